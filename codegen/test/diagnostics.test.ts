import { describe, expect, test } from 'vitest'
import { Diagnostics, parseInventory } from '../src/index.js'
import { BAD_INVENTORIES } from './bad-inventories.js'
import { edited, fixture } from './fixtures.js'

const gauge = fixture('gauge')

function faultsOf(text: string): Diagnostics {
  const result = parseInventory('gauge.yaml', text)
  if (result instanceof Diagnostics) return result
  throw new Error('fixture: has no fault')
}

test.each(BAD_INVENTORIES)('$name is refused', ({ from, to, says }) => {
  const text = edited(gauge, from, to)
  const rendered = faultsOf(text).render().split('\n')
  expect(rendered.filter((line) => line.startsWith('gauge.yaml:'))).toEqual(says)
  // Under each place stand the line itself and a caret below its column.
  const lines = text.split('\n')
  for (const [index, head] of rendered.entries()) {
    const [, line, column] = /^gauge\.yaml:(\d+):(\d+) /.exec(head) ?? []
    if (line === undefined || column === undefined) continue
    expect(rendered[index + 1]).toBe(`  ${lines[Number(line) - 1]}`)
    expect(rendered[index + 2]).toBe(`  ${' '.repeat(Number(column) - 1)}^`)
  }
})

describe('a report', () => {
  test('has the place, the line, a caret and the second place', () => {
    expect(
      faultsOf(edited(gauge, '{ name: drawn,', '{ name: level,'))
        .render()
        .split('\n'),
    ).toEqual([
      'gauge.yaml:54:17 numbers[2].name: "level" is a field already; give each its own name',
      '        - { name: level, group: face, writer: engine, default: -1, unit: cells, doc: How far the hand was drawn. }',
      '                  ^',
      'gauge.yaml:52:17 first defined here',
      '        - { name: level, group: face, writer: ts, default: 0, unit: "0..1", doc: How far the hand is. }',
      '                  ^',
    ])
  })

  test('names all problems at once, in the order of their lines', () => {
    const text = [
      ['capacity: { default: 64', 'capacity: { default: 65'],
      ['type: uint8', 'type: uint9'],
      ['group: links, writer', 'group: linsk, writer'],
      ['codec: color', 'codec: colour'],
    ].reduce((all, [from = '', to = '']) => edited(all, from, to), gauge)
    expect(faultsOf(text).list.map(({ line, column, subject }) => `${line}:${column} ${subject}`)).toEqual([
      '3:22 capacity.default',
      '63:32 words32[3].group',
      '66:11 bytes8.type',
      '92:38 props.color.codec',
    ])
  })

  test('is data before it is text', () => {
    const [first] = faultsOf(edited(gauge, 'group: links, writer', 'group: linsk, writer')).list
    expect(first).toEqual({
      rule: 'unknown-name',
      line: 63,
      column: 32,
      subject: 'words32[3].group',
      message: '"linsk" is not a group; did you mean "links"?',
    })
  })

  test.each([
    { what: 'nothing', text: '', says: 'is missing; give an inventory' },
    { what: 'a list', text: '- a\n', says: '["a"] cannot stand here; give an inventory' },
    { what: 'a word', text: 'gauge', says: '"gauge" cannot stand here; give an inventory' },
  ])('a text that is $what is no inventory', ({ text, says }) => {
    const faults = faultsOf(text).list
    expect(faults[0]).toMatchObject({ line: 1, column: 1, subject: 'inventory' })
    expect(faults[0]?.message).toContain(says)
  })

  test('several faults of YAML are all named', () => {
    const faults = faultsOf('name: a\nname: b\ndoc: "c"\ndoc: d\n').list
    expect(faults.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
      { rule: 'yaml', line: 2, column: 1 },
      { rule: 'yaml', line: 4, column: 1 },
    ])
  })
})

test('the fixtures themselves are right', () => {
  for (const name of ['gauge', 'particles'] as const) {
    expect(parseInventory(name, fixture(name))).not.toBeInstanceOf(Diagnostics)
  }
})
