import type { Inventory } from '../../model.js'
import { pascal } from '../../names.js'
import { enumNames } from './enums.js'
import { hasTextPool } from './facts.js'
import { byName, type FilePlan, group } from './plan.js'
import { hasPrimitives, usedProps, usesCodec } from './runtime.js'

/** What the package exports: everything that a user of the inventory has a use for. */
export function indexFile(inventory: Inventory): FilePlan {
  const files: [module: string, names: string[]][] = [
    ['@sparktui/memory', memory(inventory)],
    ['./enums.js', enums(inventory)],
    ['./parts.js', ['PARTS']],
    ['./primitives.js', primitives(inventory)],
    ['./reactive-arrays.js', reactive(inventory)],
    ...(hasPrimitives(inventory) ? [['./runtime.js', ['type Runtime']] as [string, string[]]] : []),
    ['./shared-buffer.js', buffer(inventory)],
  ]
  const lines = files
    .filter(([, names]) => names.length > 0)
    .map(([module, names]) => {
      const from = ` from '${module}'`
      const isOfTypes = names.every((name) => name.startsWith('type '))
      const open = isOfTypes ? 'export type {' : 'export {'
      const said = names.sort(byName).map((name) => (isOfTypes ? name.slice('type '.length) : name))
      return `${group(open, said, '}', { spaced: true, after: from.length })}${from}`
    })
  return { name: 'index', statements: [lines.join('\n')] }
}

/** What no inventory changes. */
function memory(inventory: Inventory): string[] {
  const names = ['CapacityRangeError', 'fieldOffset', 'NodeRangeError', 'slotOffset']
  const types = ['FieldType', 'Section', 'Span', 'Writer']
  if (hasTextPool(inventory)) names.push('TextBytesRangeError')
  if (inventory.enums.length > 0) names.push('EnumValueError')
  const fields = inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
  const back = fields.filter(({ writer }) => writer === 'engine')
  if (back.length > 0) types.push('ReadonlyView')
  if (back.some(({ group }) => group.reactive)) types.push('EngineFields')
  if (hasPrimitives(inventory)) types.push('Prop', 'Origin')
  if (usesCodec(inventory, 'color')) types.push('Color')
  if (usesCodec(inventory, 'length')) types.push('Length')
  return [...names, ...types.map((name) => `type ${name}`)]
}

function enums(inventory: Inventory): string[] {
  const words = inventory.enums.flatMap(({ name }) => {
    const { type, list, encode, decode } = enumNames(name)
    return [`type ${type}`, list, encode, decode]
  })
  return [...words, ...inventory.flags.map(({ name }) => pascal(name))]
}

function primitives(inventory: Inventory): string[] {
  if (!hasPrimitives(inventory)) return []
  const sets = [...new Set(usedProps(inventory).map(({ set }) => `type ${pascal(set)}Props`))]
  const own = inventory.primitives.flatMap(({ name }) => [`type ${pascal(name)}Props`, `wire${pascal(name)}`])
  return ['COMPONENTS', 'ROLES', 'createTargets', 'type Targets', ...new Set([...sets, ...own])]
}

function reactive({ groups }: Inventory): string[] {
  const types = groups.filter((group) => group.reactive).map(({ name }) => `type ${pascal(name)}Arrays`)
  return [...types, 'type ReactiveArrays', 'createReactiveArrays']
}

function buffer(inventory: Inventory): string[] {
  const names = (
    'createSharedBuffer DEFAULT_CAPACITY FIELDS GROUPS INVENTORY LAYOUT_HASH layoutOf MAGIC MAX_CAPACITY SECTIONS ' +
    'writeDefaults'
  ).split(' ')
  const types = 'Field FieldName GroupName Layout SectionName Sections SharedBuffer SharedBufferOptions Views Words'
  const pool = hasTextPool(inventory) ? ['DEFAULT_TEXT_BYTES'] : []
  return [...names, ...pool, ...types.split(' ').map((name) => `type ${name}`)]
}
