import type { Field, FieldType } from '../../model.js'
import { call, signature } from './format.js'
import { docComment, floatLiteral, memberName, typeName } from './spelling.js'

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
    'attach region layout new capacity number private node copy_node copy_node_from publish_node reset_node slot8 slot32 ' +
    'load_f32 load_u32 load_i32 load_u8 store_f32 store_u32 store_i32 store_u8 copy_run load_byte take_word take_byte give_word give_byte'
  ).split(' '),
)

export const getterName = (field: Field): string => memberName(field.name, METHODS)
export const setterName = (field: Field): string => memberName(`set_${field.name}`, METHODS)

/** The type that a getter gives and a setter takes. */
export function valueType(field: Field): string {
  const named = field.enum ?? field.flags
  return named ? `enums::${typeName(named.name)}` : NUMBERS[field.type]
}

export const usesEnums = (fields: readonly Field[]): boolean => fields.some((field) => field.enum ?? field.flags)

/** A getter for every field, a setter for those that the engine writes: what `accessors.hbs` shows. */
export function accessorView(field: Field): object {
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
    store(field, field.enum || field.flags ? 'value.raw()' : 'value'),
  ]
}

/** Stores the default: one line of `reset_node`. */
export function reset(field: Field): string {
  const value = field.type === 'float32' ? floatLiteral(field.default, 'f32') : String(field.default)
  return call(8, `self.store_${NUMBERS[field.type]}`, [`Field::${typeName(field.name)}`, 'node', value], ';')
}

function store(field: Field, value: string): string {
  const named = Boolean(field.enum || field.flags)
  const wide = named && field.type !== 'uint8'
  const narrow = named && field.type === 'uint8' ? `${value} as u8` : value
  return call(
    8,
    `self.store_${wide ? 'u32' : NUMBERS[field.type]}`,
    [`Field::${typeName(field.name)}`, 'node', narrow],
    ';',
  )
}

function defaultVariant(field: Field): string {
  const value = field.enum?.values.find((one) => one.value === field.default) ?? field.enum?.values[0]
  return typeName(value?.name ?? '')
}
