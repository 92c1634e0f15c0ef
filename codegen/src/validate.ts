import type { Diagnostics } from './diagnostic.js'
import { layoutHash } from './hash.js'
import type { Inventory } from './model.js'
import { child, Report } from './report.js'
import { Top } from './shape.js'
import type { Source } from './source.js'
import { readApprovals } from './validate/approvals.js'
import { checkFields } from './validate/fields.js'
import { checkIdentifiers } from './validate/identifiers.js'
import { readPrimitives } from './validate/primitives.js'
import { readProps } from './validate/props.js'
import { checkProtocol } from './validate/protocol.js'
import { checkRenames } from './validate/renames.js'
import { listAt, Scope } from './validate/scope.js'
import { readHeader, readSections } from './validate/sections.js'
import { checkBytes, checkSizes } from './validate/sizes.js'
import { readEnums, readFlagSets, readGroups } from './validate/words.js'

/** The inventory that a text describes, or everything that is wrong with it. */
export function validate(source: Source): Inventory | Diagnostics {
  const { data } = source
  const report = new Report(source)
  const scope = new Scope()
  const top = report.shaped(Top, data, [])
  trustFaulty(data, scope)
  readGroups(report, listAt(data, 'groups'), scope)
  readEnums(report, listAt(data, 'enums'), scope)
  readFlagSets(report, listAt(data, 'flags'), scope)
  const header = readHeader(report, child(data, 'header'), scope)
  const sections = readSections(report, listAt(data, 'sections'), scope)
  checkFields(report, scope)
  const props = readProps(report, listAt(data, 'props'), scope)
  const primitives = readPrimitives(report, listAt(data, 'primitives'), props, scope)
  const approvals = readApprovals(report, listAt(data, 'approvals'))
  checkRenames(report, data)
  checkSizes(report, data)
  if (!top) return report.diagnostics
  checkProtocol(report, header, sections, scope)
  const inventory: Omit<Inventory, 'hash'> = {
    name: top.name,
    doc: top.doc,
    magic: top.magic,
    defaultCapacity: top.capacity.default,
    maxCapacity: top.capacity.max,
    defaultTextBytes: top.text_bytes?.default ?? 0,
    groups: scope.groups.values,
    enums: scope.enums.values,
    flags: scope.flags.values,
    sections: [header, ...sections],
    props: props.map(({ prop }) => prop).filter((prop) => prop !== undefined),
    primitives,
    approvals,
  }
  checkIdentifiers(report, data, inventory, scope)
  if (!report.isClean) return report.diagnostics
  const whole = { ...inventory, hash: layoutHash(inventory) }
  checkBytes(report, whole)
  return report.isClean ? whole : report.diagnostics
}

/** Of a list that is none, nothing more is said where names of it are used. */
function trustFaulty(data: unknown, scope: Scope): void {
  for (const key of ['groups', 'enums', 'flags'] as const) {
    const list = child(data, key)
    const isFaulty = !Array.isArray(list) || list.length === 0
    if (isFaulty && (list !== undefined || key === 'groups')) scope[key].trust()
  }
  if (listAt(data, 'sections').length === 0) {
    scope.fields.trust()
    scope.words.trust()
  }
}
