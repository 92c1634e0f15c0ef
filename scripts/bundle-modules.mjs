// Makes few modules of what `tsc -b` compiled of `sparktui` and of the components: a program that starts reads a file
// for each door that it takes, instead of a hundred. Libraries stay modules of their own, and so does
// `@sparktui/signals`, because whoever imports it beside this must get the same graph.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ROOT } from './run.mjs'

/** Each door of a package, and what is imported from elsewhere. */
const PACKAGES = [
  // Every file stands right in `dist`: from there the addon is found by a relative URL.
  {
    dist: join(ROOT, 'packages/sparktui/dist'),
    doors: { index: 'index.js', test: 'test/index.js' },
    external: ['@sparktui/signals'],
  },
  {
    dist: join(ROOT, 'packages/components/dist'),
    doors: { index: 'index.js', code: 'code.js', diff: 'diff.js', files: 'files.js', markdown: 'markdown.js' },
    external: /^[^./]/,
  },
]

/** The modules of a package as `{ fileName, code }`, maps among them. */
async function bundlePackage({ dist, doors, external }) {
  const input = Object.fromEntries(Object.entries(doors).map(([name, path]) => [name, join(dist, path)]))
  const bundle = await rolldown({ input, platform: 'node', external })
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    // Lines and names stay: Node prints the line that an uncaught error was thrown on, and stacks are read. What is said of
    // them is in the types, and need not be read at every start.
    comments: false,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    entryFileNames: '[name].min.js',
    chunkFileNames: '[name].chunk.min.js',
  })
  await bundle.close()
  return output.map(({ fileName, code, source }) => ({ fileName, code: code ?? source }))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const each of PACKAGES) {
    const modules = await bundlePackage(each)
    mkdirSync(each.dist, { recursive: true })
    for (const name of readdirSync(each.dist)) if (/\.min\.js(\.map)?$/.test(name)) rmSync(join(each.dist, name))
    for (const { fileName, code } of modules) writeFileSync(join(each.dist, fileName), code)
  }
}
