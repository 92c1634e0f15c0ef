import { getterName, setterName } from '../../src/emit/rust/accessors.js'
import { bytesMethod } from '../../src/emit/rust/mirror.js'
import { typeName } from '../../src/emit/rust/spelling.js'
import type { Section as AnySection, Field, Inventory } from '../../src/model.js'

type Section = Extract<AnySection, { kind: 'bytes' }>

/** A value as its accessor has it, and the number that it is in memory. */
interface Value {
  readonly typed: string
  readonly number: number
}

/**
 * A Rust program that has every value cross by the accessors of its name: what TypeScript writes is stored as a plain
 * number and read by getters of the live memory and of the mirror; what the engine writes is set, read back as a plain
 * number, published by the mirror and reset. It panics where a number is not what it should be.
 */
export function accessorsProgram(world: string, inventories: readonly Inventory[]): string {
  const calls = inventories.map((_, index) => `    inventory_${index}();\n`).join('')
  const functions = inventories.map((inventory, index) => crossing(world, inventory, index)).join('\n')
  return `fn main() {\n${calls}}\n\n${functions}`
}

function crossing(world: string, inventory: Inventory, index: number): string {
  const fields = inventory.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []))
  const bytes = inventory.sections.flatMap((section) =>
    section.kind === 'bytes' ? bytesSteps(inventory, section) : [],
  )
  const born = fields.map(asBorn)
  const steps = fields.flatMap((field, place) => valuesOf(field, place).map((value) => step(field, value)))
  const resets = fields.filter((field) => field.writer === 'engine' && !field.keep).map(asBorn)
  const reset = resets.length > 0 ? ['mirror.reset_node(node);', ...resets] : []
  return `#[allow(unused, clippy::all)]
fn inventory_${index}() {
    use drift_${world}_${index}::{enums, Field, Layout, Mirror, Section, SharedBuffer};
    let layout = Layout::default();
    let buffer = SharedBuffer::private(&layout);
    let mirror = Mirror::new(&layout);
    for number in [0, layout.capacity() - 1] {
        let Some(node) = layout.node(number) else { panic!("node {number}") };
${[...born, ...steps, ...reset, ...bytes].map((line) => `        ${line}\n`).join('')}    }
}
`
}

/** The first and the last byte of a section, from its writer's side to where the layout says that they lie, and back. */
function bytesSteps(inventory: Inventory, { name, writer }: Section): string[] {
  const section = `layout.section(Section::${typeName(name)})`
  const view = `buffer.${bytesMethod(inventory, name)}()`
  const ends = [`0`, `${view}.len() - 1`].map((at, index) => {
    const value = 100 + index
    return writer === 'engine'
      ? `${view}.store(${at}, ${value}); assert_eq!(buffer.region().load_u8(${section}.start + ${at}), ${value});`
      : `buffer.region().store_u8(${section}.start + ${at}, ${value}); assert_eq!(${view}.load(${at}), ${value});`
  })
  return [`assert_eq!(${view}.len(), ${section}.len());`, ...ends]
}

function step(field: Field, { typed, number }: Value): string {
  const [variant, getter] = [`Field::${typeName(field.name)}`, getterName(field)]
  const is = (side: string) =>
    `assert_eq!(${side}.${getter}(node), ${typed}); assert_eq!(${side}.number(${variant}, node), ${float(number)});`
  if (field.writer === 'engine') {
    const set = `mirror.${setterName(field)}(node, ${typed}); ${is('mirror')} mirror.publish_node(&buffer, node, 0xff); ${is('buffer')}`
    return `${set} buffer.${setterName(field)}(node, ${typed}); ${is('buffer')}`
  }
  const slot = { float32: 'f32', uint32: 'u32', int32: 'i32', uint8: 'u8' }[field.type]
  const raw = field.type === 'float32' ? float(number) : `${number}`
  const store = `buffer.region().store_${slot}(layout.slot_offset(${variant}, node), ${raw});`
  return `${store} ${is('buffer')} mirror.copy_node(&buffer, node, 0xff); ${is('mirror')}`
}

/** What was never copied, or is reset. */
const asBorn = (field: Field): string =>
  `assert_eq!(mirror.number(Field::${typeName(field.name)}, node), f64::from(${slotLiteral(field)}));`

function slotLiteral({ type, default: initial }: Field): string {
  if (type === 'float32') return `${float(initial)} as f32`
  return `${initial}_${type === 'uint8' ? 'u8' : type === 'int32' ? 'i32' : 'u32'}`
}

function float(number: number): string {
  return /[.e]/.test(`${number}`) ? `${number}`.replace('e+', 'e') : `${number}.0`
}

/** Every value of an enum, every bit of a flag set, or one number that tells the field from its neighbours. */
function valuesOf(field: Field, place: number): Value[] {
  const type = (named: { readonly name: string }) => `enums::${typeName(named.name)}`
  const { enum: words, flags } = field
  if (words) {
    return words.values.map((one) => ({ typed: `${type(words)}::${typeName(one.name)}`, number: one.value }))
  }
  if (flags) {
    const bits = flags.bits.map(({ name, bit }) => ({
      typed: `${type(flags)}::from_name(${JSON.stringify(name)}).unwrap()`,
      number: 1 << bit,
    }))
    return [...bits, { typed: `${type(flags)}::EMPTY`, number: 0 }]
  }
  const number = { float32: -place - 0.5, uint32: 4_000_000_000 - place, int32: -place - 1, uint8: 255 - (place % 250) }
  const value = number[field.type]
  return [{ typed: `${value}`, number: value }]
}
