import fc from 'fast-check'
import { stringify } from 'yaml'
import { IDENTITY_WORDS, PROTOCOL_WORDS } from '../../src/validate/protocol.js'
import { Draw, SECTIONS } from './draw.js'
import { bare, facesOf, measuresOf } from './faces.js'
import { enumOf, flagsOf, group, type Numbers, type Yaml } from './parts.js'
import { sectionsOf, word } from './sections.js'

/** In blocks of 64 nodes, as are all capacities. */
const MOST_BLOCKS = 1024

/** The YAML of some inventory that the compiler takes: whatever it has beyond the protocol's own words and sections. */
export const anyInventory: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const draw = new Draw(gen)
  const bits = draw.distinct(draw.whole(1, 8), 0, 7)
  const components: Numbers = {
    name: 'component_type',
    doc: draw.doc(),
    values: [
      { name: 'none', value: 0 },
      { name: 'thing', value: 1 },
    ],
  }
  const plain = {
    groups: bits.map((bit) => group(draw, bit)),
    enums: draw.list(0, 3, () => enumOf(draw)),
    flags: draw.list(0, 2, () => flagsOf(draw)),
  }
  const faced = draw.chance()
  const pool = draw.chance()
  const measures = faced ? measuresOf(draw, plain.groups, pool) : undefined
  const first = { ...plain, enums: measures ? [components, measures.units, ...plain.enums] : plain.enums }
  const sections = [...sectionsOf(draw, first, pool), ...(measures?.sections ?? [])]
  const { groups, counted } = withCounter(draw, first.groups, sections)
  const parts = { ...first, groups }
  const ts = Object.entries(PROTOCOL_WORDS).flatMap(([name, writer]) => (writer === 'ts' ? [name] : []))
  const more = draw.list(0, 3, () => draw.name(SECTIONS))
  const blocks = draw.whole(1, 16)
  return stringify({
    name: `any_${draw.name()}`,
    magic: draw.whole(1, 0x7fff_ffff),
    capacity: { default: 64 * blocks, max: 64 * draw.whole(blocks, MOST_BLOCKS) },
    ...(pool ? { text_bytes: { default: 64 * draw.whole(1, 100) } } : {}),
    doc: draw.doc(),
    groups,
    ...(parts.enums.length > 0 ? { enums: parts.enums } : {}),
    ...(parts.flags.length > 0 ? { flags: parts.flags } : {}),
    header: { words: [...IDENTITY_WORDS, ...draw.shuffled([...ts, ...more])].map((name) => word(name, draw.doc())) },
    sections: counted.map((one) => ({ ...one, ...(one.fields ? { fields: (one.fields as Yaml[]).map(bare) } : {}) })),
    ...(faced ? facesOf(draw, parts, counted, components) : {}),
  })
})

/** Sometimes the first group has a counter, in a section of its own. */
function withCounter(
  draw: Draw,
  groups: readonly Yaml[],
  sections: readonly Yaml[],
): { groups: Yaml[]; counted: Yaml[] } {
  const [first, ...others] = groups
  if (!first || draw.chance()) return { groups: [...groups], counted: [...sections] }
  const counter = { name: draw.name(), group: first.name, writer: 'ts', default: 0, unit: 'changes', doc: draw.doc() }
  const section = { name: draw.name(SECTIONS), kind: 'fields', type: 'uint8', doc: draw.doc(), fields: [counter] }
  return { groups: [{ ...first, counter: counter.name }, ...others], counted: [...sections, section] }
}
