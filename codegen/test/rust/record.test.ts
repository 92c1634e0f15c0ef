import { describe, expect, test } from 'vitest'
import { nodeRecord } from '../../src/emit/rust/record.js'
import { STRIDES } from '../../src/model.js'
import { sensors } from './sensors.js'

describe('the record of a node in the mirror', () => {
  const { places, runs, bytes } = nodeRecord(sensors())
  const offsets = new Map([...places].map(([name, { run, offset }]) => [name, run.start + offset]))

  test('TypeScript before the engine, group by group, wide slots first, each run from a multiple of 4', () => {
    expect(Object.fromEntries(offsets)).toEqual({
      heat: 0, // ts, reading
      state: 4,
      changes: 5, // the run ends at 6
      shelf: 8, // ts, wiring
      model: 12,
      layout: 16, // ends at 17
      mean: 20, // engine, reading
      seen: 24,
      alarms: 28, // engine, wiring; ends at 29
    })
  })

  test('runs are whole words', () => {
    expect(runs.map(({ writer, group, start, end }) => [writer, group.name, start, end])).toEqual([
      ['ts', 'reading', 0, 8],
      ['ts', 'wiring', 8, 20],
      ['engine', 'reading', 20, 28],
      ['engine', 'wiring', 28, 32],
    ])
  })

  test('a node takes its runs and nothing else', () => {
    expect(bytes).toBe(32)
  })

  test('no slot lies in another or off its boundary', () => {
    const taken = new Set<number>()
    for (const field of runs.flatMap((run) => run.fields)) {
      const offset = offsets.get(field.name) ?? Number.NaN
      expect(offset % STRIDES[field.type], field.name).toBe(0)
      for (let at = offset; at < offset + STRIDES[field.type]; at++) {
        expect(taken.has(at), field.name).toBe(false)
        taken.add(at)
      }
    }
  })
})
