import { describe, expect, test } from 'vitest'
import { nodeRecord } from '../../src/emit/rust/record.js'
import { STRIDES } from '../../src/model.js'
import { sensors } from './sensors.js'

/** So many words more that TypeScript writes, beside `heat`. */
const withWords =
  (count: number) =>
  (yaml: string): string => {
    const field = (_: unknown, number: number): string =>
      `      - { name: more_${number}, group: reading, writer: ts, default: 0, unit: kelvin, doc: A number. }\n`
    const before = '  - name: kinds\n'
    return yaml.replace(before, `${Array.from({ length: count }, field).join('')}${before}`)
  }

describe('the record of a node in the mirror', () => {
  const { places, runs, bytes } = nodeRecord(sensors())
  const offsets = new Map([...places].map(([name, { run, offset }]) => [name, run.start + offset]))

  test('TypeScript before the engine, group by group, wide slots first, each run from a multiple of 4', () => {
    expect(Object.fromEntries(offsets)).toEqual({
      heat: 4, // ts, reading; before it lie the notes
      state: 8, // the run ends at 9
      changes: 12, // the counter of the group, by itself; ends at 13
      shelf: 16, // ts, wiring
      model: 20,
      layout: 24, // ends at 25
      mean: 28, // engine, reading
      seen: 32,
      alarms: 36, // engine, wiring; ends at 37
    })
  })

  test('runs are whole words, of slots of one width', () => {
    expect(runs.map(({ writer, group, start, end }) => [writer, group.name, start, end])).toEqual([
      ['ts', 'reading', 4, 8],
      ['ts', 'reading', 8, 12],
      ['ts', 'reading', 12, 16],
      ['ts', 'wiring', 16, 24],
      ['ts', 'wiring', 24, 28],
      ['engine', 'reading', 28, 36],
      ['engine', 'wiring', 36, 40],
    ])
  })

  test('each run that TypeScript writes has a bit of its own before all runs', () => {
    expect(runs.map(({ note }) => note)).toEqual([
      { start: 0, bit: 0 },
      { start: 0, bit: 1 },
      { start: 0, bit: 2 },
      { start: 0, bit: 3 },
      { start: 0, bit: 4 },
      undefined, // the engine's
      undefined,
    ])
  })

  test('a word has 32 of them', () => {
    const { runs, bytes } = nodeRecord(sensors(withWords(33 * 4 - 1)))
    const taken = runs.filter(({ writer }) => writer === 'ts')
    expect(taken.map(({ note }) => note).slice(31, 33)).toEqual([
      { start: 0, bit: 31 },
      { start: 4, bit: 0 },
    ])
    // 33 runs of words, and state, changes, shelf with model, layout: 37 bits of two words.
    expect([taken.length, runs[0]?.start, bytes]).toEqual([37, 8, 8 + 33 * 16 + 4 + 4 + 8 + 4 + 8 + 4])
  })

  test('what does not fit in a run begins the next one', () => {
    const { runs } = nodeRecord(sensors(withWords(5)))
    expect(runs.slice(0, 3).map(({ fields }) => fields.map(({ name }) => name))).toEqual([
      ['heat', 'more_0', 'more_1', 'more_2'], // 16 bytes
      ['more_3', 'more_4'],
      ['state'],
    ])
  })

  test('a node takes its runs and nothing else', () => {
    expect(bytes).toBe(40)
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
