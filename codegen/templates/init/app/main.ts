import { ReadBack } from '@sparktui/memory'
import { batch, effect } from '@sparktui/signals'
import { createReactiveArrays, createSharedBuffer, decodeHeating, writeDefaults } from '../shared/src/index.js'
import { loadEngine } from './engine.js'

const engine = loadEngine()
const buffer = createSharedBuffer()
const { climateArrays, commits, engineFields } = createReactiveArrays(buffer)
const { target, temperature, heater } = climateArrays
const back = new ReadBack(buffer.words, buffer.at, { bytes: buffer.engineDirty, blocks: buffer.engineDirtyBlocks })

const room = 0
const rooms = 1
commits.open()
writeDefaults(buffer, room)
buffer.words[buffer.at.nodeCount] = rooms

// Runs again whenever one of the three changes, whichever language changed it.
effect(() => {
  const heating = decodeHeating(heater.get(room))
  process.stdout.write(`wants ${target.get(room)} °C, has ${temperature.get(room).toFixed(1)} °C, heater ${heating}\n`)
})

target.set(room, 21) // `temperature.set` does not exist here: Rust writes it.

for (let seconds = 0; seconds < 4; seconds++) {
  commits.end() // what TypeScript wrote, Rust may now see
  engine.step(buffer.bytes)
  batch(() => back.take(rooms, engineFields.copy, engineFields.accept)) // what Rust wrote, effects now see
}
