import { constantsOf } from '../../claims.js'
import type { Field, Inventory, Prop } from '../../model.js'
import { camel, pascal } from '../../names.js'
import { enumNames } from './enums.js'
import { allFields } from './facts.js'
import { group, quoted } from './plan.js'
import { arraysName } from './reactive-arrays.js'

/** What may be given for a prop, as a type. */
export function valueType(prop: Prop): string {
  switch (prop.codec) {
    case 'number':
    case 'integer':
      return 'number'
    case 'enum':
      return pascal(prop.writes[0]?.enum?.name ?? '')
    case 'switch':
    case 'flag':
      return 'boolean'
    case 'color':
      return 'Color'
    case 'text':
      return 'string | number'
    case 'own':
      return prop.type ?? 'unknown'
    case 'length': {
      const words = lengthWords(prop)
      return words.length === 1 && words[0] === 'auto'
        ? 'Length'
        : `Length<${words.map(quoted).join(' | ') || 'never'}>`
    }
  }
}

/** Units that are given as a word: all but that of a bare number, and percent. */
function lengthWords(prop: Prop): string[] {
  return prop.units.slice(1).filter((unit) => unit !== 'percent')
}

/** The enum of a length's units. */
export function unitsType(prop: Prop, inventory: Inventory): string {
  const holder = allFields(inventory).find(({ name }) => name === prop.writes[0]?.unitIn)
  return holder?.enum?.name ?? ''
}

function ruleName(prop: Prop): string {
  const range = [prop.min, prop.max].map((limit) =>
    limit === undefined ? '' : `${limit}`.replace('-', 'MINUS_').replace('.', '_'),
  )
  const [least, most] = range
  const parts = ['LENGTH', ...prop.units.map((unit) => camel(unit).toUpperCase())]
  return [...parts, ...(least === '' ? [] : [`FROM_${least}`]), ...(most === '' ? [] : [`TO_${most}`])].join('_')
}

/** The rules of lengths, each once. */
export function lengthRules(props: readonly Prop[], inventory: Inventory): string[] {
  const rules = new Map<string, string>()
  for (const prop of props) {
    if (prop.codec !== 'length') continue
    const encode = enumNames(unitsType(prop, inventory)).encode
    const pairs = prop.units.map((unit) => `[${quoted(unit)}, ${encode}(${quoted(unit)})]`)
    const limits = `min: ${prop.min ?? -Infinity}, max: ${prop.max ?? Infinity}`
    const units = pairs.length === 1 ? pairs.join('') : `\n    ${pairs.join(',\n    ')},\n  `
    rules.set(
      ruleName(prop),
      `const ${ruleName(prop)}: LengthRule = {\n  units: new Map([${units}]),\n  ${limits.replace(', ', ',\n  ')},\n}`,
    )
  }
  return [...rules.values()]
}

/** The expression that makes a prop's target, as the value of an entry of an object. */
export function targetOf(prop: Prop, inventory: Inventory): string {
  const origin = `of(${quoted(prop.name)})`
  const column = prop.name.length + 6
  switch (prop.codec) {
    case 'text':
      return `new TextTarget(${origin})`
    case 'own':
      return `new OwnTarget<${valueType(prop)}>(${origin})`
    case 'flag': {
      const [field] = prop.writes
      const mask = `${pascal(field?.flags?.name ?? '')}.${camel(prop.flag?.name ?? '')}`
      const args = [origin, ...prop.writes.map((one) => slot(one)), mask]
      return group('new FlagTarget(', args, ')', { indent: 4, column, after: 1 })
    }
    case 'length':
      return target(
        `new LengthTarget(${origin}, ${ruleName(prop)}, `,
        prop.writes.map((one) => pair(one, inventory)),
        column,
      )
    default: {
      const constants = constantsOf(prop).map(({ field, value }) => slot(field, value))
      const slots = [...prop.writes.map((field) => slot(field)), ...constants]
      return target(`new ValueTarget(${encoder(prop, origin)}, `, slots, column)
    }
  }
}

/** A call whose last argument is a list: on one line if it fits, else one item a line. */
function target(open: string, slots: readonly string[], column: number): string {
  return `${open}${group('[', slots, ']', { indent: 4, column: column + open.length, after: 2 })})`
}

function encoder(prop: Prop, origin: string): string {
  if (prop.codec === 'switch') return `switches(${origin})`
  if (prop.codec === 'color') return `colors(${origin})`
  if (prop.codec === 'enum') return `words(${origin}, ${enumNames(prop.writes[0]?.enum?.name ?? '').numbers})`
  const whole = prop.codec === 'integer' ? ', true' : ''
  return `numbers(${origin}, ${prop.min ?? -Infinity}, ${prop.max ?? Infinity}${whole})`
}

function slot(field: Field, constant?: number): string {
  const name = camel(field.name)
  const args = [
    `${arraysName(field.group)}.${name}`,
    `FIELDS.${name}`,
    ...(constant === undefined ? [] : [`${constant}`]),
  ]
  return `slot(${args.join(', ')})`
}

function pair(field: Field, inventory: Inventory): string {
  const unit = allFields(inventory).find(({ name }) => name === field.unitIn)
  const members = [`number: ${slot(field)}`, `unit: ${unit ? slot(unit) : ''}`]
  return group('{', members, '}', { indent: 6, after: 1, spaced: true })
}
