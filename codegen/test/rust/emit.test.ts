import { describe, expect, test } from 'vitest'
import { emitRust } from '../../src/emit/rust.js'
import { fixture, parsed } from '../fixtures.js'
import { sensors, withoutEngineFields } from './sensors.js'

const emitted = (change?: (yaml: string) => string): Record<string, string> =>
  Object.fromEntries(emitRust(sensors(change)).map(({ path, text }) => [path, text]))

const sized = (name: string): string => `${name} as usize`

/** The text from `start` to the next closing brace at the same depth. */
function item(text: string, start: string, indent = 4): string {
  const lines = text.slice(text.indexOf(start)).split('\n')
  return lines
    .slice(0, lines.findIndex((line) => line.trimStart().startsWith('}') && line.indexOf('}') <= indent) + 1)
    .join('\n')
}

describe('what the crate of an inventory is made of', () => {
  test('one inventory gives the same bytes every time', () => {
    expect(emitted()).toEqual(emitted())
  })

  test('every file says which tool made it, of what, and how to make it again, and no date', () => {
    const { hash } = sensors()
    for (const { path, text } of emitRust(sensors())) {
      const [first, second] = text.split('\n')
      expect(first, path).toBe(`// Written by sparktui-codegen from the inventory \`sensors\`, layout hash ${hash}.`)
      expect(second, path).toBe('// To change it, edit the inventory and run `sparktui-codegen generate`.')
      expect(text, path).not.toMatch(/\b20\d\d\b/)
    }
  })

  test('every file ends in one line feed and has no blank ends of lines', () => {
    for (const { path, text } of emitRust(sensors())) {
      expect(text, path).toMatch(/[^\n]\n$/)
      expect(text, path).not.toMatch(/[ \t]\n/)
    }
  })

  test('nothing of terminals is in the crate of an inventory that says nothing of them', () => {
    const all = Object.values(emitted()).join('\n')
    expect(all).not.toMatch(/flex|cell|terminal|screen|colou?r/i)
  })

  test('numbers are loaded and stored plainly: no file has an ordering, a swap or an addition', () => {
    expect(Object.values(emitted()).join('\n')).not.toMatch(/Ordering|Atomic|(load|store|swap)_word|fetch_/)
  })

  test('no file casts but to a discriminant or from 32 bits to a size', () => {
    const code = Object.values(emitted())
      .join('\n')
      .replaceAll(/\/\/.*/g, '')
    const casts = [...code.matchAll(/(\w+(?:\(\))?) as (\w+)/g)].map(([cast]) => cast)
    const discriminants = ['self as u32', 'self as u8', ...'self section field flags blocks'.split(' ').map(sized)]
    const sizes = 'number capacity text_bytes capacity()'.split(' ').map(sized)
    // What an animation shows is cut as `as` cuts it.
    const shown = 'f32 u32 i32 u8'.split(' ').map((type) => `number as ${type}`)
    for (const cast of casts) expect([...discriminants, ...sizes, ...shown]).toContain(cast)
    expect(casts).not.toHaveLength(0)
  })

  test('no file has unsafe code', () => {
    expect(Object.values(emitted()).join('\n')).not.toMatch(/\bunsafe\b/)
  })
})

describe('the crate of the inventory gauge', () => {
  const files = emitRust(parsed(fixture('gauge')))

  test.each(files)('$path', async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(`../snapshots/gauge/rust/${path}.txt`)
  })
})

describe('names of constants', () => {
  test('the crate carries the numbers of the inventory', () => {
    const lib = emitted()['src/lib.rs']
    expect(lib).toContain('pub const INVENTORY: &str = "sensors";')
    expect(lib).toContain(`pub const LAYOUT_HASH: u64 = 0x${sensors().hash.match(/..../g)?.join('_')};`)
    expect(lib).toContain('pub const MAGIC: u32 = 0x5345_4e53;')
    expect(lib).toContain('pub const DEFAULT_CAPACITY: u32 = 128;')
    expect(lib).toContain('pub const DEFAULT_TEXT_BYTES: u32 = 256;')
  })

  test('a group is the mask of its bit', () => {
    const groups = emitted()['src/groups.rs']
    expect(groups).toContain('/// What a sensor says.\npub const READING: u8 = 1 << 0;')
    expect(groups).toContain('pub const WIRING: u8 = 1 << 3;')
    expect(groups).toContain('pub const ALL: u8 = 9;') // 1 + 8
  })
})

describe('accessors', () => {
  const files = ['src/shared_buffer.rs', 'src/mirror.rs']

  test.each(files)('%s has a getter for every field, documented by the inventory', (file) => {
    const text = emitted()[file] ?? ''
    expect(text).toContain(
      '/// How warm it is. Unit: kelvin.\n    #[inline]\n    pub fn heat(&self, node: NodeId) -> f32 {',
    )
    expect(text).toContain('pub fn state(&self, node: NodeId) -> enums::State {')
    expect(text).toContain('pub fn alarms(&self, node: NodeId) -> enums::Alarm {')
    expect(text).toContain('pub fn shelf(&self, node: NodeId) -> i32 {')
  })

  test.each(files)('%s has setters for what the engine writes and for nothing else', (file) => {
    const setters = [...(emitted()[file] ?? '').matchAll(/pub fn (set_\w+)/g)].map(([, name]) => name)
    expect(setters).toEqual(['set_mean', 'set_alarms', 'set_seen'])
  })

  test('a number that is no value reads as the default of the field, not as the first value', () => {
    const yaml = (text: string): string => text.replace('default: 3, enum: state', 'default: 0, enum: state')
    const getter = item(emitted(yaml)['src/mirror.rs'] ?? '', 'pub fn state(')
    expect(getter).toContain('enums::State::from_raw_or(raw, enums::State::Working)')
  })

  test('a field that is called like a method of the buffer gets an underscore', () => {
    const text = emitted()['src/shared_buffer.rs'] ?? ''
    expect(text).toContain('pub fn layout_(&self, node: NodeId) -> u8 {')
    expect(text.match(/pub (const )?fn layout\(/g)).toHaveLength(1)
  })
})

describe('the mirror', () => {
  const mirror = emitted()['src/mirror.rs'] ?? ''

  test('copies under the bit of a group the fields of it that TypeScript writes', () => {
    expect(item(mirror, 'fn take_reading(', 0)).toContain(
      'set |= take_word(mirror, place, is_held, from, Field::Heat, node);',
    )
    expect(item(mirror, 'fn take_reading(', 0)).toContain(
      'set |= take_byte(mirror, place, is_held, from, Field::State, node);',
    )
    expect(item(mirror, 'fn take_reading(', 0)).not.toMatch(/Mean|Seen|Shelf/)
    expect(item(mirror, 'fn take_wiring(', 0)).toContain(
      'set |= take_word(mirror, place, is_held, from, Field::Shelf, node);',
    )
    expect(item(mirror, 'fn take_wiring(', 0)).not.toMatch(/Alarms/)
    expect(mirror).toContain('if groups & groups::WIRING != 0 {\n            take_wiring(self, place, from, node);')
  })

  test('resets what the engine writes to its defaults, but not what outlives a node', () => {
    const reset = item(mirror, 'pub fn reset_node(')
    expect(reset).toContain('self.store_f32(Field::Mean, node, 1.5);')
    expect(reset).toContain('self.store_u8(Field::Alarms, node, 33);')
    expect(reset).not.toContain('Field::Seen')
    expect(reset).not.toContain('Field::Heat')
  })

  test('an inventory without fields of the engine has nothing to publish or to reset', () => {
    const text = emitted(withoutEngineFields)['src/mirror.rs']
    expect(text).not.toMatch(/publish_node|reset_node/)
  })
})

describe('enums and flags', () => {
  const enums = emitted()['src/enums.rs'] ?? ''

  test('values keep their numbers, and the first one is the default', () => {
    expect(enums).toContain('#[default]\n    InDoubt = 3,\n    /// `working`\n    Working = 0,')
  })

  test('an enum is as wide as its numbers', () => {
    expect(enums).toContain('#[repr(u8)]\npub enum State {')
    expect(enums).toContain('#[repr(u32)]\npub enum Model {')
  })

  test('a flag is the mask of its bit, and bits that the set does not know are dropped', () => {
    expect(enums).toContain('pub const TOO_COLD: Self = Self(1 << 5);')
    expect(enums).toContain('Self(low & 0b0010_0001)')
  })

  test('brackets in documentation are no links', () => {
    expect(enums).toContain('/// More than \\[limit\\] \\<allows>.')
  })

  test('tables of names have one row for each', () => {
    const names = emitted()['src/names.rs']
    expect(names).toContain('enums! {\n    "state" State\n    "model" Model\n}')
    expect(names).toContain('flag_sets! {\n    "alarm" Alarm\n}')
  })
})
