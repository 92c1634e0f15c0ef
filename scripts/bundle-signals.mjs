// Makes `packages/signals/dist/index.min.js`, the package's main export, of what `tsc -b` compiled: one module, since
// engines read the bindings of other modules slower than their own, and with short names for what nobody sees.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { minify } from 'terser'
import { ROOT } from './run.mjs'

const DIST = join(ROOT, 'packages/signals/dist')

/** Properties that users see. Whatever else the sources call their own gets a short name. */
const PUBLIC = [
  // of signals, deriveds and their options
  ...['value', 'peek', 'equals', 'name'],
  // of slot buffers, their options and targets
  ...['get', 'set', 'setMany', 'mark', 'notifyChanged', 'clear', 'view', 'length', 'type'],
  ...['flags', 'bytes', 'bit', 'blocks', 'counter', 'commit', 'open', 'notifier'],
  ...['watcher', 'tracked', 'untracked'],
  // of notifiers
  ...['notify', 'ring', 'step'],
  // of owners and scopes
  ...['parent', 'disposed', 'onError'],
  // of errors
  ...['names', 'buffer', 'index', 'errors'],
]

/**
 * Properties of the language's own objects that the sources use. All others of its hundreds, and those of browsers, may name
 * something of ours, which then gets a short name too. One that is missing here fails the tests of the minified module.
 */
const LANGUAGE = [
  ...['push', 'pop', 'splice', 'slice', 'map', 'filter', 'flatMap', 'find', 'findIndex', 'indexOf', 'reverse', 'join'],
  ...['add', 'delete', 'size', 'keys', 'store', 'isNaN', 'fround', 'toLowerCase', 'BYTES_PER_ELEMENT'],
  ...['constructor', 'prototype', 'toString', 'call', 'bind', 'queueMicrotask'],
]

/** Takes out of the graph core the one function that nobody calls: bundlers keep what hangs on an object. */
const dropUncalled = {
  name: 'drop-uncalled',
  transform(code, id) {
    if (!id.includes('alien-signals')) return null
    const from = code.indexOf('function checkDirty(')
    const to = code.indexOf('function shallowPropagate(')
    if (from < 0 || to < from) throw new UnknownCoreError(id)
    return { code: (code.slice(0, from) + code.slice(to)).replace(/\bcheckDirty,\s*/, ''), map: null }
  },
}

class UnknownCoreError extends Error {
  constructor(id) {
    super(`${id}: checkDirty does not stand before shallowPropagate; look at the new version and mend dropUncalled`)
    this.name = 'UnknownCoreError'
  }
}

/** The minified module and its map. */
export async function bundleSignals() {
  const bundle = await rolldown({ input: join(DIST, 'index.js'), platform: 'neutral', plugins: [dropUncalled] })
  const { output } = await bundle.generate({ format: 'esm', sourcemap: true })
  await bundle.close()
  const [{ code, map }] = output
  return minify(code, {
    module: true,
    ecma: 2022,
    // Functions that are called once stay functions: what grows by them is no longer inlined where it is hot.
    compress: { passes: 4, pure_getters: true, keep_fargs: false, reduce_funcs: false },
    mangle: { properties: { builtins: true, reserved: [...PUBLIC, ...LANGUAGE] } },
    sourceMap: { content: map, url: 'index.min.js.map' },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, map } = await bundleSignals()
  writeFileSync(join(DIST, 'index.min.js'), code)
  writeFileSync(join(DIST, 'index.min.js.map'), map)
}
