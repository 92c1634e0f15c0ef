import type { z as zod } from 'zod'
import { library } from '../library.js'
import {
  ApprovalShape,
  EnumShape,
  EnumValueShape,
  FieldShape,
  FlagBitShape,
  FlagSetShape,
  GroupShape,
  PrimitiveShape,
  PropShape,
  SectionShapes,
  Top,
  WordShape,
} from '../shape.js'

const { z } = library('zod')

/** Parts of an inventory, by the names under which lists refer to them. */
const PARTS = {
  group: GroupShape,
  enum: EnumShape,
  enumValue: EnumValueShape,
  flagSet: FlagSetShape,
  flagBit: FlagBitShape,
  word: WordShape,
  fieldsSection: SectionShapes.fields,
  flagsSection: SectionShapes.flags,
  wordsSection: SectionShapes.words,
  bytesSection: SectionShapes.bytes,
  field: FieldShape,
  prop: PropShape,
  primitive: PrimitiveShape,
  approval: ApprovalShape,
} as const

const SECTION = {
  description: 'A section of the memory; its kind says which keys it has.',
  oneOf: ['fields', 'flags', 'words', 'bytes'].map((kind) => ({ $ref: `#/$defs/${kind}Section` })),
}

/**
 * The shapes that inventories are checked by, as JSON Schema (draft 2020-12) for editors. What parts say of each other
 * is not in it: that is for the compiler.
 */
export function inventorySchema(): object {
  const defs = Object.entries(PARTS).map(([name, shape]) => [name, inline(shape)] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Inventory of shared memory (sparktui-codegen)',
    ...inline(Top),
    $defs: Object.fromEntries([...defs, ['section', SECTION] as const]),
  }
}

/** The same as the text of a file. */
export function inventorySchemaText(): string {
  return `${JSON.stringify(inventorySchema(), undefined, 2)}\n`
}

/** One shape without the keys that only a whole schema has. */
function inline(shape: zod.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return rest
}
