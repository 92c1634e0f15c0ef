import type { Inventory } from '../../model.js'
import { pascal } from '../../names.js'
import { hasPrimitives, usedProps, usesCodec } from './codecs.js'
import { enumNames } from './enums.js'
import { hasTextPool } from './facts.js'
import { byName, type FilePlan, group } from './plan.js'

/** What the package exports: everything that a user of the inventory has a use for. */
export function indexFile(inventory: Inventory): FilePlan {
  const files: [file: string, names: string[]][] = [
    ['codecs', codecs(inventory)],
    ['enums', enums(inventory)],
    ['parts', ['PARTS']],
    ['primitives', primitives(inventory)],
    ['reactive-arrays', reactive(inventory)],
    ['shared-buffer', buffer(inventory)],
  ]
  const lines = files
    .filter(([, names]) => names.length > 0)
    .map(([file, names]) => {
      const from = ` from './${file}.js'`
      return `${group('export {', names.sort(byName), '}', { spaced: true, after: from.length })}${from}`
    })
  return { name: 'index', statements: [lines.join('\n')] }
}

function codecs(inventory: Inventory): string[] {
  if (!hasPrimitives(inventory)) return []
  const names = ['type Prop', 'PropTarget', 'type Runtime']
  if (usesCodec(inventory, 'color')) names.push('type Color')
  if (usesCodec(inventory, 'length')) names.push('type Length')
  return names
}

function enums(inventory: Inventory): string[] {
  const words = inventory.enums.flatMap(({ name }) => {
    const { type, words: list, encode, decode } = enumNames(name)
    return [`type ${type}`, list, encode, decode]
  })
  const flags = inventory.flags.map(({ name }) => pascal(name))
  return [...words, ...flags, ...(words.length > 0 ? ['EnumValueError'] : [])]
}

function primitives(inventory: Inventory): string[] {
  if (!hasPrimitives(inventory)) return []
  const sets = [...new Set(usedProps(inventory).map(({ set }) => `type ${pascal(set)}Props`))]
  const own = inventory.primitives.flatMap(({ name }) => [`type ${pascal(name)}Props`, `wire${pascal(name)}`])
  return ['COMPONENTS', 'ROLES', 'createTargets', 'type Targets', ...new Set([...sets, ...own])]
}

function reactive({ groups, sections }: Inventory): string[] {
  const types = groups.filter((group) => group.reactive).map(({ name }) => `type ${pascal(name)}Arrays`)
  const back = sections.some(
    (section) =>
      section.kind === 'fields' && section.fields.some((field) => field.writer === 'engine' && field.group.reactive),
  )
  return [...types, 'type ReactiveArrays', 'createReactiveArrays', ...(back ? ['type EngineFields'] : [])]
}

function buffer(inventory: Inventory): string[] {
  const names = (
    'CapacityRangeError createSharedBuffer DEFAULT_CAPACITY FIELDS fieldOffset GROUPS INVENTORY LAYOUT_HASH layoutOf ' +
    'MAGIC MAX_CAPACITY NodeRangeError SECTIONS slotOffset writeDefaults'
  ).split(' ')
  const types = (
    'Field FieldName FieldType GroupName Layout ReadonlyView Section SectionName SharedBuffer SharedBufferOptions Span ' +
    'Views Words Writer'
  ).split(' ')
  const pool = hasTextPool(inventory) ? ['DEFAULT_TEXT_BYTES', 'TextBytesRangeError'] : []
  return [...names, ...pool, ...types.map((name) => `type ${name}`)]
}
