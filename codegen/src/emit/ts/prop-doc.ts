import type { Field, Inventory, Prop } from '../../model.js'
import { allFields } from './facts.js'
import { quoted, sentence } from './plan.js'

/** What an editor shows of a prop: what it is, what may be given, the range, the unit and the default. */
export function propDoc(prop: Prop, inventory: Inventory): string {
  const notes = [sentence(prop.doc), ...formsOf(prop), ...rangeOf(prop), ...unitOf(prop)]
  const initial = defaultOf(prop, inventory)
  return [notes.join(' '), ...(initial === undefined ? [] : ['', `@defaultValue \`${initial}\``])].join('\n')
}

/** The forms of a length: a bare number has the first unit, the others are a percentage or words. */
export function formsOf({ codec, units }: Prop): string[] {
  if (codec !== 'length') return []
  const [bare = '', ...others] = units
  const forms = others.map((unit) => (unit === 'percent' ? `\`'50%'\`` : `\`${quoted(unit)}\``))
  return [
    [`A number of ${bare}`, ...forms]
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ')
      .concat('.'),
  ]
}

export function rangeOf({ codec, min, max }: Prop): string[] {
  if (codec !== 'number' && codec !== 'integer' && codec !== 'length') return []
  if (min !== undefined && max !== undefined) return [`From ${min} to ${max}.`]
  if (min !== undefined) return [`At least ${min}.`]
  return max === undefined ? [] : [`At most ${max}.`]
}

function unitOf({ codec, writes }: Prop): string[] {
  const unit = writes[0]?.unit
  return codec === 'number' && unit !== undefined ? [`Unit: ${unit}.`] : []
}

/** What stands where nothing is given, as it would be given; nothing where the fields of a prop disagree. */
export function defaultOf(prop: Prop, inventory: Inventory): string | undefined {
  const [first, ...others] = prop.writes.map((field) => given(prop, field, inventory))
  return others.every((other) => other === first) ? first : undefined
}

function given(prop: Prop, field: Field, inventory: Inventory): string | undefined {
  switch (prop.codec) {
    case 'number':
    case 'integer':
      return `${field.default}`
    case 'switch':
      return `${field.default === 1}`
    case 'enum': {
      const word = wordOf(field)
      return word === undefined ? undefined : quoted(word)
    }
    case 'flag':
      return `${((field.default >> (prop.flag?.bit ?? 0)) & 1) === 1}`
    case 'length': {
      const unit = wordOf(allFields(inventory).find(({ name }) => name === field.unitIn))
      if (unit === undefined || unit === prop.units[0]) return `${field.default}`
      return unit === 'percent' ? `'${field.default}%'` : quoted(unit)
    }
    case 'text':
      return `''`
    case 'color':
    case 'own':
      return undefined
  }
}

function wordOf(field: Field | undefined): string | undefined {
  return field?.enum?.values.find(({ value }) => value === field.default)?.name
}
