import { constantsOf } from '../../claims.js'
import type { Field, Inventory, Prop } from '../../model.js'
import { camel, pascal } from '../../names.js'
import { enumNames } from './enums.js'
import { allFields } from './facts.js'
import { group, quoted, spelt, WIDTH } from './plan.js'

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
  return holderOf(prop.writes[0], inventory)?.enum?.name ?? ''
}

function holderOf(field: Field | undefined, inventory: Inventory): Field | undefined {
  return allFields(inventory).find(({ name }) => name === field?.unitIn)
}

/** What makes the rule of a prop: a function of `@sparktui/memory`. */
export function ruleName(prop: Prop): string {
  return `${prop.codec}Prop`
}

/** A prop as an entry of its set. */
export function ruleEntry(prop: Prop, inventory: Inventory): string {
  const open = `  ${prop.name}: ${ruleName(prop)}(`
  return `${group(open, argumentsOf(prop, inventory), ')', { indent: 2, column: 0, after: 1 })},\n`
}

function argumentsOf(prop: Prop, inventory: Inventory): string[] {
  const writes = broken(writesOf(prop, inventory))
  switch (prop.codec) {
    case 'own':
      return []
    case 'enum':
      return [writes, enumNames(prop.writes[0]?.enum?.name ?? '').words]
    case 'flag':
      return [writes, `${pascal(prop.writes[0]?.flags?.name ?? '')}.${camel(prop.flag?.name ?? '')}`]
    case 'length':
      return [writes, enumNames(unitsType(prop, inventory)).words, quoted(prop.units.join(' ')), ...rangeOf(prop)]
    case 'number':
    case 'integer':
      return [writes, ...rangeOf(prop)]
    default:
      return [writes]
  }
}

/** A text of parts, over as many lines as it needs where it stands on one of its own. */
function broken(parts: readonly string[]): string {
  const line = quoted(parts.join(' '))
  if (line.length < WIDTH - 5) return line
  return parts.map((part, index) => quoted(index < parts.length - 1 ? `${part} ` : part)).join(' +\n      ')
}

/** The fields in parts, as `PropRule.writes` of `@sparktui/memory` has them. */
function writesOf(prop: Prop, inventory: Inventory): string[] {
  const names = prop.writes.map((field) => {
    const holder = prop.codec === 'length' ? holderOf(field, inventory) : undefined
    return holder === undefined ? camel(field.name) : `${camel(field.name)}/${beside(field, holder)}`
  })
  // The slice of a text is one part.
  if (prop.codec === 'text') return [names.join('/')]
  return [...names, ...constantsOf(prop).map(({ field, value }) => `${camel(field.name)}=${value}`)]
}

/** The field beside another one in its part, by what it has more where it begins like that. */
function beside({ name }: Field, holder: Field): string {
  const [first, second] = [camel(name), camel(holder.name)]
  return second.startsWith(first) ? `+${second.slice(first.length)}` : second
}

function rangeOf({ min, max }: Prop): string[] {
  if (max !== undefined) return [min === undefined ? '-Infinity' : literal(min), literal(max)]
  return min === undefined ? [] : [literal(min)]
}

function literal(number: number): string {
  if (!Number.isInteger(number)) return `${number}`
  return number < 0 ? `-${spelt(-number)}` : spelt(number)
}
