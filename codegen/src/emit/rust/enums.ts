import type { EnumModel, FlagSet, Inventory } from '../../model.js'
import { screaming } from '../../names.js'
import { arm, array } from './format.js'
import { docComment, stringLiteral, typeName } from './spelling.js'

/** What `enums.hbs` shows. */
export function enumsView(inventory: Inventory): object {
  return { enums: inventory.enums.map(enumView), flags: inventory.flags.map(flagsView) }
}

/** What `names.hbs` shows. */
export function namesView({ enums, flags }: Inventory): object {
  const rows = (named: readonly { readonly name: string }[]): object[] =>
    named.map(({ name }) => ({ literal: stringLiteral(name), type: typeName(name) }))
  return { usesEnums: enums.length + flags.length > 0, enums: rows(enums), flags: rows(flags) }
}

function enumView({ name, doc, values }: EnumModel): object {
  const variants = values.map((value) => typeName(value.name))
  return {
    type: typeName(name),
    doc: docComment(doc, 0),
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
      value: value.value,
      fromRaw: arm(12, String(value.value), `Some(Self::${variants[index]})`),
      fromName: arm(12, stringLiteral(value.name), `Some(Self::${variants[index]})`),
      toName: arm(12, `Self::${variants[index]}`, stringLiteral(value.name)),
    })),
  }
}

/** Members of every generated flag set. */
const FLAG_CONSTANTS = new Set(['EMPTY', 'ALL'])

function flagsView({ name, doc, bits }: FlagSet): object {
  const constants = bits.map((bit) => {
    const constant = screaming(bit.name)
    return FLAG_CONSTANTS.has(constant) ? `${constant}_` : constant
  })
  const pairs = bits.map((bit, index) => `(${stringLiteral(bit.name)}, Self::${constants[index]})`)
  return {
    type: typeName(name),
    doc: docComment(doc, 0),
    mask: bits.reduce((mask, { bit }) => mask | (1 << bit), 0),
    all: array(4, `pub const ALL: [(&'static str, Self); ${bits.length}]`, pairs),
    bits: bits.map((bit, index) => ({
      doc: docComment(bit.doc || `\`${bit.name}\``, 4),
      constant: constants[index],
      bit: bit.bit,
      fromName: arm(12, stringLiteral(bit.name), `Some(Self::${constants[index]})`),
    })),
  }
}
