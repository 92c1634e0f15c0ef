import type { Diagnostics } from './diagnostic.js'
import { layoutHash } from './hash.js'
import { layoutOf } from './layout.js'
import type { Inventory } from './model.js'
import { child, Report } from './report.js'
import { keysOf, Top } from './shape.js'
import type { Source } from './source.js'
import { checkFields } from './validate/fields.js'
import { checkIdentifiers } from './validate/identifiers.js'
import { readPrimitives } from './validate/primitives.js'
import { readProps } from './validate/props.js'
import { checkProtocol } from './validate/protocol.js'
import { listAt, Scope } from './validate/scope.js'
import { readHeader, readSections } from './validate/sections.js'
import { checkSizes } from './validate/sizes.js'
import { readEnums, readFlagSets, readGroups } from './validate/words.js'

/** The inventory that a text describes, or everything that is wrong with it. */
export function validate(source: Source): Inventory | Diagnostics {
  const { data } = source
  const report = new Report(source)
  const scope = new Scope()
  const top = report.shaped(Top, data, [], keysOf(Top))
  readGroups(report, listAt(data, 'groups'), scope)
  readEnums(report, listAt(data, 'enums'), scope)
  readFlagSets(report, listAt(data, 'flags'), scope)
  const header = readHeader(report, child(data, 'header'), scope)
  const sections = readSections(report, listAt(data, 'sections'), scope)
  checkFields(report, scope)
  const props = readProps(report, listAt(data, 'props'), scope)
  const primitives = readPrimitives(report, listAt(data, 'primitives'), props, scope)
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
  }
  checkIdentifiers(report, inventory, scope)
  if (!report.isClean) return report.diagnostics
  const whole = { ...inventory, hash: layoutHash(inventory) }
  const { bytes } = layoutOf(whole, whole.maxCapacity, whole.defaultTextBytes === 0 ? 0 : MOST_TEXT_BYTES)
  if (bytes > MOST_BYTES) {
    const message = `${whole.maxCapacity} nodes make ${bytes} bytes; lower max, so that 32 bits reach them all`
    report.add(['capacity', 'max'], { rule: 'capacity', message })
    return report.diagnostics
  }
  return whole
}

/** Offsets are 32-bit words on both sides. */
const MOST_BYTES = 0xffff_ffff
/** What a buffer may be asked for as its text pool. */
const MOST_TEXT_BYTES = 0x8000_0000
