import type { Inventory } from '../model.js'
import { pascal, plural, screaming } from '../names.js'
import type { Report } from '../report.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** What the generated code calls something by whatever the inventory says. */
const FIXED = (
  'INVENTORY LAYOUT_HASH MAGIC DEFAULT_CAPACITY DEFAULT_TEXT_BYTES MAX_CAPACITY SECTIONS FIELDS GROUPS Field ' +
  'FieldName FieldType GroupName Section SectionName Span Layout Writer ReadonlyView Views Words SharedBuffer ' +
  'SharedBufferOptions CapacityRangeError TextBytesRangeError NodeRangeError ReactiveArrays EngineFields Copies ' +
  'EnumValueError Prop Length Color Runtime Origin PropTarget Slot ValueTarget LengthRule LengthSlot LengthTarget ' +
  'FlagTarget TextTarget Targets COMPONENTS ROLES PARTS'
).split(' ')

/** Two things that the generated code would call by one name. */
export function checkIdentifiers(report: Report, inventory: Omit<Inventory, 'hash'>, scope: Scope): void {
  const owners = new Map<string, string>(FIXED.map((name) => [name, 'the generated code itself']))
  const claim = (path: Path, owner: string, names: readonly string[], key = 'name') => {
    const taken = names.find((name) => owners.has(name))
    if (taken !== undefined) {
      const message = `is ${taken} in TypeScript, like ${owners.get(taken)}; choose another name`
      report.add([...path, key], { rule: 'name', message })
    }
    for (const name of names) owners.set(name, owner)
  }
  for (const { name } of inventory.enums) {
    const type = pascal(name)
    const names = [type, plural(screaming(name)), `encode${type}`, `decode${type}`]
    claim(scope.enums.pathOf(name), `the enum ${name}`, names)
  }
  for (const { name } of inventory.flags) {
    // A flag set that is called as an enum has been named already.
    if (!scope.enums.all.includes(name)) claim(scope.flags.pathOf(name), `the flag set ${name}`, [pascal(name)])
  }
  for (const { name } of inventory.groups) {
    claim(scope.groups.pathOf(name), `the group ${name}`, [`${pascal(name)}Arrays`])
  }
  for (const set of new Set(inventory.props.map((prop) => prop.set))) {
    const path = ['props', inventory.props.findIndex((prop) => prop.set === set)]
    claim(path, `the prop set ${set}`, [`${pascal(set)}Props`, `${pascal(set)}Targets`], 'set')
  }
  for (const [index, { name }] of inventory.primitives.entries()) {
    const type = pascal(name)
    claim(['primitives', index], `the primitive ${name}`, [`${type}Props`, `${type}Targets`, `wire${type}`])
  }
}
