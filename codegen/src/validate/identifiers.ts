import type { Inventory } from '../model.js'
import { pascal, plural, screaming } from '../names.js'
import type { Report } from '../report.js'
import type { Path } from '../source.js'
import type { Scope } from './scope.js'

/** What the generated package exports whatever the inventory says. */
const FIXED = (
  'INVENTORY LAYOUT_HASH MAGIC DEFAULT_CAPACITY DEFAULT_TEXT_BYTES MAX_CAPACITY SECTIONS FIELDS GROUPS WORDS ' +
  'Field FieldName FieldType Section SectionName SectionKind Layout Writer Views Words SharedBuffer ' +
  'SharedBufferOptions layoutOf fieldOffset slotOffset createSharedBuffer writeDefaults CapacityRangeError ' +
  'TextBytesRangeError NodeRangeError ReactiveArrays createReactiveArrays EngineFields EnumValueError Prop Length ' +
  'Color Runtime Targets createTargets COMPONENTS Commits Notifier'
).split(' ')

/** Two things that the generated code would call by one name. */
export function checkIdentifiers(report: Report, inventory: Omit<Inventory, 'hash'>, scope: Scope): void {
  const owners = new Map<string, string>(FIXED.map((name) => [name, 'the generated code itself']))
  const claim = (path: Path, owner: string, names: readonly string[]) => {
    const taken = names.find((name) => owners.has(name))
    if (taken !== undefined) {
      const message = `is ${taken} in TypeScript, like ${owners.get(taken)}; choose another name`
      report.add([...path, 'name'], { rule: 'name', message })
    }
    for (const name of names) owners.set(name, owner)
  }
  for (const { name } of inventory.enums) {
    const type = pascal(name)
    const names = [type, plural(screaming(name)), `encode${type}`, `decode${type}`]
    claim(scope.enums.pathOf(name), `the enum ${name}`, names)
  }
  for (const { name } of inventory.flags) claim(scope.flags.pathOf(name), `the flag set ${name}`, [pascal(name)])
  for (const [index, { name }] of inventory.primitives.entries()) {
    const type = pascal(name)
    claim(['primitives', index], `the primitive ${name}`, [`${type}Props`, `${type}Targets`, `wire${type}`])
  }
}
