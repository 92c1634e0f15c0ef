import { COMMAND } from '../made-by.js'
import { meetingParts } from '../meeting.js'
import type { Inventory } from '../model.js'
import type { EmittedFile } from './file.js'
import { accessorsView } from './rust/accessors.js'
import { enumsView, namesView } from './rust/enums.js'
import { mirrorView, sharedBufferView } from './rust/mirror.js'
import { reactiveView } from './rust/reactive.js'
import { allFields } from './rust/record.js'
import { docComment, hexLiteral, integerLiteral, stringLiteral } from './rust/spelling.js'
import { fieldsView, groupsView, layoutView } from './rust/tables.js'
import { templates } from './rust/template.js'

/** The crate of an inventory but for its manifest. Formatted as rustfmt would, and the same bytes on every machine. */
export function emitRust(inventory: Inventory, command = COMMAND): EmittedFile[] {
  const render = templates()
  // The shared buffer and the mirror have the same.
  const accessors = render('accessors', accessorsView(allFields(inventory))).trimEnd()
  const header = { inventory: inventory.name, hash: inventory.hash, command }
  const views: Readonly<Record<string, object>> = {
    enums: enumsView(inventory),
    fields: fieldsView(inventory),
    groups: groupsView(inventory),
    layout: layoutView(inventory),
    lib: libView(inventory),
    mirror: mirrorView(inventory, accessors),
    names: namesView(inventory),
    parts: { parts: meetingParts(inventory).map(stringLiteral) },
    reactive_arrays: reactiveView(inventory),
    shared_buffer: sharedBufferView(inventory, accessors),
  }
  return Object.entries(views).map(([name, view]) => ({
    path: `src/${name}.rs`,
    text: render(name, { ...header, ...view }),
  }))
}

function libView(inventory: Inventory): object {
  return {
    doc: docComment(inventory.doc, 0, '//!'),
    inventoryLiteral: stringLiteral(inventory.name),
    hashLiteral: hexLiteral(inventory.hash),
    magic: hexLiteral(inventory.magic.toString(16).padStart(8, '0')),
    defaultCapacity: integerLiteral(inventory.defaultCapacity),
    maxCapacity: integerLiteral(inventory.maxCapacity),
    defaultTextBytes: integerLiteral(inventory.defaultTextBytes),
  }
}
