import type { z as zod } from 'zod'
import { BREAKING_RULES } from './diff/rules.js'
import { library } from './library.js'
import { CODECS, FIELD_TYPES, WRITERS } from './model.js'

const { z } = library('zod')

/**
 * What each part of an inventory looks like by itself; what the parts say of each other is checked elsewhere. Errors
 * say what is wanted (`a snake_case name`); `shape-faults` makes messages of them. Descriptions are for editors, which
 * get these shapes as JSON Schema.
 */

/** Names, by how they are called in messages. */
export const SPELLINGS = {
  'a snake_case name': /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  'a lower-case name with hyphens': /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'a camelCase name': /^[a-z][a-zA-Z0-9]*$/,
} as const

const spelling = (what: keyof typeof SPELLINGS) => z.string({ error: what }).regex(SPELLINGS[what], { error: what })
const word = <const T extends readonly [string, ...string[]]>(words: T, noun: string) => z.enum(words, { error: noun })

const Snake = spelling('a snake_case name')
const Kebab = spelling('a lower-case name with hyphens')
const CamelCase = spelling('a camelCase name')
const Text = z.string({ error: 'text in quotes' }).min(1, { error: 'text in quotes' })
const Doc = z.string({ error: 'one line of documentation' }).describe('One line of documentation.')
const OptionalDoc = Doc.default('')
const Reference = z.string({ error: 'a name' })
const Flag = z.boolean({ error: 'true or false' })
const Finite = z.number({ error: 'a number' })
const whole = (what: string) => z.int({ error: what })
const WORD32 = 'a whole number from 0 to 4294967295'
const Word32 = whole(WORD32).min(0, { error: WORD32 }).max(0xffff_ffff, { error: WORD32 })
const POSITIVE = 'a whole number above 0'
const Positive = whole(POSITIVE).min(1, { error: POSITIVE })
const SIZE = 'a whole number above 0, a multiple of 64'
const Size = whole(SIZE).min(1, { error: SIZE }).meta({ multipleOf: 64 })
/** How a bit is asked for. */
export const BIT = 'a bit from 0 to 7'
const Bit = whole(BIT).min(0, { error: BIT }).max(7, { error: BIT })
/** A list whose entries are looked at one by one; editors get their shape by reference. */
const List = (what: string, part: string) =>
  z
    .array(z.unknown(), { error: `a list of ${what}` })
    .min(1, { error: `a list of ${what}` })
    .meta({ items: { $ref: `#/$defs/${part}` } })
const References = (what: string) =>
  z.array(Reference, { error: `a list of ${what}` }).min(1, { error: `a list of ${what}` })
const Renamed = <T extends zod.ZodType>(name: T) =>
  name.describe('The name in the last release; `diff` then reports a rename.').optional()

const mapping = <T extends zod.core.$ZodLooseShape>(shape: T, what: string) =>
  z.strictObject(shape, { error: ({ code }) => (code === 'invalid_type' ? what : undefined) }).describe(`${what}.`)

const HASH = 'a layout hash: the 16 hex digits of the release before, in quotes; `diff` prints them'
export const ApprovalShape = mapping(
  {
    rule: word(BREAKING_RULES, 'a rule of changes that break').describe('The rule that `diff` names.'),
    field: Text.describe('What has changed, as `diff` names it: a field, or another part.'),
    since: z
      .string({ error: HASH })
      .regex(/^[0-9a-f]{16}$/, { error: HASH })
      .describe('Layout hash of the release that the change is measured against; with the next one the approval ends.'),
    reason: Text.describe('Why the change is worth its cost.'),
  },
  'an approval: { rule, field, since, reason }',
)

export const Top = mapping(
  {
    name: Snake.describe('Name of the inventory; part of the layout hash.'),
    doc: Doc,
    magic: Word32.describe('The first word of every buffer, by which it is known.'),
    capacity: mapping(
      { default: Size.describe('Nodes where nobody asks for another number.'), max: Size.describe('Most nodes.') },
      '{ default, max }',
    ).describe('Nodes per field, multiples of 64.'),
    text_bytes: mapping({ default: Size.describe('Bytes where nobody asks for another number.') }, '{ default }')
      .describe('Bytes of the section with `size: text_bytes`, a multiple of 64.')
      .optional(),
    groups: List('groups', 'group').describe('What changes together: one bit each in the dirty byte of a node.'),
    enums: List('enums', 'enum').describe('Words that stand for numbers.').optional(),
    flags: List('flag sets', 'flagSet').describe('Words that stand for bits.').optional(),
    header: mapping({ words: List('words', 'word') }, '{ words }').describe('The first 64 bytes: identity first.'),
    sections: List('sections', 'section').describe('What follows the header, in the order of memory.'),
    props: List('props', 'prop').describe('What users of a primitive give.').optional(),
    primitives: List('primitives', 'primitive').describe('Functions of the face that make nodes.').optional(),
    approvals: List('approvals', 'approval')
      .describe('Breaking changes since the last release that are meant. `sparktui-codegen diff` asks for them.')
      .optional(),
  },
  'an inventory: name, doc, magic, capacity, groups, header, sections',
)

export const GroupShape = mapping(
  {
    name: Snake,
    bit: Bit.describe('Bit in the dirty byte of a node.'),
    reactive: Flag.default(true).describe('False where no reactive array holds its fields.'),
    counter: Reference.describe('A uint8 field of TypeScript that counts changes of the group.').optional(),
    renamedFrom: Renamed(Snake),
    doc: Doc,
  },
  'a group: { name, bit, doc }',
)

export const EnumShape = mapping(
  { name: Snake, doc: Doc, renamedFrom: Renamed(Snake), values: List('values', 'enumValue') },
  'an enum: { name, doc, values }',
)
export const EnumValueShape = mapping(
  { name: Kebab, value: Word32.describe('The number in memory.'), renamedFrom: Renamed(Kebab), doc: OptionalDoc },
  'a value: { name, value }',
)

export const FlagSetShape = mapping(
  { name: Snake, doc: Doc, renamedFrom: Renamed(Snake), bits: List('bits', 'flagBit') },
  'a flag set: { name, doc, bits }',
)
export const FlagBitShape = mapping(
  { name: Kebab, bit: Bit.describe('The bit in memory.'), renamedFrom: Renamed(Kebab), doc: OptionalDoc },
  'a bit: { name, bit }',
)

export const WordShape = mapping(
  {
    name: Snake,
    doc: Doc,
    renamedFrom: Renamed(Snake),
    enum: Reference.describe('The enum whose values it holds.').optional(),
  },
  'a word: { name, doc }',
)

const SECTION_KINDS = ['fields', 'flags', 'words', 'bytes'] as const
export const SectionKind = word(SECTION_KINDS, 'a kind of section')

const writer = word(WRITERS, 'a writer').describe('The one side that writes: ts is TypeScript, engine is Rust.')
const named = { name: Snake, renamedFrom: Renamed(Snake), doc: Doc }
const SECTION_SIZE = 'a whole number of bytes or text_bytes'
export const SectionShapes = {
  fields: mapping(
    {
      ...named,
      kind: z.literal('fields'),
      type: word(FIELD_TYPES, 'a field type').describe('Type of every slot of the section.'),
      fields: List('fields', 'field'),
    },
    'a section of fields: { name, kind, type, doc, fields }',
  ),
  flags: mapping(
    {
      ...named,
      kind: z.literal('flags'),
      per: Positive.describe('Nodes for one byte.'),
      bits: Reference.describe('What the bits are: `group`, or a flag set.').optional(),
    },
    'a section of flags: { name, kind, per, doc }',
  ),
  words: mapping(
    { ...named, kind: z.literal('words'), writer, words: List('words', 'word') },
    'a section of words: { name, kind, writer, doc, words }',
  ),
  bytes: mapping(
    {
      ...named,
      kind: z.literal('bytes'),
      writer,
      size: z
        .union([z.literal('text_bytes'), Positive], { error: SECTION_SIZE })
        .describe('Bytes, or text_bytes for as many as whoever makes the buffer asks for.'),
    },
    'a section of bytes: { name, kind, writer, size, doc }',
  ),
}

export const FieldShape = mapping(
  {
    name: Snake,
    group: Reference.describe('The group that changes with it.'),
    writer,
    default: Finite.describe('What a new node has.'),
    unit: Text.describe('What the number counts, in words.').optional(),
    unit_in: Reference.describe('The field that holds the unit of this one.').optional(),
    enum: Reference.describe('The enum whose values it holds.').optional(),
    flags: Reference.describe('The flag set whose bits it holds.').optional(),
    keep: Flag.default(false).describe('True where a new node in the slot finds the old number.'),
    renamedFrom: Renamed(Snake),
    doc: Doc,
  },
  'a field: { name, group, writer, default, doc } and unit, unit_in, enum or flags',
)

export const PropShape = mapping(
  {
    name: CamelCase,
    set: Snake.describe('The set of props that primitives take together.'),
    codec: word(CODECS, 'a codec').describe('How a value becomes numbers.'),
    writes: References('fields').describe('The fields that it writes.'),
    also: z
      .record(z.string(), z.union([Finite, z.string()], { error: 'a number or a word' }), {
        error: '{ field: number or word }',
      })
      .default({})
      .describe('Fields that get a constant with it.'),
    units: References('units').describe('Units of a length; the first is that of a bare number.').optional(),
    min: Finite.describe('Least value.').optional(),
    max: Finite.describe('Most value.').optional(),
    flag: Reference.describe('The bit that it switches.').optional(),
    type: Text.describe('The type of TypeScript that the runtime reads.').optional(),
    renamedFrom: Renamed(CamelCase),
    doc: Doc,
  },
  'a prop: { name, set, codec, writes, doc }',
)

export const PrimitiveShape = mapping(
  {
    name: Snake,
    component: Reference.describe('Its value of the enum component_type.'),
    role: Text.describe('What it is to assistive technology.'),
    children: Flag.default(false).describe('Whether it takes children.'),
    content: Reference.describe('The prop that the first argument gives.').optional(),
    sets: References('prop sets').describe('The sets of props that it takes.'),
    renamedFrom: Renamed(Snake),
    doc: Doc,
  },
  'a primitive: { name, component, role, sets, doc }',
)

export type FieldInput = zod.infer<typeof FieldShape>
export type PropInput = zod.infer<typeof PropShape>
export type PrimitiveInput = zod.infer<typeof PrimitiveShape>

/** The keys that a shape knows, for a guess at a misspelt one; with `key`, those of the mapping at that key. */
export function keysOf(schema: zod.ZodType, key?: string | number): string[] {
  const whole = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (!(whole instanceof z.ZodObject)) return []
  const shape: Readonly<Record<string, unknown>> = whole.shape
  if (key === undefined) return Object.keys(shape)
  const inner = shape[key]
  return inner instanceof z.ZodType ? keysOf(inner) : []
}
