import { describe, expect, test } from 'vitest'
import { emitTypeScript } from '../src/emit/ts.js'
import { complaintsOf } from './compiled.js'
import { edited, fixture, ownInventory, parsed } from './fixtures.js'

function emitted(inventory: Parameters<typeof emitTypeScript>[0]): Record<string, string> {
  return Object.fromEntries(emitTypeScript(inventory).map(({ path, text }) => [path, text]))
}

describe.each(['particles', 'gauge'] as const)('what is emitted for the inventory %s', (name) => {
  const files = emitted(parsed(fixture(name)))

  test.each(Object.keys(files))('%s', async (path) => {
    await expect(files[path]).toMatchFileSnapshot(`snapshots/${name}/${path}.txt`)
  })

  test('compiles under strict settings', async () => {
    expect(await complaintsOf(files)).toEqual([])
  })
})

test("what is emitted for the repository's own inventory compiles under strict settings", async () => {
  expect(await complaintsOf(emitted(ownInventory()))).toEqual([])
})

test('settings that emitted code holds under refuse what it may not have', async () => {
  const wrong = {
    'enum.ts': 'export enum E { a }',
    'const-enum.ts': 'export const enum E { a }',
    'unchecked.ts': 'export const n: number = [1][0]',
    'optional.ts': 'export const o: { a?: number } = { a: undefined }',
    'any.ts': 'export function f(a) { return a }',
    'type-export.ts': `export { E } from './types.js'`,
    'types.ts': 'export interface E { readonly a: number }',
  }
  const refused = (await complaintsOf(wrong)).map((line) => line.replace(/\(.*/, ''))
  expect(new Set(refused)).toEqual(new Set(Object.keys(wrong).filter((name) => name !== 'types.ts')))
})

test('an inventory without words or primitives has neither enums nor primitives', () => {
  expect(Object.keys(emitted(parsed(fixture('particles'))))).toEqual([
    'src/index.ts',
    'src/shared-buffer.ts',
    'src/reactive-arrays.ts',
    'src/parts.ts',
  ])
})

describe('every emitted file', () => {
  const files = [...Object.entries(emitted(ownInventory())), ...Object.entries(emitted(parsed(fixture('gauge'))))]

  test.each(files)('%s says from what, with which hash and by which command', (_, text) => {
    expect(text).toMatch(
      /^\/\/ Written by sparktui-codegen from the inventory `\w+`, layout hash [0-9a-f]{16}\.\n\/\/ To change it, edit the inventory and run `sparktui-codegen generate`\.\n\n/,
    )
  })

  test.each(files)('%s has lines of at most 120 columns, LF, one end of line, no any and no cast', (_, text) => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
    expect(text).not.toMatch(/\r|\t|[ ]\n|\n\n\n|\n\n$/)
    expect(text).toMatch(/\n$/)
    const code = text.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '').replaceAll(/'[^'\n]*'|`[^`]*`/g, "''")
    expect(code).not.toMatch(/\bany\b|\bas (?!const\b)|;\n/)
  })

  test.each(files)('%s has documentation on every export, and no atomic access to data', (_, text) => {
    const exported = text.matchAll(/(?:^|\n)(.*)\nexport (?!\{|type \{)(.*)/g)
    for (const [, before, what] of exported) expect(before, what).toMatch(/\*\/$/)
    expect(text).not.toMatch(/\bAtomics\./)
  })
})

test('documentation that would end a comment does not', async () => {
  const files = emitted(parsed(edited(fixture('gauge'), 'doc: How far the hand is. }', 'doc: "A */ in it" }')))
  expect(files['src/shared-buffer.ts']).toContain('A *\\/ in it.')
  expect(await complaintsOf(files)).toEqual([])
})

test('a long enum and a long documentation line are broken', async () => {
  const values = Array.from({ length: 30 }, (_, i) => `      - { name: value-${i}, value: ${i + 1} }\n`).join('')
  const long = 'word '.repeat(60).trim()
  const text = edited(fixture('gauge'), '      - { name: log-10, value: 7 }\n', values)
  const files = emitted(parsed(edited(text, 'doc: What is marked.\n', `doc: ${long}.\n`)))
  for (const line of Object.values(files).join('\n').split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
  expect(await complaintsOf(files)).toEqual([])
})

test('a line of code with a long name is broken', async () => {
  const long = '$1_of_the_hand_of_the_dial_of_the_gauge_that_hangs_beside_the_old_red_door'
  const text = fixture('gauge').replaceAll(/\b(ink|drawn|births|size_unit)\b/g, long)
  const files = emitted(parsed(text))
  expect(files['src/primitives.ts']).toContain('  size: lengthProp(\n')
  for (const line of Object.values(files).join('\n').split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
  expect(await complaintsOf(files)).toEqual([])
})
