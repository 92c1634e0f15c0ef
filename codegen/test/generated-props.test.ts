import {
  type BoxProps,
  COMPONENTS,
  createReactiveArrays,
  createSharedBuffer,
  createTargets,
  TextAttribute,
  type TextProps,
  wireBox,
  wireText,
  writeDefaults,
} from '@sparktui/generated'
import { batch, derived, effectScope, signal } from '@sparktui/signals'
import { describe, expect, test } from 'vitest'

class Rejection extends Error {}

/** Node 3 of a small app whose colours are numbers and whose texts are kept in a list. */
function app() {
  const buffer = createSharedBuffer({ capacity: 64, textBytes: 64 })
  const texts: [node: number, text: string | number][] = []
  const owned: [place: string, node: number, value: unknown][] = []
  const arrays = createReactiveArrays(buffer, { notify: () => {} })
  const targets = createTargets({
    arrays,
    color: (value) => (typeof value === 'number' ? value : Number.parseInt(value.slice(1), 16)),
    text: { set: (node, text) => void texts.push([node, text]) },
    own: ({ primitive, prop }) => ({ set: (at, value) => void owned.push([`${primitive}.${prop}`, at, value]) }),
    reject: (primitive, prop, value, expected) => {
      throw new Rejection(`${primitive}.${prop}: ${String(value)}: ${expected}`)
    },
  })
  const node = 3
  writeDefaults(buffer, node)
  const { views } = buffer
  const padding = () => [views.paddingTop[3], views.paddingRight[3], views.paddingBottom[3], views.paddingLeft[3]]
  return {
    buffer,
    views,
    texts,
    owned,
    padding,
    box: (props: BoxProps) => wireBox(targets, node, props),
    text: (props: TextProps, content?: string | number | (() => string)) => wireText(targets, node, props, content),
  }
}

const PERCENT = 2
const CELLS = 1
const AUTO = 0

describe('codecs', () => {
  test('a length is cells, a percentage or a word', () => {
    const { box, views } = app()
    box({ width: 12, height: '50%', minWidth: 'auto', marginLeft: -2.5, top: '-12.5%' })
    expect([views.width[3], views.widthUnit[3]]).toEqual([12, CELLS])
    expect([views.height[3], views.heightUnit[3]]).toEqual([50, PERCENT])
    expect([views.minWidth[3], views.minWidthUnit[3]]).toEqual([0, AUTO])
    expect([views.marginLeft[3], views.marginLeftUnit[3]]).toEqual([-2.5, CELLS])
    expect([views.insetTop[3], views.insetTopUnit[3]]).toEqual([-12.5, PERCENT])
  })

  test('an enum is written as its number, to every field of the prop', () => {
    const { box, views } = app()
    box({ flexDirection: 'column', overflow: 'hidden', border: 'round', position: 'absolute' })
    expect(views.flexDirection[3]).toBe(1)
    expect([views.overflowX[3], views.overflowY[3]]).toEqual([1, 1])
    expect(views.borderLeftStyle[3]).toBe(3)
    expect(views.positionType[3]).toBe(1)
  })

  test('a negative z-index is two’s complement', () => {
    const { box, views } = app()
    box({ zIndex: -1 })
    expect(views.zIndex[3]).toBe(0xffff_ffff)
  })

  test('a colour is what the runtime makes of it', () => {
    const { box, views } = app()
    box({ color: '#ff00ff', borderColor: 7 })
    expect(views.fgColor[3]).toBe(0xff00ff)
    expect([views.borderTopColor[3], views.borderLeftColor[3]]).toEqual([7, 7])
  })

  test('flags share one field and leave each other alone', () => {
    const { text, views } = app()
    const bold = signal(true)
    text({ bold, underline: true, dim: false })
    expect(views.textAttributes[3]).toBe(TextAttribute.bold | TextAttribute.underline)
    bold.value = false
    expect(views.textAttributes[3]).toBe(TextAttribute.underline)
  })

  test('a switch is true or false and nothing else', () => {
    const { box, views } = app()
    const disabled = signal<boolean | undefined>(true)
    box({ focusable: true, disabled })
    expect([views.focusable[3], views.disabled[3]]).toEqual([1, 1])
    disabled.value = undefined
    expect(views.disabled[3]).toBe(0)
    expect(() => box({ focusable: 1 as never })).toThrow('box.focusable: 1: give true or false')
  })

  test('a text goes to the runtime; the argument stands above the prop', () => {
    const { text, texts } = app()
    text({ content: 'no' }, 'yes')
    text({ content: 5 })
    expect(texts).toEqual([
      [3, 'yes'],
      [3, 5],
    ])
  })

  test('what the runtime reads itself goes to its target of the prop, and undefined with it', () => {
    const { box, owned } = app()
    const title = signal<string | undefined>('a')
    box({ title, gridRow: 2 })
    title.value = undefined
    expect(owned).toEqual([
      ['box.title', 3, 'a'],
      ['box.gridRow', 3, 2],
      ['box.title', 3, undefined],
    ])
  })

  test('flex is grow, shrink and basis', () => {
    const { box, views } = app()
    box({ flex: 2 })
    expect([views.flexGrow[3], views.flexShrink[3], views.flexBasis[3], views.flexBasisUnit[3]]).toEqual([
      2,
      1,
      0,
      CELLS,
    ])
  })

  test('primitives have the numbers of the enum of components', () => {
    expect(COMPONENTS).toEqual({ box: 1, text: 2, input: 3, textarea: 4, button: 5 })
  })
})

describe('sources', () => {
  test.each([
    { kind: 'a signal', make: (width: { value: number }) => width },
    { kind: 'a derived', make: (width: { value: number }) => derived(() => width.value) },
    { kind: 'a getter', make: (width: { value: number }) => () => width.value },
  ])('$kind is repeated before the setter returns', ({ make }) => {
    const { box, views } = app()
    const width = signal(1)
    const source = make(width)
    box({ width: source as BoxProps['width'] & object })
    expect(views.width[3]).toBe(1)
    width.value = 9
    expect(views.width[3]).toBe(9)
  })

  test('they end with their scope', () => {
    const { box, views } = app()
    const width = signal(1)
    const dispose = effectScope(() => box({ width }))
    dispose()
    width.value = 9
    expect(views.width[3]).toBe(1)
  })

  test('a source that gives undefined sets the default', () => {
    const { box, views } = app()
    const shrink = signal<number | undefined>(4)
    box({ flexShrink: shrink, color: () => (shrink.value === undefined ? undefined : 5) })
    expect([views.flexShrink[3], views.fgColor[3]]).toEqual([4, 5])
    shrink.value = undefined
    expect([views.flexShrink[3], views.fgColor[3]]).toEqual([1, 0])
  })
})

describe('of several props that write one field the most specific wins', () => {
  test.each<{ given: BoxProps; sides: number[] }>([
    { given: { padding: 1, paddingTop: 2 }, sides: [2, 1, 1, 1] },
    { given: { paddingTop: 2, padding: 1 }, sides: [2, 1, 1, 1] },
    { given: { paddingX: 3, padding: 1 }, sides: [1, 3, 1, 3] },
    { given: { paddingLeft: 4, paddingX: 3, padding: 1, paddingY: 2 }, sides: [2, 3, 2, 4] },
    { given: { padding: 1, paddingTop: undefined }, sides: [1, 1, 1, 1] },
    { given: { padding: undefined, paddingY: 2 }, sides: [2, 0, 2, 0] },
  ])('$given', ({ given, sides }) => {
    const { box, padding } = app()
    box(given)
    expect(padding()).toEqual(sides)
  })

  test('also while the less specific one changes', () => {
    const { box, padding } = app()
    const all = signal(1)
    const top = signal(5)
    box({ paddingTop: () => top.value, padding: all })
    all.value = 2
    expect(padding()).toEqual([5, 2, 2, 2])
    batch(() => {
      all.value = 3
      top.value = 6
    })
    expect(padding()).toEqual([6, 3, 3, 3])
  })

  test('of flex, basis alone gives way to flexBasis', () => {
    const { box, views } = app()
    const flex = signal(1)
    box({ flexBasis: '25%', flex })
    flex.value = 3
    expect([views.flexGrow[3], views.flexBasis[3], views.flexBasisUnit[3]]).toEqual([3, 25, PERCENT])
  })

  test('every side of a border can be its own', () => {
    const { box, views } = app()
    box({ borderTop: 'none', border: 'bold', borderColor: 1, borderLeftColor: 2 })
    expect([views.borderTopStyle[3], views.borderBottomStyle[3]]).toEqual([0, 4])
    expect([views.borderTopColor[3], views.borderLeftColor[3]]).toEqual([1, 2])
  })
})

describe('what cannot be is refused, with what would be right', () => {
  test.each<{ props: Record<string, unknown>; says: string }>([
    { props: { pading: 1 }, says: 'box.pading: 1: box has no such prop; did you mean "padding"?' },
    { props: { zzzzz: 1 }, says: 'box.zzzzz: 1: box has no such prop; remove it' },
    { props: { bold: true }, says: 'box.bold: true: box has no such prop' },
    {
      props: { flexDirection: 'colum' },
      says: 'box.flexDirection: colum: give one of "row", "column", "row-reverse", "column-reverse"; did you mean "column"?',
    },
    { props: { display: 1 }, says: 'box.display: 1: give one of "none", "flex"' },
    { props: { width: -1 }, says: 'box.width: -1: give a number, at least 0, or a percentage as "50%", or "auto"' },
    { props: { width: '-5%' }, says: 'box.width: -5%: give' },
    { props: { width: 'cells' }, says: 'box.width: cells: give' },
    { props: { width: 'percent' }, says: 'box.width: percent: give' },
    { props: { width: '%' }, says: 'box.width: %: give' },
    { props: { width: '5 px' }, says: 'box.width: 5 px: give' },
    { props: { width: Number.NaN }, says: 'box.width: NaN: give' },
    { props: { width: null }, says: 'box.width: null: give' },
    { props: { padding: 'auto' }, says: 'box.padding: auto: give a number, at least 0, or a percentage as "50%"' },
    { props: { opacity: 1.5 }, says: 'box.opacity: 1.5: give a number from 0 to 1' },
    { props: { zIndex: 1.5 }, says: 'box.zIndex: 1.5: give a whole number from -2147483648 to 2147483647' },
    { props: { margin: Number.POSITIVE_INFINITY }, says: 'box.margin: Infinity: give a number, or' },
  ])('$props', ({ props, says }) => {
    expect(() => app().box(props)).toThrow(Rejection)
    expect(() => app().box(props)).toThrow(says)
  })

  test.each<{ props: Record<string, unknown>; says: string }>([
    { props: { bold: 'yes' }, says: 'text.bold: yes: give true or false' },
    { props: { content: true }, says: 'text.content: true: give a text or a number' },
    { props: { gap: 1 }, says: 'text.gap: 1: text has no such prop' },
  ])('$props of a text', ({ props, says }) => {
    expect(() => app().text(props)).toThrow(says)
  })

  test('events, ref, key and unknown names without a value are left alone', () => {
    const props: Record<string, unknown> = { onClick: () => {}, onKey: () => {}, ref: {}, key: 1, pading: undefined }
    expect(() => app().box(props)).not.toThrow()
  })
})

test('a shorthand beside its parts is made once per app, not per node', () => {
  const { buffer, box, padding } = app()
  for (let i = 0; i < 3; i++) box({ padding: i, paddingTop: 9 })
  expect(padding()).toEqual([9, 2, 2, 2])
  expect(buffer.dirty[3]).toBe(1)
})
