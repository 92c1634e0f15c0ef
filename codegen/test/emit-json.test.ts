import { expect, test } from 'vitest'
import { emitJson } from '../src/emit/json.js'
import { fixture, ownInventory, parsed } from './fixtures.js'

test('layout.json of the particles, by hand', () => {
  const inventory = parsed(fixture('particles'))
  expect(JSON.parse(emitJson(inventory))).toEqual({
    name: 'particles',
    hash: inventory.hash,
    capacity: 64,
    textBytes: 0,
    bytes: 896,
    sections: [
      { name: 'header', type: 'uint32', offset: 0, bytes: 64 },
      { name: 'dirty', type: 'uint8', offset: 64, bytes: 64 },
      { name: 'bodies', type: 'float32', offset: 128, bytes: 512 },
      { name: 'dirty_blocks', type: 'uint8', offset: 640, bytes: 64 },
      { name: 'engine_words', type: 'uint32', offset: 704, bytes: 64 },
      { name: 'engine_dirty', type: 'uint8', offset: 768, bytes: 64 },
      { name: 'engine_dirty_blocks', type: 'uint8', offset: 832, bytes: 64 },
    ],
    fields: [
      { name: 'mass', type: 'float32', section: 'bodies', offset: 128, stride: 4, group: 'motion', writer: 'ts' },
      {
        name: 'position_x',
        type: 'float32',
        section: 'bodies',
        offset: 384,
        stride: 4,
        group: 'motion',
        writer: 'engine',
      },
    ],
  })
})

test('layout.json of the real inventory speaks of 4096 nodes and 1 MiB', () => {
  expect(JSON.parse(emitJson(ownInventory()))).toMatchObject({ name: 'sparktui', capacity: 4096, textBytes: 1_048_576 })
})
