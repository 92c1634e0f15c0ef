import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { plainYaml } from '../src/plain-yaml.js'

/** What the library reads, or nothing where it finds fault. */
function byLibrary(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS()
}

const REPOSITORY = new URL('../../', import.meta.url)
const plainFile = (path: string) => readFileSync(new URL(path, REPOSITORY), 'utf8').replace('__NAME__', 'rooms')

/** What stands in lines of inventories, and what might be taken for it. */
const TOKENS = [
  ...['a', 'b', 'c_d', 'true', 'null', 'False', 'no', '~', '0', '7', '-3', '-0', '012', '1.50', '1e3', '0x1f', '0o7'],
  ...['.5', '.inf', '2001-01-01', '1_000', '4 cells', 'x#y', '"q: ,"', "'s #'", '"\\n"', '""', "it's", 'é', '日本'],
  ...[
    ': ',
    ':',
    ' ',
    '  ',
    ', ',
    ',',
    ' #',
    '#',
    '- ',
    '-',
    '{',
    '}',
    '{ ',
    ' }',
    '[',
    ']',
    '&x ',
    '*x',
    '!t ',
    '|',
    '>',
  ],
  ...['<<', '?', '? ', '%', '@', '`', '"', "'", '\\', '\t', '\u00a0', '\u2028', '---', '...', '__proto__'],
]
const words = fc.array(fc.constantFrom(...TOKENS), { maxLength: 6 }).map((list) => list.join(''))
const pairs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c_d', 'null', 'x9'), words), { maxLength: 3 })
const flow = pairs.map((list) => `{ ${list.map(([key, value]) => `${key}: ${value}`).join(', ')} }`)
const simple = fc.constantFrom('x', '-0', '12', 'two words', '{ a: 1 }', '{ a: 1, b: x }', '')
const value = fc.oneof({ weight: 3, arbitrary: simple }, words, flow)
const line = fc
  .tuple(fc.constantFrom('', '', '  ', '    '), fc.constantFrom('a: ', 'b: ', 'c:', '', '- ', '- a: ', '# '), value)
  .map((parts) => parts.join(''))
const texts = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`)

describe('the reader of plain YAML', () => {
  test.each(['schema/sparktui.yaml', 'codegen/test/fixtures/particles.yaml', 'codegen/templates/init/inventory.yaml'])(
    'reads %s, and as the library does',
    (path) => {
      const text = plainFile(path)
      expect(plainYaml(text)).toEqual(byLibrary(text))
      expect(plainYaml(text)).toBeDefined()
    },
  )

  test('reads nothing otherwise than the library', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          value.map((one) => `a: ${one}`),
        ),
        (text) => {
          const data = plainYaml(text)
          if (data !== undefined) expect(data).toStrictEqual(byLibrary(text))
        },
      ),
      { numRuns: 30_000 },
    )
  })

  test('reads no line of our inventory otherwise than the library, whatever one edit makes of it', () => {
    const text = plainFile('codegen/templates/init/inventory.yaml')
    const edits = fc.tuple(fc.nat(text.length), fc.nat(3), fc.constantFrom('', ...TOKENS, '\n', '\n  ', '\r\n'))
    fc.assert(
      fc.property(edits, ([at, drop, put]) => {
        const edited = text.slice(0, at) + put + text.slice(at + drop)
        const data = plainYaml(edited)
        if (data !== undefined) expect(data).toStrictEqual(byLibrary(edited))
      }),
      { numRuns: 500 },
    )
  })
})
