import { z } from 'zod'
import { notOneOf, show } from './diagnostic.js'
import { CODECS, FIELD_TYPES, WRITERS } from './model.js'

/** What each part of an inventory looks like by itself; what the parts say of each other is checked elsewhere. */

type Fault = { readonly input?: unknown }

const wanted =
  (what: string) =>
  ({ input }: Fault) =>
    input === undefined || input === null
      ? `is missing; give ${what}`
      : `${show(input)} cannot stand here; give ${what}`

function word<const T extends readonly [string, ...string[]]>(words: T, noun: string) {
  return z.enum(words, {
    error: ({ input }) =>
      input === undefined || input === null
        ? `is missing; give ${words.join(', ')}`
        : notOneOf(input, noun, [...words]),
  })
}

function spelling(pattern: RegExp, what: string) {
  return z.string({ error: wanted(what) }).regex(pattern, { error: wanted(what) })
}

const Snake = spelling(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a snake_case name')
const Kebab = spelling(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a lower-case name with hyphens')
const CamelCase = spelling(/^[a-z][a-zA-Z0-9]*$/, 'a camelCase name')
const Text = z.string({ error: wanted('text in quotes') }).min(1, { error: wanted('text in quotes') })
const Doc = z.string({ error: wanted('one line of documentation') })
const OptionalDoc = Doc.default('')
const Reference = z.string({ error: wanted('a name') })
const Flag = z.boolean({ error: wanted('true or false') })
const Finite = z.number({ error: wanted('a number') })
const whole = (what: string) => z.int({ error: wanted(what) })
const Word32 = whole('a whole number of 32 bits')
  .min(0, { error: wanted('a whole number of 32 bits') })
  .max(0xffff_ffff, { error: wanted('a whole number of 32 bits') })
const Positive = whole('a whole number above 0').min(1, { error: wanted('a whole number above 0') })
const List = (what: string) => z.array(z.unknown(), { error: wanted(`a list of ${what}`) })
const References = (what: string) =>
  z.array(Reference, { error: wanted(`a list of ${what}`) }).min(1, { error: `is empty; give a list of ${what}` })

const mapping = <T extends z.core.$ZodLooseShape>(shape: T, what: string) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? wanted(what)(issue) : undefined) })

export const Top = mapping(
  {
    name: Snake,
    doc: Doc,
    magic: Word32,
    capacity: mapping({ default: Positive, max: Positive }, '{ default, max }'),
    text_bytes: mapping({ default: Positive }, '{ default }').optional(),
    groups: List('groups'),
    enums: List('enums').optional(),
    flags: List('flag sets').optional(),
    header: mapping({ words: List('words') }, '{ words }'),
    sections: List('sections'),
    props: List('props').optional(),
    primitives: List('primitives').optional(),
  },
  'an inventory: name, magic, capacity, groups, header, sections',
)

export const GroupShape = mapping(
  {
    name: Snake,
    bit: whole('a bit from 0 to 7'),
    reactive: Flag.default(true),
    counter: Reference.optional(),
    doc: Doc,
  },
  'a group: { name, bit, doc }',
)

export const EnumShape = mapping({ name: Snake, doc: Doc, values: List('values') }, 'an enum: { name, doc, values }')
export const EnumValueShape = mapping({ name: Kebab, value: Word32, doc: OptionalDoc }, 'a value: { name, value }')

export const FlagSetShape = mapping({ name: Snake, doc: Doc, bits: List('bits') }, 'a flag set: { name, doc, bits }')
export const FlagBitShape = mapping(
  { name: Kebab, bit: whole('a bit from 0 to 7'), doc: OptionalDoc },
  'a bit: { name, bit }',
)

export const WordShape = mapping({ name: Snake, doc: Doc, enum: Reference.optional() }, 'a word: { name, doc }')

const SECTION_KINDS = ['fields', 'flags', 'words', 'bytes'] as const
export const SectionKind = word(SECTION_KINDS, 'a kind of section')

const writer = word(WRITERS, 'a writer')
export const SectionShapes = {
  fields: mapping(
    {
      name: Snake,
      kind: z.literal('fields'),
      type: word(FIELD_TYPES, 'a field type'),
      doc: Doc,
      fields: List('fields'),
    },
    'a section',
  ),
  flags: mapping(
    { name: Snake, kind: z.literal('flags'), per: Positive, bits: Reference.optional(), doc: Doc },
    'a section',
  ),
  words: mapping({ name: Snake, kind: z.literal('words'), writer, doc: Doc, words: List('words') }, 'a section'),
  bytes: mapping(
    {
      name: Snake,
      kind: z.literal('bytes'),
      writer,
      doc: Doc,
      size: z.union([z.literal('text_bytes'), Positive], {
        error: wanted('a whole number of bytes or text_bytes'),
      }),
    },
    'a section',
  ),
}

export const FieldShape = mapping(
  {
    name: Snake,
    group: Reference,
    writer,
    default: Finite,
    unit: Text.optional(),
    unit_in: Reference.optional(),
    enum: Reference.optional(),
    flags: Reference.optional(),
    keep: Flag.default(false),
    doc: Doc,
  },
  'a field: { name, group, writer, default, doc }',
)

export const PropShape = mapping(
  {
    name: CamelCase,
    set: Snake,
    codec: word(CODECS, 'a codec'),
    writes: References('fields'),
    also: z
      .record(z.string(), z.union([Finite, z.string()], { error: wanted('a number or a word') }), {
        error: wanted('{ field: number or word }'),
      })
      .default({}),
    units: References('units').optional(),
    min: Finite.optional(),
    max: Finite.optional(),
    flag: Reference.optional(),
    doc: Doc,
  },
  'a prop: { name, set, codec, writes, doc }',
)

export const PrimitiveShape = mapping(
  {
    name: Snake,
    component: Reference,
    role: Text,
    children: Flag.default(false),
    content: Reference.optional(),
    sets: References('prop sets'),
    doc: Doc,
  },
  'a primitive: { name, component, role, sets, doc }',
)

export type FieldInput = z.infer<typeof FieldShape>
export type PropInput = z.infer<typeof PropShape>
export type PrimitiveInput = z.infer<typeof PrimitiveShape>

/** The keys that a shape knows, for a guess at a misspelt one. */
export function keysOf(schema: { readonly shape: object }): string[] {
  return Object.keys(schema.shape)
}
