// No framework: a key through a thread, a callback of Node and back, to show the least that this way costs. See floor-node/src.
import { fileURLToPath } from 'node:url'
import { nextKey, obey } from './control.mjs'

const file = fileURLToPath(new URL('floor-node/target/release/libsparktui_bench_floor_node.so', import.meta.url))
const addon = { exports: {} }
process.dlopen(addon, file)
const word = new Int32Array(new SharedArrayBuffer(4))

addon.exports(word, () => {
  Atomics.store(word, 0, nextKey() === 'KEYONX' ? 2 : 1)
})
obey({ set: () => {}, setAll: () => {}, quit: () => {} })
