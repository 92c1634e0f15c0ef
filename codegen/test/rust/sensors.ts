import { Diagnostics } from '../../src/diagnostic.js'
import { parseInventory } from '../../src/load.js'
import type { Inventory } from '../../src/model.js'

const HEADER = 'magic hash_low hash_high capacity text_bytes commit wake node_count js_sleep js_fence event_tail'
const ENGINE = 'sleep want consumed frame event_head backlog'
const words = (names: string): string =>
  names
    .split(' ')
    .map((name) => `{ name: ${name}, doc: A word. }`)
    .join(', ')

/** An inventory that has nothing to do with terminals, with `change` applied to its text. */
export function sensors(change: (yaml: string) => string = (yaml) => yaml): Inventory {
  const inventory = parseInventory('sensors.yaml', change(YAML))
  if (inventory instanceof Diagnostics) throw new Error(`sensors.yaml: ${JSON.stringify(inventory)}`)
  return inventory
}

const YAML = `
name: sensors
magic: 0x53454e53
capacity: { default: 128, max: 1024 }
text_bytes: { default: 256 }
doc: Sensors of a greenhouse.
groups:
  - { name: reading, bit: 0, counter: changes, doc: What a sensor says. }
  - { name: wiring, bit: 3, reactive: false, doc: Where it hangs. }
enums:
  - name: state
    doc: How a sensor fares.
    values:
      - { name: in-doubt, value: 3, doc: It may be wrong. }
      - { name: working, value: 0 }
  - { name: model, doc: Who made it., values: [{ name: mk-1, value: 300 }] }
flags:
  - name: alarm
    doc: What it warns of.
    bits: [{ name: too-hot, bit: 0, doc: "More than [limit] <allows>." }, { name: too-cold, bit: 5 }]
header: { words: [${words(HEADER)}] }
sections:
  - { name: dirty, kind: flags, per: 1, bits: group, doc: Marks. }
  - name: measured
    kind: fields
    type: float32
    doc: Numbers of physics.
    fields:
      - { name: heat, group: reading, writer: ts, default: 0.1, unit: kelvin, doc: How warm it is. }
      - { name: mean, group: reading, writer: engine, default: 1.5, unit: kelvin, doc: How warm it was. }
  - name: kinds
    kind: fields
    type: uint8
    doc: Words.
    fields:
      - { name: state, group: reading, writer: ts, default: 3, enum: state, doc: How it fares. }
      - { name: changes, group: reading, writer: ts, default: 0, unit: changes, doc: How often it changed. }
      - { name: layout, group: wiring, writer: ts, default: 7, unit: pins, doc: Where its pins are. }
      - { name: alarms, group: wiring, writer: engine, default: 33, flags: alarm, doc: What it warns of. }
  - name: places
    kind: fields
    type: int32
    doc: Where.
    fields:
      - { name: shelf, group: wiring, writer: ts, default: -1, unit: shelves, doc: The shelf. }
      - { name: seen, group: reading, writer: engine, default: -4, keep: true, unit: times, doc: Readings. }
      - { name: model, group: wiring, writer: ts, default: 300, enum: model, doc: Its make. }
  - { name: notes, kind: bytes, size: text_bytes, writer: ts, doc: What people wrote. }
  - { name: dirty_blocks, kind: flags, per: 64, doc: Marks of marks. }
  - { name: engine_words, kind: words, writer: engine, doc: Words., words: [${words(ENGINE)}] }
  - { name: engine_dirty, kind: flags, per: 1, bits: group, doc: Marks. }
  - { name: engine_dirty_blocks, kind: flags, per: 64, doc: Marks of marks. }
`

export const withoutPool = (yaml: string): string =>
  yaml.replace(/text_bytes: \{.*\n/, '\n').replace('size: text_bytes', 'size: 100')

export const withoutEngineFields = (yaml: string): string =>
  yaml.replaceAll(/- \{ name: (mean|alarms|seen), .*\n/g, '\n')

/** Neither enums nor flag sets. */
export const withoutWords = (yaml: string): string =>
  yaml.replace(/^enums:\n[\s\S]*^header:/m, 'header:').replaceAll(/(enum|flags): [a-z]+,/g, 'unit: things,')

export const withoutReactiveGroups = (yaml: string): string =>
  yaml.replace('counter: changes, doc', 'counter: changes, reactive: false, doc')
