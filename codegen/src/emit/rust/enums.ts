import type { EnumModel, FlagSet, Inventory } from '../../model.js'
import { screaming } from '../../names.js'
import { arm, array } from './format.js'
import { allFields } from './record.js'
import { docComment, integerLiteral, stringLiteral, typeName } from './spelling.js'

/** What `enums.hbs` shows. */
export function enumsView(inventory: Inventory): object {
  const stored = storedAsBytes(inventory)
  return {
    enums: inventory.enums.map((model) => enumView(model, stored.has(model.name))),
    flags: inventory.flags.map((set) => flagsView(set, stored.has(set.name))),
  }
}

/** Enums and flag sets that some setter stores in one byte. */
function storedAsBytes(inventory: Inventory): Set<string> {
  const fields = allFields(inventory).filter(({ writer, type }) => writer === 'engine' && type === 'uint8')
  return new Set(fields.flatMap((field) => (field.enum ?? field.flags)?.name ?? []))
}

/** What `names.hbs` shows. */
export function namesView({ enums, flags }: Inventory): object {
  const rows = (named: readonly { readonly name: string }[]): object[] =>
    named.map(({ name }) => ({ literal: stringLiteral(name), type: typeName(name) }))
  return { usesEnums: enums.length + flags.length > 0, enums: rows(enums), flags: rows(flags) }
}

function enumView({ name, doc, values }: EnumModel, asByte: boolean): object {
  const variants = values.map((value) => typeName(value.name))
  return {
    type: typeName(name),
    doc: docComment(doc, 0),
    asByte,
    repr: values.every(({ value }) => value <= 0xff) ? 'u8' : 'u32',
    all: array(
      4,
      `pub const ALL: [Self; ${values.length}]`,
      variants.map((variant) => `Self::${variant}`),
    ),
    values: values.map((value, index) => ({
      doc: docComment(value.doc || `\`${value.name}\``, 4),
      first: index === 0,
      variant: variants[index],
      value: integerLiteral(value.value),
      fromRaw: arm(12, integerLiteral(value.value), `Some(Self::${variants[index]})`),
      fromName: arm(12, stringLiteral(value.name), `Some(Self::${variants[index]})`),
      toName: arm(12, `Self::${variants[index]}`, stringLiteral(value.name)),
    })),
  }
}

/** Members of every generated flag set. */
const FLAG_CONSTANTS = new Set(['EMPTY', 'ALL'])

function flagsView({ name, doc, bits }: FlagSet, asByte: boolean): object {
  const constants = bits.map((bit) => {
    const constant = screaming(bit.name)
    return FLAG_CONSTANTS.has(constant) ? `${constant}_` : constant
  })
  const known = bits.reduce((mask, { bit }) => mask | (1 << bit), 0)
  const pairs = bits.map((bit, index) => `(${stringLiteral(bit.name)}, Self::${constants[index]})`)
  return {
    type: typeName(name),
    doc: docComment(doc, 0),
    asByte,
    known: known === 0xff ? 'low' : `low & 0b${known.toString(2).padStart(8, '0').replace(/^.{4}/, '$&_')}`,
    all: array(4, `pub const ALL: [(&'static str, Self); ${bits.length}]`, pairs),
    bits: bits.map((bit, index) => ({
      doc: docComment(bit.doc || `\`${bit.name}\``, 4),
      constant: constants[index],
      bit: bit.bit,
      fromName: arm(12, stringLiteral(bit.name), `Some(Self::${constants[index]})`),
    })),
  }
}
