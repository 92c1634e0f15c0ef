import { readFileSync } from 'node:fs'
import type * as Own from '@sparktui/generated'
import type * as Signals from '@sparktui/signals'
import { describe, expect, test } from 'vitest'
import { emitTypeScript } from '../src/emit/ts.js'
import { complaintsOf, loaded } from './compiled.js'
import { edited, parsed } from './fixtures.js'

/** One line more in the repository's inventory: a prop over fields that are there. */
const LINE = `  - { name: focusRing, set: paint, codec: color, writes: [focus_ring_color, hover_color], doc: "Colour of the border while the node has the focus." }\n`
const LENGTH = `  - { name: paddingSkirt, set: item, codec: length, writes: [padding_left, padding_right, padding_bottom], units: [cells, percent], min: 0, doc: "Room on all sides but the top." }\n`

const own = readFileSync(new URL('../../schema/sparktui.yaml', import.meta.url), 'utf8')
const inventory = parsed(edited(own, 'props:\n', `props:\n${LINE}${LENGTH}`))
const files = Object.fromEntries(emitTypeScript(inventory).map(({ path, text }) => [path, text]))

describe('a prop is one line of the inventory', () => {
  test('and moves nothing: the layout hash is what it was', () => {
    expect(inventory.hash).toBe(parsed(own).hash)
  })

  test('it is typed, in every primitive of its set', async () => {
    const program = `
      import { type BoxProps, type TextProps, wireBox, wireText } from './src/index.js'
      import type { Targets } from './src/index.js'
      export const box: BoxProps = { focusRing: '#fff', paddingSkirt: '50%' }
      export const text: TextProps = { focusRing: () => 0xff00ff, paddingSkirt: 3 }
      export const wire = (targets: Targets) => [wireBox(targets, 0, box), wireText(targets, 0, text)]
      // @ts-expect-error
      export const wrong: BoxProps = { focusRing: true }
      // @ts-expect-error
      export const auto: BoxProps = { paddingSkirt: 'auto' }
    `
    expect(await complaintsOf({ ...files, 'program.ts': program })).toEqual([])
  })

  test('it is documented where an editor looks: what it is, its forms, its range and its default', () => {
    const props = files['src/primitives.ts'] ?? ''
    expect(props).toContain(
      '  /** Colour of the border while the node has the focus. */\n  readonly focusRing?: Prop<Color>\n',
    )
    expect(props).toContain(
      "  /**\n   * Room on all sides but the top. A number of cells or `'50%'`. At least 0.\n   *\n   * @defaultValue `0`\n   */\n  readonly paddingSkirt?: Prop<Length<never>>\n",
    )
  })

  test('it is wired: values and signals of it reach its fields, and the more specific prop wins', async () => {
    // What is emitted has all that the repository's own package has, and the two props.
    const main = `export { signal } from '@sparktui/signals'\nexport * from './src/index.js'\n`
    const generated = (await loaded({ ...files, 'main.ts': main }, 'main.js')) as typeof Own & typeof Signals
    const buffer = generated.createSharedBuffer({ capacity: 64, textBytes: 64 })
    const targets = generated.createTargets({
      arrays: generated.createReactiveArrays(buffer, { notify: () => {} }),
      color: Number,
      text: { set: () => {} },
      own: () => ({ set: () => {} }),
      reject: (primitive, prop, value, expected) => {
        throw new TypeError(`${primitive}.${prop}: ${value}: ${expected}`)
      },
    })
    const ring = generated.signal(7)
    const props = { focusRing: ring, paddingSkirt: '50%', paddingLeft: 2 }
    generated.wireBox(targets, 3, props as Own.BoxProps)
    ring.value = 8
    const { views } = buffer
    expect(views.focusRingColor[3]).toBe(8)
    expect([views.paddingLeft[3], views.paddingLeftUnit[3]]).toEqual([2, 1])
    expect([views.paddingRight[3], views.paddingRightUnit[3]]).toEqual([50, 2])
    const wrong = () => generated.wireBox(targets, 4, { paddingSkirt: -1 } as Own.BoxProps)
    expect(wrong).toThrow('box.paddingSkirt: -1: give a number, at least 0, or a percentage as "50%"')
  })
})
