const TYPES = ['float32', 'uint32', 'int32', 'uint8']
const WORDS = ['off', 'low', 'middle', 'high']
const VALUES_PER_ENUM = WORDS.length
const GROUPS = ['layout', 'visual', 'text', 'motion']

/**
 * An inventory of so many fields: of all four types, in four groups, by both writers, a tenth of the bytes of an enum, and a prop
 * for each twentieth.
 *
 * @param fields a multiple of 80
 */
export function inventoryOf(fields) {
  const perType = fields / TYPES.length
  const enums = Math.ceil(fields / 100)
  const sections = TYPES.map((type, at) => fieldSection(type, at * perType, perType, enums))
  return `${HEAD}
enums:
  - { name: component_type, doc: What a node is., values: [{ name: none, value: 0 }, { name: item, value: 1 }] }
${list(enums, enumeration)}
${HEADER}
sections:
  - { name: dirty, kind: flags, per: 1, bits: group, doc: Changed by TypeScript. }
${sections.join('\n')}
${TAIL}
props:
${list(fields / 20, (index) => prop(index * 20, index * 20 < perType ? 'number' : 'integer'))}
primitives:
  - { name: item, component: item, role: group, sets: [all], doc: An item. }
`
}

const list = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n')

function enumeration(index) {
  const values = WORDS.slice(0, VALUES_PER_ENUM).map((name, value) => `{ name: ${name}-${index}, value: ${value} }`)
  return `  - { name: mode_${index}, doc: Mode number ${index}., values: [${values.join(', ')}] }`
}

function fieldSection(type, first, count, enums) {
  const rows = list(count, (offset) => field(type, first + offset, enums))
  return `  - name: ${type}s
    kind: fields
    type: ${type}
    doc: Fields of the type ${type}.
    fields:
${rows}`
}

function field(type, index, enums) {
  const group = GROUPS[index % GROUPS.length]
  const writer = index % 4 === 3 ? 'engine' : 'ts'
  const meaning = type === 'uint8' && index % 10 === 5 ? `enum: mode_${index % enums}` : 'unit: cells'
  return `      - { name: field_number_${index}, group: ${group}, writer: ${writer}, default: 0, ${meaning}, doc: What field number ${index} says of its node. }`
}

function prop(index, codec) {
  return `  - { name: fieldNumber${index}, set: all, codec: ${codec}, writes: [field_number_${index}], doc: Sets field number ${index}. }`
}

const words = (names) => names.map((name) => `{ name: ${name}, doc: The word ${name}. }`).join(', ')

const HEAD = `name: many
magic: 0x594e414d
capacity: { default: 64, max: 4096 }
doc: Many fields.
groups:
${GROUPS.map((name, bit) => `  - { name: ${name}, bit: ${bit}, doc: The group ${name}. }`).join('\n')}`

const HEADER = `header:
  words: [${words('magic hash_low hash_high capacity text_bytes commit wake node_count js_sleep js_fence event_tail'.split(' '))}]`

const TAIL = `  - { name: dirty_blocks, kind: flags, per: 64, doc: A summary of dirty. }
  - { name: engine_words, kind: words, writer: engine, doc: What the engine says., words: [${words('sleep want consumed frame event_head backlog'.split(' '))}] }
  - { name: engine_dirty, kind: flags, per: 1, bits: group, doc: Changed by the engine. }
  - { name: engine_dirty_blocks, kind: flags, per: 64, doc: A summary of engine_dirty. }`
