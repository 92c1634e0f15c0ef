import type { Inventory } from '../model.js'
import { camel, pascal, plural, RUST_KEYWORDS, screaming } from '../names.js'
import { child, type Report } from '../report.js'
import type { Path } from '../source.js'
import { listAt, type Names, type Scope } from './scope.js'

/** What the generated code calls something by whatever the inventory says. */
const FIXED = (
  'INVENTORY LAYOUT_HASH MAGIC DEFAULT_CAPACITY DEFAULT_TEXT_BYTES MAX_CAPACITY SECTIONS FIELDS GROUPS PLAN REACTIVE ' +
  'Plan ReactivePlan AnyBuffer AnyField AnyLayout Field FieldName FieldType GroupName Section SectionName Sections Span ' +
  'Layout Writer ReadonlyView ReadonlyBytes Views Words ProtocolWords SharedBuffer SharedBufferOptions ' +
  'CapacityRangeError TextBytesRangeError NodeRangeError ReactiveArrays EngineFields Commits Notifier ' +
  'ReadonlySlotBuffer SharedSlotBuffer EnumValueError Prop PropSet PropRuntime Length Color Runtime Origin SlotTarget ' +
  'Wiring Targets COMPONENTS ROLES PARTS'
).split(' ')

/** Types that the languages have themselves, and that generated code relies on. */
const BUILT_IN = new Set(
  (
    'Array Atomics Boolean Date Error Float32Array Function Int32Array Map Math None Number Object Omit Option Partial ' +
    'Pick Promise RangeError Readonly ReadonlyArray ReadonlyMap ReadonlySet Record RegExp Required Result Set ' +
    'SharedArrayBuffer Some String Symbol Uint32Array Uint8Array'
  ).split(' '),
)

/** Constants that stand beside those of the groups. */
const GROUP_CONSTANTS = new Set(['all', 'groups'])

/** Who has a name: the generated code itself has no place in the inventory. */
interface Owner {
  readonly label: string
  readonly path?: Path
}

/** Names that the generated code could not have, or would have twice. */
export function checkIdentifiers(
  report: Report,
  data: unknown,
  inventory: Omit<Inventory, 'hash'>,
  scope: Scope,
): void {
  checkSpelling(report, scope.fields, 'the field', camel, 'TypeScript')
  checkSpelling(report, scope.words, 'the word', camel, 'TypeScript')
  checkSpelling(report, scope.sections, 'the section', camel, 'TypeScript')
  checkVariants(report, inventory, scope)
  checkGroups(report, inventory, scope)
  checkTypes(report, data, inventory, scope)
}

/** Two names of one list that a language spells alike. */
function checkSpelling<T>(
  report: Report,
  names: Names<T>,
  what: string,
  spell: (name: string) => string,
  language: string,
): void {
  const spelt = new Map<string, string>()
  for (const name of names.all) {
    const first = spelt.get(spell(name))
    if (first === undefined) {
      spelt.set(spell(name), name)
      continue
    }
    report.add([...names.pathOf(name), 'name'], {
      code: 'SK0302',
      message: `${JSON.stringify(name)} is ${spell(name)} in ${language}, like ${what} ${JSON.stringify(first)}`,
      help: 'choose another name',
      related: { path: [...names.pathOf(first), 'name'], message: 'first spelt so here' },
    })
  }
}

/** Values of one enum, or bits of one flag set, that are one identifier. */
function checkVariants(report: Report, { enums, flags }: Omit<Inventory, 'hash'>, scope: Scope): void {
  for (const { name, values } of enums) checkWords(report, [...scope.enums.pathOf(name), 'values'], values)
  for (const { name, bits } of flags) checkWords(report, [...scope.flags.pathOf(name), 'bits'], bits)
}

function checkWords(report: Report, at: Path, words: readonly { readonly name: string }[]): void {
  const seen = new Map<string, number>()
  for (const [index, word] of words.entries()) {
    const variant = pascal(word.name)
    const first = seen.get(variant)
    if (first !== undefined) {
      report.add([...at, index, 'name'], {
        code: 'SK0302',
        message: `${JSON.stringify(word.name)} is ${variant} in PascalCase, like ${JSON.stringify(words[first]?.name)}`,
        help: 'choose another name',
        related: { path: [...at, first, 'name'], message: 'first spelt so here' },
      })
    }
    seen.set(variant, first ?? index)
  }
}

function checkGroups(report: Report, { groups }: Omit<Inventory, 'hash'>, scope: Scope): void {
  for (const { name } of groups) {
    const path = [...scope.groups.pathOf(name), 'name']
    if (RUST_KEYWORDS.has(name)) {
      const message = `${JSON.stringify(name)} is a keyword of Rust`
      report.add(path, { code: 'SK0303', message, help: 'choose another name' })
    } else if (GROUP_CONSTANTS.has(name)) {
      const message = `${JSON.stringify(name)} is taken in the generated code`
      report.add(path, { code: 'SK0304', message, help: 'choose another name' })
    }
  }
}

/** Types, functions and constants of the TypeScript package, which are one scope. */
function checkTypes(report: Report, data: unknown, inventory: Omit<Inventory, 'hash'>, scope: Scope): void {
  const owners = new Map<string, Owner>(FIXED.map((name) => [name, { label: 'something that is always generated' }]))
  const claim = (path: Path, label: string, names: readonly string[], key = 'name') => {
    const at = [...path, key]
    const builtIn = names.find((name) => BUILT_IN.has(name))
    if (builtIn !== undefined) {
      const message = `would be the type ${builtIn}, which TypeScript or Rust has itself`
      report.add(at, { code: 'SK0303', message, help: 'choose another name' })
    }
    const taken = names.find((name) => owners.has(name))
    const owner = taken === undefined ? undefined : owners.get(taken)
    if (owner) {
      report.add(at, {
        code: owner.path ? 'SK0302' : 'SK0304',
        message: `is ${taken} in TypeScript, like ${owner.label}`,
        help: 'choose another name',
        ...(owner.path && { related: { path: owner.path, message: 'first called so here' } }),
      })
    }
    for (const name of names) owners.set(name, { label, path: at })
  }
  for (const { name } of inventory.enums) {
    const type = pascal(name)
    const constant = screaming(name)
    const names = [type, plural(constant), `${constant}_WORDS`, `encode${type}`, `decode${type}`]
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
    const path = ['props', listAt(data, 'props').findIndex((raw) => child(raw, 'set') === set)]
    claim(path, `the prop set ${set}`, [`${pascal(set)}Props`, `${screaming(set)}_SET`], 'set')
  }
  for (const { name } of inventory.primitives) {
    const type = pascal(name)
    const index = listAt(data, 'primitives').findIndex((raw) => child(raw, 'name') === name)
    claim(['primitives', index], `the primitive ${name}`, [`${type}Props`, `wire${type}`])
  }
}
