import { FIELD_TYPES, type Field, type FieldType } from '../../model.js'
import { call, signature } from './format.js'
import { docComment, floatLiteral, integerLiteral, memberName, typeName } from './spelling.js'

/** Rust's name of a slot's number. */
const NUMBERS: Readonly<Record<FieldType, 'f32' | 'u32' | 'i32' | 'u8'>> = {
  float32: 'f32',
  uint32: 'u32',
  int32: 'i32',
  uint8: 'u8',
}

/** Methods that the templates write by hand; a field of such a name gets an underscore. */
export const METHODS: ReadonlySet<string> = new Set(
  (
    'attach region layout new capacity number private node copy_node stage_node copy_node_from publish_node reset_node slot8 slot32 ' +
    'load_f32 load_u32 load_i32 load_u8 store_f32 store_u32 store_i32 store_u8 copy_run load_byte slot put_u32 put_u8 show node_bytes'
  ).split(' '),
)

/** No name of the inventory ends in an underscore, so none is taken by the one that a clash with a setter gives. */
export const getterName = (field: Field): string =>
  field.name.startsWith('set_') ? `${field.name}_` : memberName(field.name, METHODS)
export const setterName = (field: Field): string => memberName(`set_${field.name}`, METHODS)

/** The type that a getter gives and a setter takes. */
export function valueType(field: Field): string {
  const named = field.enum ?? field.flags
  return named ? `enums::${typeName(named.name)}` : NUMBERS[field.type]
}

export const usesEnums = (fields: readonly Field[]): boolean => fields.some((field) => field.enum ?? field.flags)

/** A getter for every field, a setter for those that the engine writes: what `accessors.hbs` shows. */
export function accessorsView(fields: readonly Field[]): object {
  return { accessors: fields.map(accessorView) }
}

function accessorView(field: Field): object {
  return {
    getterDoc: docComment(described(field), 4),
    getter: [signature(4, `pub fn ${getterName(field)}`, ['&self', 'node: NodeId'], valueType(field)), ...loads(field)],
    setterDoc: docComment(`Sets \`${field.name}\`. ${described(field)}`, 4),
    setter: field.writer === 'engine' ? setter(field) : [],
  }
}

function described(field: Field): string {
  if (field.enum || field.flags) return field.doc
  return field.unitIn === undefined
    ? `${field.doc} Unit: ${field.unit}.`
    : `${field.doc} Unit: that in \`${field.unitIn}\`.`
}

function loads(field: Field): string[] {
  const variant = `Field::${typeName(field.name)}`
  const type = valueType(field)
  if (!field.enum && !field.flags) {
    return [call(8, `self.load_${NUMBERS[field.type]}`, [variant, 'node'])]
  }
  const raw = call(8, `let raw = self.load_${field.type === 'uint8' ? 'byte' : 'u32'}`, [variant, 'node'], ';')
  const made = field.enum
    ? call(8, `${type}::from_raw_or`, ['raw', `${type}::${defaultVariant(field)}`])
    : call(8, `${type}::from_raw`, ['raw'])
  return [raw, made]
}

function setter(field: Field): string[] {
  return [
    signature(4, `pub fn ${setterName(field)}`, ['&self', 'node: NodeId', `value: ${valueType(field)}`]),
    call(8, `self.${storeOf(field)}`, [`Field::${typeName(field.name)}`, 'node', stored(field)], ';'),
  ]
}

/** The method that stores a field's default. */
const resetter = (field: Field): string => `store_${NUMBERS[field.type]}`

/** Stores the default: one line of `reset_node`. */
export function reset(field: Field): string {
  const value = field.type === 'float32' ? floatLiteral(field.default, 'f32') : integerLiteral(field.default)
  return call(8, `self.${resetter(field)}`, [`Field::${typeName(field.name)}`, 'node', value], ';')
}

/** The method that stores what a setter takes. */
function storeOf(field: Field): string {
  const named = field.enum ?? field.flags
  return `store_${named && field.type !== 'uint8' ? 'u32' : NUMBERS[field.type]}`
}

function stored(field: Field): string {
  if (!field.enum && !field.flags) return 'value'
  return field.type === 'uint8' ? 'value.byte()' : 'value.raw()'
}

/** What the methods of one type that reach the slots are called by: each is emitted where something calls it. */
export interface SlotCalls {
  /** What finds the slot of 4 bytes and of 1. */
  readonly wide: string
  readonly narrow: string
  /** Methods that are called besides those of accessors. */
  readonly others: readonly string[]
}

/** A method of a type's slots. */
export interface SlotView {
  readonly number: string
  readonly body: string
}

/** What `slots.hbs` shows. Every type can be loaded, by the number of any field. */
export function slotsView(fields: readonly Field[], { wide, narrow, others }: SlotCalls) {
  const setters = fields.filter(({ writer }) => writer === 'engine').map(storeOf)
  const called = new Set([...setters, ...others])
  const numbers = FIELD_TYPES.map((type) => ({ number: NUMBERS[type], slot: type === 'uint8' ? narrow : wide }))
  const loads = numbers.map(({ number, slot }): SlotView => {
    return { number, body: `self.region.load_${number}(${slot}(field, node))` }
  })
  const stores = numbers.map(({ number, slot }): SlotView => {
    return { number, body: `self.region.store_${number}(${slot}(field, node), value);` }
  })
  return {
    loads,
    stores: stores.filter(({ number }) => called.has(`store_${number}`)),
    loadsBytes: fields.some((field) => (field.enum ?? field.flags) && field.type === 'uint8'),
  }
}

function defaultVariant(field: Field): string {
  const value = field.enum?.values.find((one) => one.value === field.default) ?? field.enum?.values[0]
  return typeName(value?.name ?? '')
}
