// Makes few modules of what `tsc -b` compiled of `sparktui` and of the components: a program that starts reads a file
// for each door that it takes, instead of a hundred. Libraries stay modules of their own, and so does
// `@sparktui/signals`, because whoever imports it beside this must get the same graph.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { minify } from 'terser'
import { ROOT } from './run.mjs'

/** Each door of a package, and what is imported from elsewhere. */
const PACKAGES = [
  // Every file stands right in `dist`: from there the addon is found by a relative URL. What all doors share stays in `index`,
  // which exports it to them beside its own, by names of a letter or two: each file costs a start a millisecond.
  {
    dist: join(ROOT, 'packages/sparktui/dist'),
    doors: { index: 'index.js', ansi: 'ansi.js', motion: 'motion.js', themes: 'themes.js', test: 'test/index.js' },
    external: ['@sparktui/signals'],
    own: [
      ...['ansi.js', 'rich/ansi.js', 'rich/sgr.js'],
      ...['motion.js', 'motion/animate.js', 'motion/fields.js', 'motion/easing.js', 'spinner.js', 'spinners.js'],
      ...['themes.js', 'theme/built-in.js', 'theme/define.js'],
      ...['test/', 'guard/overlay.js', 'guard/code-frame.js'],
    ],
  },
  {
    dist: join(ROOT, 'packages/components/dist'),
    doors: { index: 'index.js', code: 'code.js', diff: 'diff.js', files: 'files.js', markdown: 'markdown.js' },
    external: /^[^./]/,
  },
]

/** The modules of a package as `{ fileName, code }`, maps among them. */
async function bundlePackage({ dist, doors, external, own }) {
  const isOwn = (id) => own.some((path) => id.startsWith(join(dist, path)))
  const input = Object.fromEntries(Object.entries(doors).map(([name, path]) => [name, join(dist, path)]))
  const bundle = await rolldown({ input, platform: 'node', external, preserveEntrySignatures: 'allow-extension' })
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    // What is said of them is in the types, and need not be read at every start.
    comments: false,
    entryFileNames: '[name].min.js',
    chunkFileNames: '[name].chunk.min.js',
    ...(own && { codeSplitting: { groups: [{ name: 'index', test: (id) => !isOwn(id) }] } }),
  })
  await bundle.close()
  return (await Promise.all(output.filter(({ type }) => type === 'chunk').map(small))).flat()
}

/** A module and its map. */
async function small({ fileName, code, map }) {
  const made = await minify(code, {
    module: true,
    ecma: 2022,
    compress: { passes: 2, pure_getters: true, reduce_funcs: false, hoist_props: true, hoist_funs: true },
    // Consoles name the class of an error, and `guard/untracked-reads.ts` looks for `read` in stacks.
    mangle: { keep_fnames: /^read$/, reserved: code.match(/\b[A-Z]\w*(?:Error|Warning)\b/g) ?? [] },
    // Node prints the line that an uncaught error was thrown on. A file of ASCII alone takes half the memory.
    format: { max_line_len: 400, ascii_only: true },
    sourceMap: { content: map, url: `${fileName}.map` },
  })
  return [
    { fileName, code: made.code },
    { fileName: `${fileName}.map`, code: made.map },
  ]
}

/** What the layout hash covers, for the one error that tells of it. */
async function layoutParts() {
  const { PARTS } = await import(pathToFileURL(join(ROOT, 'generated/ts/dist/parts.js')).href)
  return PARTS.join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const each of PACKAGES) {
    const modules = await bundlePackage(each)
    mkdirSync(each.dist, { recursive: true })
    for (const name of readdirSync(each.dist)) if (/\.min\.js(\.map)?$/.test(name)) rmSync(join(each.dist, name))
    for (const { fileName, code } of modules) writeFileSync(join(each.dist, fileName), code)
  }
  writeFileSync(join(ROOT, 'packages/sparktui/dist/layout-parts.txt'), await layoutParts())
}
