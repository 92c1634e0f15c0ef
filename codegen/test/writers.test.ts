import { FIELDS, type FieldName, SECTIONS } from '@sparktui/generated'
import { beforeAll, describe, expect, test } from 'vitest'
import { getterName, setterName } from '../src/emit/rust/accessors.js'
import type { Field, Writer } from '../src/model.js'
import { camel } from '../src/names.js'
import { complaintsOf } from './compiled.js'
import { INHERITED, ROOT, Workspace } from './drift/workspace.js'
import { ownInventory } from './fixtures.js'

const inventory = ownInventory()
const fields = inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
const counters = new Set(inventory.groups.map(({ counter }) => counter))
const held = (field: Field): boolean => field.group.reactive && !counters.has(field.name)
const sections = inventory.sections.flatMap((section) => (section.kind === 'bytes' ? [section] : []))
const ofTs = fields.filter(({ writer }) => writer === 'ts')
const ofEngine = fields.filter(({ writer }) => writer === 'engine')

test('the tables below are of fields that are there', () => {
  expect(ofTs.length).toBeGreaterThan(80)
  expect(ofEngine.length).toBeGreaterThan(15)
  expect(Object.keys(FIELDS)).toHaveLength(ofTs.length + ofEngine.length)
  expect(Object.keys(SECTIONS)).toContain('textPool')
})

describe('TypeScript', () => {
  const HEAD = [
    `import { createReactiveArrays, createSharedBuffer } from '@sparktui/generated'`,
    'const buffer = createSharedBuffer()',
    'const { views } = buffer',
    'const arrays = createReactiveArrays(createSharedBuffer())',
    'void [buffer, views, arrays]',
  ]
  const array = (field: Field): string => `arrays.${camel(field.group.name)}Arrays.${camel(field.name)}`
  const view = (field: Field): string => `views.${camel(field.name)}`
  const writes = (list: readonly Field[]): string[] => [
    ...list
      .filter(held)
      .flatMap((field) => [`${array(field)}.set(0, 1)`, `${array(field)}.setMany(0, [1])`, `${array(field)}.clear()`]),
    ...list.map((field) => `${view(field)}[0] = 1`),
    ...list.map((field) => `${view(field)}.fill(1)`),
  ]
  const reads = (list: readonly Field[]): string[] => [
    ...list.filter(held).map((field) => `void ${array(field)}.get(0)`),
    ...list.map((field) => `void ${view(field)}[0]`),
  ]
  const bytes = (writer: Writer): string[] =>
    sections
      .filter((one) => one.writer === writer)
      .flatMap(({ name }) =>
        ['[0] = 1', '.fill(1)', '.set([1])', '.copyWithin(0, 1)', '.sort()', '.reverse()', '.subarray(1)[0] = 1'].map(
          (write) => `buffer.${camel(name)}${write}`,
        ),
      )
  const program = (lines: readonly string[]) => ({ 'program.ts': [...HEAD, ...lines].join('\n') })

  test('cannot write a single field of the engine', async () => {
    const wrong = writes(ofEngine).flatMap((line) => ['// @ts-expect-error', line])
    expect(await complaintsOf(program(wrong))).toEqual([])
  })

  test('can write every field of its own, and read every field', async () => {
    expect(await complaintsOf(program([...writes(ofTs), ...reads(fields)]))).toEqual([])
  })

  test('cannot write a byte of a section of the engine', async () => {
    const wrong = bytes('engine').flatMap((line) => ['// @ts-expect-error', line])
    expect(wrong).toContain('buffer.events[0] = 1')
    expect(await complaintsOf(program(wrong))).toEqual([])
  })

  test('can write the bytes of its own sections, and read and copy those of all', async () => {
    const all = sections.flatMap(({ name }) => [`void buffer.${camel(name)}[0]`, `buffer.${camel(name)}.slice(1, 3)`])
    expect(bytes('ts')).toContain('buffer.textPool[0] = 1')
    expect(await complaintsOf(program([...bytes('ts'), ...all]))).toEqual([])
  })

  test('an error that is expected where there is none is one', async () => {
    const first = ofTs.find(held) as Field
    const complaints = await complaintsOf(program(['// @ts-expect-error', `${array(first)}.set(0, 1)`]))
    expect(complaints).toEqual([expect.stringContaining("Unused '@ts-expect-error' directive")])
  })
})

describe('Rust', () => {
  interface Claim {
    readonly line: string
    readonly compiles: boolean
  }

  const buffered = (field: Field): Claim[] => {
    const compiles = field.writer === 'engine'
    return [
      { line: `buffer.${setterName(field)}(node, loop {});`, compiles },
      { line: `mirror.${setterName(field)}(node, loop {});`, compiles },
      { line: `_ = buffer.${getterName(field)}(node);`, compiles: true },
      { line: `_ = mirror.${getterName(field)}(node);`, compiles: true },
    ]
  }
  const reactive = (field: Field): Claim[] => {
    const slots = `arrays.${field.group.name}_arrays.${field.name}`
    return [
      { line: `${slots}.set(graph, 0, loop {});`, compiles: field.writer === 'engine' },
      { line: `_ = ${slots}.get(graph, 0);`, compiles: true },
    ]
  }
  const bytes = ({ name, writer }: (typeof sections)[number]): Claim[] => [
    { line: `buffer.${name}_bytes().store(0, 1);`, compiles: writer === 'engine' },
    { line: `buffer.${name}_bytes().copy_from(0, &[1]);`, compiles: writer === 'engine' },
    { line: `_ = buffer.${name}_bytes().load(0);`, compiles: true },
    { line: `buffer.${name}_bytes().copy_to(0, &mut [0]);`, compiles: true },
  ]
  const claims = [
    ...sections.flatMap(bytes),
    ...fields.flatMap(buffered),
    ...fields.filter(({ group }) => group.reactive).flatMap(reactive),
  ]
  let refused: Map<number, string>

  const HEAD = `#![allow(unused, unreachable_code)]
use sparktui_generated::{Mirror, NodeId, ReactiveArrays, SharedBuffer};
use sparktui_signals::Graph;
`
  const first = HEAD.split('\n').length

  beforeAll(async () => {
    const functions = claims.map(
      ({ line }, index) =>
        `pub fn f${index}(buffer: &SharedBuffer, mirror: &Mirror, arrays: &ReactiveArrays, graph: &Graph, node: NodeId) { ${line} }`,
    )
    refused = await errorsOf(HEAD + functions.join('\n'))
  }, 240_000)

  const wrong = claims.map((claim, index) => ({ ...claim, at: first + index })).filter(({ compiles }) => !compiles)

  test('has no way to set a single field or byte of TypeScript', () => {
    const compiled = wrong.filter(({ at }) => refused.get(at) !== 'E0599')
    expect(compiled.map(({ line }) => line)).toEqual([])
    expect(wrong.length).toBeGreaterThan(200)
    expect(wrong.map(({ line }) => line)).toContain('buffer.text_pool_bytes().store(0, 1);')
  })

  test('can write every field of its own, and read every field', () => {
    const failed = claims.filter(({ compiles }, index) => compiles && refused.has(first + index))
    expect(failed.map(({ line }) => line)).toEqual([])
  })
})

/** A line of what cargo reports. */
interface Reported {
  readonly message?: {
    readonly level: string
    readonly code: { readonly code: string } | null
    readonly spans: readonly { readonly line_start: number; readonly is_primary: boolean }[]
  }
}

/** The code of an error on each line of a library over the generated crate. */
async function errorsOf(source: string): Promise<Map<number, string>> {
  const workspace = new Workspace('writers', ['writes'])
  workspace.write(
    'writes/Cargo.toml',
    `[package]\nname = "drift-writes"\n${INHERITED}\n[dependencies]\nsparktui-generated = { path = "${ROOT}generated/rust" }\nsparktui-signals.workspace = true\n`,
  )
  workspace.write('writes/src/lib.rs', source)
  const failure = await workspace
    .cargo('check', '--offline', '--quiet', '--message-format=json')
    .catch((error) => error)
  const lines = String(failure.stdout)
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const errors = new Map<number, string>()
  for (const line of lines) {
    const { message } = JSON.parse(line) as Reported
    const place = message?.spans.find(({ is_primary }) => is_primary)
    if (message?.level === 'error' && place) errors.set(place.line_start, message.code?.code ?? '')
  }
  return errors
}

describe('data is plain, and atomics are for words alone', () => {
  test('every view is a typed array of its type', async () => {
    const { createSharedBuffer } = await import('@sparktui/generated')
    const { views } = createSharedBuffer({ capacity: 64, textBytes: 64 })
    const types = { float32: Float32Array, uint32: Uint32Array, int32: Int32Array, uint8: Uint8Array }
    for (const [name, { type }] of Object.entries(FIELDS)) expect(views[name as FieldName]).toBeInstanceOf(types[type])
  })
})
