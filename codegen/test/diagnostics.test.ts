import { describe, expect, test } from 'vitest'
import { Diagnostics, parseInventory } from '../src/index.js'
import { wantsColor } from '../src/render.js'
import { edited, fixture } from './fixtures.js'

const gauge = fixture('gauge')

function faultsOf(text: string): Diagnostics {
  const result = parseInventory('gauge.yaml', text)
  if (result instanceof Diagnostics) return result
  throw new Error('fixture: has no fault')
}

describe('a report', () => {
  test('has place, code, message and help, the line, marks below, and the second place', () => {
    const report = faultsOf(edited(gauge, '{ name: drawn,', '{ name: level,')).render()
    expect(report.split('\n')).toEqual([
      'gauge.yaml:54:17 error[SK0301] numbers[2].name: "level" is a field already; give each its own name',
      ' 54 |       - { name: level, group: face, writer: engine, default: -1, unit: cells, doc: How far the hand was drawn. }',
      '    |                 ^^^^^',
      'gauge.yaml:52:17 note first defined here',
      ' 52 |       - { name: level, group: face, writer: ts, default: 0, unit: "0..1", doc: How far the hand is. }',
      '    |                 -----',
    ])
  })

  test('names all problems at once, in the order of place', () => {
    const text = [
      ['capacity: { default: 64', 'capacity: { default: 65'],
      ['type: uint8', 'type: uint9'],
      ['group: links, writer', 'group: linsk, writer'],
      ['codec: color', 'codec: colour'],
    ].reduce((all, [from = '', to = '']) => edited(all, from, to), gauge)
    expect(faultsOf(text).list.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '3:22 SK0601',
      '63:32 SK0401',
      '66:11 SK0209',
      '95:38 SK0211',
    ])
  })

  test('is data before it is text', () => {
    const [first] = faultsOf(edited(gauge, '{ name: drawn,', '{ name: level,')).list
    expect(first).toEqual({
      code: 'SK0301',
      severity: 'error',
      subject: 'numbers[2].name',
      message: '"level" is a field already',
      help: 'give each its own name',
      file: 'gauge.yaml',
      line: 54,
      column: 17,
      endColumn: 22,
      related: [{ file: 'gauge.yaml', line: 52, column: 17, endColumn: 22, message: 'first defined here' }],
    })
  })

  test('is coloured where that is asked for, and says the same', () => {
    const faults = faultsOf(edited(gauge, '{ name: drawn,', '{ name: level,'))
    const colored = faults.render({ color: true })
    expect(colored).toContain('\u001b[31merror[SK0301]\u001b[0m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(faults.render())
  })
})

describe('colours', () => {
  test.each([
    { what: 'a terminal', isTTY: true, env: {}, wanted: true },
    { what: 'a terminal with an empty NO_COLOR', isTTY: true, env: { NO_COLOR: '' }, wanted: true },
    { what: 'a file', isTTY: false, env: {}, wanted: false },
    { what: 'a terminal with NO_COLOR', isTTY: true, env: { NO_COLOR: '1' }, wanted: false },
    { what: 'a dumb terminal', isTTY: true, env: { TERM: 'dumb' }, wanted: false },
  ])('$what: $wanted', ({ isTTY, env, wanted }) => {
    expect(wantsColor({ isTTY }, env)).toBe(wanted)
  })
})

test('the fixtures themselves are right', () => {
  for (const name of ['gauge', 'particles'] as const) {
    expect(parseInventory(name, fixture(name))).not.toBeInstanceOf(Diagnostics)
  }
})
