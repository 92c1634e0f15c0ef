// Makes what `sparktui` exports, of what `tsc -b` compiled: one module and one for tests, with what both need in
// a third. A program that starts reads four files then instead of a hundred. `@sparktui/signals` stays a module of its
// own, because whoever imports it beside this must get the same graph.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ROOT } from './run.mjs'

const DIST = join(ROOT, 'packages/sparktui/dist')

/** Every file stands right in `dist`: from there the addon is found by a relative URL. */
const INPUT = {
  index: join(DIST, 'index.js'),
  test: join(DIST, 'test/index.js'),
}

/** The modules as `{ fileName, code }`, maps among them. */
export async function bundleFace() {
  const bundle = await rolldown({ input: INPUT, platform: 'node', external: ['@sparktui/signals'] })
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    // Lines and names stay: Node prints the line that an uncaught error was thrown on, and stacks are read.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    entryFileNames: '[name].min.js',
    chunkFileNames: '[name].chunk.min.js',
  })
  await bundle.close()
  return output.map(({ fileName, code, source }) => ({ fileName, code: code ?? source }))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const modules = await bundleFace()
  mkdirSync(DIST, { recursive: true })
  for (const name of readdirSync(DIST)) if (/\.min\.js(\.map)?$/.test(name)) rmSync(join(DIST, name))
  for (const { fileName, code } of modules) writeFileSync(join(DIST, fileName), code)
}
