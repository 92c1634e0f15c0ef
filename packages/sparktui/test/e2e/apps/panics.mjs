// An app on an engine whose thread panics at the first event after the key p.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const require = createRequire(import.meta.url)
const { PanickingEngine } = require('../../../../../crates/probe/sparktui-probe.node')
const shipped = fileURLToPath(new URL(`../../../native/${process.env.TEST_ADDON}`, import.meta.url))
require(shipped).NativeEngine = PanickingEngine

const state = signal('whole')
await mount(
  () => {
    text(() => `engine ${state.value}`)
    onKey('p', () => {
      PanickingEngine.panicNext()
      state.value = 'fragile'
    })
  },
  // The engine of the probe has no number that a Worker could ring it by.
  { mode: process.env.TEST_MODE, wake: 'doorbell' },
)
