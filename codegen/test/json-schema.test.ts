import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../src/index.js'
import { inventorySchema, inventorySchemaText } from '../src/schema/json-schema.js'
import { Source } from '../src/source.js'
import { catalogue } from './catalogue.js'
import { fixture } from './fixtures.js'

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(inventorySchema())

function dataOf(file: string, text: string): unknown {
  const source = Source.parse(file, text)
  if (source instanceof Diagnostics) throw new Error(source.render())
  return source.data
}

function own(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

/** Faults of one part alone, which a schema can see; all others are between parts, or of the text. */
function isOfShape(code: string): boolean {
  return code.startsWith('SK02') || ['SK0503', 'SK0601', 'SK1003'].includes(code)
}

const READABLE = catalogue().filter(({ found }) => found.list.every(({ code }) => !code.startsWith('SK01')))
const MISSHAPEN = READABLE.filter(({ found }) => found.list.some(({ code }) => isOfShape(code)))
const WELL_SHAPED = READABLE.filter((one) => !MISSHAPEN.includes(one))

describe('the JSON schema', () => {
  test.each(['schema/sparktui.yaml', 'codegen/test/fixtures/gauge.yaml', 'codegen/test/fixtures/particles.yaml'])(
    'takes %s',
    (path) => {
      expect(validate(dataOf(path, own(path))), JSON.stringify(validate.errors, undefined, 2)).toBe(true)
    },
  )

  test.each(MISSHAPEN)('refuses $name, as the compiler does', ({ name, text }) => {
    expect(validate(dataOf(name, text))).toBe(false)
  })

  test.each(WELL_SHAPED)('takes $name, whose fault is between its parts', ({ name, text }) => {
    expect(validate(dataOf(name, text)), JSON.stringify(validate.errors, undefined, 2)).toBe(true)
  })

  test('both kinds are in the catalogue', () => {
    expect(MISSHAPEN.length).toBeGreaterThan(30)
    expect(WELL_SHAPED.length).toBeGreaterThan(60)
  })

  test('says of every key what it is for, but for names', () => {
    const described = (schema: object): string[] =>
      Object.entries(schema).flatMap(([key, value]: [string, object]) =>
        key === 'properties'
          ? Object.entries(value).flatMap(([name, one]: [string, object]) => [
              ...('description' in one || 'const' in one || SELF_EVIDENT.includes(name) ? [] : [name]),
              ...described(one),
            ])
          : typeof value === 'object' && value !== null
            ? described(value)
            : [],
      )
    expect(described(inventorySchema())).toEqual([])
  })

  test('is where editors look for it', () => {
    expect(own('schema/sparktui.yaml').split('\n')[0]).toBe('# yaml-language-server: $schema=sparktui.schema.json')
    expect(own('schema/sparktui.schema.json')).toBe(inventorySchemaText())
  })

  test('needs no inventory of ours', () => {
    expect(fixture('particles')).not.toContain('$schema')
    expect(inventorySchemaText()).not.toMatch(/box|terminal/i)
  })
})

/** Keys whose name says it, or whose parts are described. */
const SELF_EVIDENT = ['name', 'values', 'bits', 'words', 'fields']
