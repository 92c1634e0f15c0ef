import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { arm, array, call, signature } from '../../src/emit/rust/format.js'
import { emitRust } from '../../src/emit/rust.js'
import type { Inventory } from '../../src/model.js'
import { sensors, withoutEngineFields, withoutPool, withoutReactiveGroups, withoutWords } from './sensors.js'

const rustfmt = (text: string) =>
  spawnSync('rustfmt', ['--edition', '2024', '--emit', 'stdout', '--quiet'], { input: text, encoding: 'utf8' })

const hasRustfmt = rustfmt('').status === 0

/** A line's length decides how it breaks, so every length is tried around every limit. */
const names = Array.from({ length: 70 }, (_, index) => `n${'a'.repeat(index)}`)

const samples: Record<string, (name: string) => string> = {
  'a call': (name) => `fn f() {\n${call(4, `callee_of_a_name`, ['first', name, 'last'], ';')}\n}`,
  'a call with a long name': (name) => `fn f() {\n${call(8 - 4, `self.${name}`, ['first_argument', 'node'], ';')}\n}`,
  'a list of short items': (name) => {
    const items = Array.from({ length: name.length }, (_, index) => `Self::V${index % 7}`)
    return `impl T {\n${array(4, `const ALL: [Self; ${items.length}]`, items)}\n}`
  },
  'a list of long items': (name) => `${array(0, 'const B: [T; 3]', ['T::Alpha', `T::${name}`, 'T::B'])}`,
  'a signature': (name) =>
    `impl T {\n${signature(4, `pub fn set_${name}`, ['&self', 'node: NodeId', 'value: f32'])}\n        a;\n    }\n}`,
  'a signature with a result': (name) =>
    `impl T {\n${signature(4, `pub fn ${name}`, ['&self', 'node: NodeId'], `enums::${name}`)}\n        a\n    }\n}`,
  'an arm': (name) =>
    `fn f() {\n    match a {\n        b => c,\n${arm(8, `Self::${name}`, `"${name}"`)}\n        _ => d,\n    }\n}`,
}

const INVENTORIES: Readonly<Record<string, () => Inventory>> = {
  'an inventory': () => sensors(),
  'one without a text pool': () => sensors(withoutPool),
  'one without words': () => sensors(withoutWords),
  'one without fields of the engine': () => sensors(withoutEngineFields),
  'one without reactive groups': () => sensors(withoutReactiveGroups),
  'one of long names': () =>
    sensors((yaml) =>
      yaml
        .replaceAll('in-doubt', 'in-great-doubt-of-every-single-reading-that-it-gives')
        .replaceAll('heat,', 'heat_of_the_innermost_core_of_the_sensor_in_the_shade,')
        .replaceAll('alarm', 'alarm_of_everything_that_may_go_wrong'),
    ),
}

describe.skipIf(!hasRustfmt)('rustfmt is the judge', () => {
  test.each(Object.entries(samples))('%s breaks where rustfmt breaks it, whatever its length', (_, sample) => {
    const text = `${names.map(sample).join('\n\n')}\n`
    expect(rustfmt(text).stdout).toBe(text)
  })

  test.each(Object.entries(INVENTORIES))('the crate of %s is what rustfmt would write', (_, inventory) => {
    for (const { path, text } of emitRust(inventory())) {
      expect(rustfmt(text).stdout, path).toBe(text)
    }
  })
})
