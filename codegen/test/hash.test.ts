import { describe, expect, test } from 'vitest'
import { edited, fixture, parsed } from './fixtures.js'

const gauge = fixture('gauge')
const hash = parsed(gauge).hash

describe('the layout hash', () => {
  test('is 16 hex digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
  })

  test.each([
    ['the name of the inventory', 'name: gauge', 'name: gauges'],
    ['the magic number', 'magic: 0x45475547', 'magic: 0x45475548'],
    ['the name of a group', 'reactive: false, doc: What belongs', 'reactive: true, doc: What belongs'],
    ['the bit of a group', 'name: links, bit: 3', 'name: links, bit: 4'],
    ['the counter of a group', 'bit: 0, counter: changes,', 'bit: 0,'],
    ['the name of an enum value', '{ name: log-10, value: 7 }', '{ name: log, value: 7 }'],
    ['the number of an enum value', '{ name: dial, value: 1 }', '{ name: dial, value: 9 }'],
    ['a further enum value', '{ name: dial, value: 1 }', '{ name: dial, value: 1 }\n      - { name: bar, value: 2 }'],
    ['the name of a flag', 'name: peak', 'name: top'],
    ['the bit of a flag', 'name: peak, bit: 0', 'name: peak, bit: 1'],
    [
      'the name of a header word',
      'name: event_tail, doc: Read. }',
      'name: event_tail, doc: Read. }\n    - { name: more, doc: More. }',
    ],
    [
      'the order of words',
      '{ name: want, doc: 1 after a miss. }\n      - { name: consumed, doc: The last commit taken. }',
      '{ name: consumed, doc: The last commit taken. }\n      - { name: want, doc: 1 after a miss. }',
    ],
    ['the name of a section', '- name: numbers', '- name: figures'],
    ['the name of a field', 'name: drawn', 'name: painted'],
    ['the writer of a field', 'name: births, group: links, writer: ts', 'name: births, group: links, writer: engine'],
    ['the group of a field', 'name: births, group: links', 'name: births, group: face'],
    ['the default of a field', 'writer: ts, default: 2', 'writer: ts, default: 3'],
    ['the unit of a field', 'unit: births', 'unit: lives'],
    ['whether a slot keeps its number', 'keep: true', 'keep: false'],
    ['the enum of a field', 'keep: true, unit: births', 'keep: true, enum: component_type'],
    [
      'a further field',
      'doc: How far the hand was drawn. }',
      'doc: How far the hand was drawn. }\n      - { name: extra, group: face, writer: ts, default: 0, unit: none, doc: More. }',
    ],
    [
      'the meaning of flag bytes',
      'name: engine_dirty_blocks, kind: flags, per: 64, doc: A summary of engine_dirty. }',
      'name: engine_dirty_blocks, kind: flags, per: 64, doc: A summary of engine_dirty. }\n  - { name: watched, kind: flags, per: 1, bits: mark, doc: Watched. }',
    ],
    [
      'a further section of bytes',
      'props:',
      '  - { name: ring, kind: bytes, size: 256, writer: engine, doc: A ring. }\nprops:',
    ],
  ])('changes with %s', (_, from, to) => {
    expect(parsed(edited(gauge, from, to)).hash).not.toBe(hash)
  })

  test('changes with what the bits of a flags section are', () => {
    const more = (bits: string) => `  - { name: watched, kind: flags, per: 1, ${bits}doc: Watched. }\nprops:`
    const [none, marks] = ['', 'bits: mark, '].map((bits) => parsed(edited(gauge, 'props:', more(bits))).hash)
    expect(marks).not.toBe(none)
  })

  test('changes with the type of a section', () => {
    const particles = fixture('particles')
    const other = edited(edited(particles, 'type: float32', 'type: int32'), 'default: 1.5', 'default: 1')
    expect(parsed(other).hash).not.toBe(parsed(edited(particles, 'default: 1.5', 'default: 1')).hash)
  })

  test.each([
    ['documentation', 'doc: How far the hand was drawn.', 'doc: Something else.'],
    ['the documentation of an enum value', 'doc: Evenly.', 'doc: Even.'],
    ['capacity', 'capacity: { default: 64, max: 1024 }', 'capacity: { default: 128, max: 2048 }'],
    ['the size of the text pool', 'text_bytes: { default: 128 }', 'text_bytes: { default: 64 }'],
    ['props', 'name: color, set: hand', 'name: ink, set: hand'],
    ['primitives', 'role: meter', 'role: progressbar'],
    ['comments', 'name: gauge', '# A comment.\nname: gauge'],
    ['the way a number is written', 'value: 7', 'value: 0x7'],
  ])('does not change with %s', (_, from, to) => {
    expect(parsed(edited(gauge, from, to)).hash).toBe(hash)
  })
})
