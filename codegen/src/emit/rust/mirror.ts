import { type Inventory, STRIDES } from '../../model.js'
import { accessorView, METHODS, reset, usesEnums } from './accessors.js'
import { arm, call } from './format.js'
import { allFields, nodeRecord, type Run } from './record.js'
import { memberName, typeName } from './spelling.js'
import { groupConstant } from './tables.js'

/** What `shared_buffer.hbs` shows. */
export function sharedBufferView(inventory: Inventory): object {
  const fields = allFields(inventory)
  return { type: 'SharedBuffer', usesEnums: usesEnums(fields), accessors: fields.map(accessorView) }
}

/** What `mirror.hbs` shows. */
export function mirrorView(inventory: Inventory): object {
  const fields = allFields(inventory)
  const record = nodeRecord(inventory)
  const runs = (writer: Run['writer']): Run[] => record.runs.filter((run) => run.writer === writer)
  return {
    type: 'Mirror',
    usesEnums: usesEnums(fields),
    accessors: fields.map(accessorView),
    recordBytes: record.bytes,
    offsets: fields.map((field) => arm(8, `Field::${typeName(field.name)}`, String(record.offsets.get(field.name)))),
    copies: runs('ts').map((run) => runView(run, 'take', 'from')),
    publishes: runs('engine').map((run) => runView(run, 'give', 'to')),
    resets: fields.filter((field) => field.writer === 'engine' && !field.keep).map(reset),
  }
}

/** Bits are copied, not numbers: a NaN stays the same NaN. */
function runView(run: Run, verb: 'take' | 'give', other: 'from' | 'to'): object {
  return {
    constant: groupConstant(run.group),
    method: memberName(`${verb}_${run.group.name}`, METHODS),
    start: run.start,
    end: run.end,
    fields: run.fields.map((field) => {
      const size = STRIDES[field.type] === 1 ? 'byte' : 'word'
      return call(8, `self.${verb}_${size}`, [other, `Field::${typeName(field.name)}`, 'node'], ';')
    }),
  }
}
