import { readFileSync } from 'node:fs'
import { encodeComponentType } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { box, button, createRef, input, signal, text, textarea } from '../src/index.js'
import { Stage } from './stage.js'

/** What the inventory says of a prop; the compiler's own tests hold its shape. */
interface InventoryProp {
  readonly name: string
  readonly set: string
  readonly codec: 'number' | 'integer' | 'switch' | 'enum' | 'color' | 'flag' | 'length' | 'text' | 'own'
  readonly writes: readonly string[]
  readonly units?: readonly string[]
  readonly doc?: string
}
interface Field {
  readonly name: string
  readonly default: number
  readonly enum?: string
}
interface Inventory {
  readonly sections: readonly { readonly fields?: readonly Field[] }[]
  readonly enums: readonly { readonly name: string; readonly values: readonly { name: string; value: number }[] }[]
  readonly props: readonly InventoryProp[]
  readonly primitives: readonly { readonly name: string; readonly sets: readonly string[]; readonly content?: string }[]
}

const inventory: Inventory = parse(readFileSync(new URL('../../../schema/sparktui.yaml', import.meta.url), 'utf8'))
const fields = new Map(inventory.sections.flatMap((section) => section.fields ?? []).map((each) => [each.name, each]))

/** Values of props whose values only the face can read. */
const OWN: Readonly<Record<string, string | number>> = {
  gridColumn: '1 / 3',
  gridRow: 'span 2',
  gridTemplateColumns: '10 1fr',
  gridTemplateRows: 'repeat(2, 3)',
  gridAutoColumns: 'auto',
  gridAutoRows: 4,
  title: 'a title',
  bottomTitle: 'another',
  backgroundImage: 'linear-gradient(red, blue)',
}

/** A value that is not the default, by what the inventory says of the prop. */
function another({ name, codec, writes, units }: InventoryProp): unknown {
  const field = fields.get(writes[0] as string) as Field
  switch (codec) {
    case 'enum': {
      const { values } = inventory.enums.find((each) => each.name === field.enum) ?? { values: [] }
      return values.find(({ value }) => value !== field.default)?.name
    }
    case 'color':
      return '#123456'
    case 'flag':
      return true
    case 'switch':
      return field.default === 0
    case 'number':
      return field.default === 1 ? 0.5 : 1
    case 'integer':
      return 7
    case 'length':
      return units?.includes('percent') === true ? '37%' : 37
    case 'text':
      return 'another'
    case 'own':
      return OWN[name]
  }
}

const PRIMITIVES = { box, button, input, text, textarea } as const

const cases = inventory.primitives.flatMap((primitive) =>
  inventory.props
    .filter((prop) => primitive.sets.includes(prop.set))
    .map((prop) => ({
      primitive: primitive.name as keyof typeof PRIMITIVES,
      isContent: primitive.content === prop.name,
      prop,
    })),
)

function camel(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

function build(primitive: keyof typeof PRIMITIVES, props: object, content: unknown): void {
  if (primitive === 'text') text(content as string, props)
  else if (primitive === 'button') button('press', props)
  else PRIMITIVES[primitive](props)
}

/** What the fields of a node hold, texts as their bytes. */
function held(stage: Stage, node: number, writes: readonly string[]): unknown {
  const views = stage.core.buffer.views as unknown as Record<string, ArrayLike<number>>
  const numbers = writes.map((name) => views[camel(name)]?.[node])
  const units = writes.map((name) => views[`${camel(name)}Unit`]?.[node])
  const isSlice = writes.length === 2 && writes[1]?.endsWith('_length') === true
  return isSlice ? numbers[1] : [numbers, units]
}

describe('each prop of each primitive', () => {
  test('is in the inventory, with what it is said in words', () => {
    expect(cases.length).toBeGreaterThan(300)
    expect(inventory.props.filter(({ doc }) => doc === undefined || doc.length < 5)).toEqual([])
    for (const { name } of inventory.primitives) expect(encodeComponentType(name as 'box')).toBeGreaterThan(0)
  })

  test.each(cases.map((each) => ({ ...each, title: `${each.primitive}.${each.prop.name}` })))(
    '$title follows a signal, and is the default again without one',
    ({ primitive, prop, isContent }) => {
      const value = signal<unknown>(isContent ? '' : undefined)
      const ref = createRef()
      const props = isContent ? { ref } : { ref, [prop.name]: value }
      const stage = new Stage().build(() => build(primitive, props, isContent ? value : 'said'))
      const [node = -1] = stage.childrenOf(stage.core.root)
      const before = held(stage, node, prop.writes)
      value.value = another(prop)
      expect(value.peek()).toBeDefined()
      expect(held(stage, node, prop.writes)).not.toEqual(before)
      value.value = isContent ? '' : undefined
      expect(held(stage, node, prop.writes)).toEqual(before)
    },
  )
})
