import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { box, createRef, PropError, show, signal, text } from '../src/index.js'
import { easingText } from '../src/motion/easing.js'
import { ANIMATED } from '../src/motion/fields.js'
import { animate, spinner } from '../src/motion.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

describe('spinner', () => {
  test('moves by the clock, and by nothing else', () => {
    const ui = render(() => spinner({ name: 'line' }))
    expect(ui.text()).toBe('-')
    ui.advance(119)
    expect(ui.text()).toBe('-')
    ui.advance(1)
    expect(ui.text()).toBe('\\')
    ui.advance(240)
    expect(ui.text()).toBe('/')
  })

  test('takes frames of its own', () => {
    const ui = render(() => spinner({ frames: ['one', 'two'], interval: 50 }))
    ui.advance(50)
    expect(ui.text()).toBe('two')
    expect(() => render(() => spinner({ frames: ['a\nb'] }))).toThrow(PropError)
    expect(() => render(() => spinner({ name: 'dot' as 'dots' }))).toThrow('did you mean `dots`?')
  })

  test('stands still with reduced motion', () => {
    const ui = render(() => spinner({ name: 'line' }), { reducedMotion: true })
    ui.advance(500)
    expect(ui.text()).toBe('-')
  })
})

/** How many cells of the first row say something. */
function wide(ui: { text(): string }): number {
  return ui.text().split('\n')[0]?.length ?? 0
}

describe('transition', () => {
  test('takes its time from one width to the next, and none at first', () => {
    const width = signal(2)
    const ui = render(() => {
      box({ width, overflow: 'hidden', transition: 200, transitionEasing: 'linear' }, () =>
        text('xxxxxxxxxxxx', { flexShrink: 0, textWrap: 'nowrap' }),
      )
    })
    expect(wide(ui)).toBe(2)
    width.value = 12
    expect(wide(ui)).toBe(2)
    ui.advance(110)
    expect(wide(ui)).toBeGreaterThan(4)
    expect(wide(ui)).toBeLessThan(10)
    ui.advance(150)
    expect(wide(ui)).toBe(12)
  })
})

describe('colours of states', () => {
  /** Red of what lies behind the first cell. */
  const red = (ui: ReturnType<typeof render>) => {
    const bg = ui.frame().cell(0, 0)?.bg
    return typeof bg === 'string' && bg.startsWith('#') ? Number.parseInt(bg.slice(1, 3), 16) : Number.NaN
  }
  const field = (options = {}) =>
    render(
      () => {
        box({
          width: 4,
          height: 1,
          backgroundColor: '#000000',
          hoverBackgroundColor: '#ff0000',
          transition: 300,
          transitionEasing: 'linear',
        })
      },
      { cols: 8, rows: 2, ...options },
    )

  test('take their time when the mouse comes, and go back from where they are', () => {
    const ui = field()
    ui.hover({ x: 0, y: 0 })
    ui.advance(165)
    // 165 of 300 ms, on the grid of 33: 0.55 × 255 = 140.25
    expect(red(ui)).toBe(140)
    ui.hover({ x: 7, y: 1 })
    expect(red(ui)).toBe(140)
    ui.advance(165)
    // 140 × 0.45 = 63
    expect(red(ui)).toBe(63)
    ui.advance(300)
    expect(red(ui)).toBe(0)
  })

  test('are there at once with reduced motion', () => {
    const ui = field({ reducedMotion: true })
    ui.hover({ x: 0, y: 0 })
    expect(red(ui)).toBe(255)
  })
})

describe('animate', () => {
  const strip = (ref: ReturnType<typeof createRef>) =>
    box({ ref, width: 2, overflow: 'hidden' }, () => text('xxxxxxxxxxxx', { flexShrink: 0, textWrap: 'nowrap' }))

  test('moves a prop and gives it back', async () => {
    const ref = createRef()
    const ui = render(() => strip(ref))
    const animation = animate(ref, { width: [2, 12] }, { duration: 200, easing: 'linear' })
    expect(wide(ui)).toBe(2)
    ui.advance(110)
    expect(wide(ui)).toBeGreaterThan(4)
    ui.advance(200)
    expect(wide(ui)).toBe(2)
    expect(await animation.finished).toBe(true)
  })

  test('stays at its last value where it fills forwards, until it is called off', async () => {
    const ref = createRef()
    const ui = render(() => strip(ref))
    const animation = animate(ref, { width: [1, 9] }, { duration: 100, fill: 'forwards' })
    ui.advance(150)
    expect(await animation.finished).toBe(true)
    ui.advance(150)
    expect(wide(ui)).toBe(9)
    animation.cancel()
    expect(wide(ui)).toBe(2)
  })

  test('of those that stay, one whose fields a later one has moved goes', async () => {
    const ref = createRef()
    const ui = render(() => strip(ref))
    const first = animate(ref, { width: 9 }, { duration: 100, fill: 'forwards' })
    ui.advance(150)
    expect(await first.finished).toBe(true)
    const second = animate(ref, { width: 6 }, { duration: 100, fill: 'forwards' })
    ui.advance(150)
    expect(await second.finished).toBe(true)
    expect(wide(ui)).toBe(6)
    second.cancel()
    expect(wide(ui)).toBe(2)
  })

  test('stays where it fills, until it is called off', async () => {
    const ref = createRef()
    const ui = render(() => strip(ref))
    const animation = animate(
      ref,
      { width: 9 },
      { duration: 100, fill: 'forwards', iterations: Number.POSITIVE_INFINITY },
    )
    ui.advance(1_000)
    animation.cancel()
    expect(wide(ui)).toBe(2)
    expect(await animation.finished).toBe(false)
  })

  test('ends with its node', async () => {
    const ref = createRef()
    const isThere = signal(true)
    const ui = render(() => show(isThere, () => strip(ref)))
    const animation = animate(ref, { width: [1, 9] }, { duration: 1_000 })
    ui.text()
    isThere.value = false
    ui.text()
    expect(await animation.finished).toBe(false)
    expect(await animate(ref, { width: 3 }).finished).toBe(false)
  })

  test.each([
    [{ widht: 3 }, {}, 'did you mean `width`?'],
    [{ width: '3' }, {}, "give a number of cells, or '50%'"],
    [{ opacity: [] }, {}, 'give at least one value'],
    [{ opacity: 1 }, { duration: -1 }, 'give whole milliseconds'],
    [{ opacity: 1 }, { iterations: Number.NaN }, 'give a number from 0'],
    [{ opacity: 1 }, { easing: 'wobble' }, 'cubic-bezier(x1, y1, x2, y2)'],
    [{ opacity: 1 }, { direction: 'back' }, 'use normal, reverse'],
  ])('refuses %j %j', (values, options, message) => {
    expect(() => animate(createRef(), values as object, options as object)).toThrow(message)
  })

  test('moves a length in the unit that the node has, and refuses another', () => {
    const [cells, percent, auto] = [createRef(), createRef(), createRef()]
    const ui = render(
      () => {
        box({ ref: cells, width: 10, height: 1, backgroundColor: 'red' })
        box({ ref: percent, width: '50%', height: 1, backgroundColor: 'blue' })
        box({ ref: auto, height: 1 })
      },
      { cols: 20, rows: 3 },
    )
    animate(percent, { width: ['50%', '100%'] }, { duration: 100, easing: 'linear' })
    animate(cells, { width: [10, 20] }, { duration: 100, easing: 'linear' })
    ui.advance(66)
    // 10 + 10 × 0.66, and 50% + 50% × 0.66 of 20 cells.
    expect(cells.width.value).toBe(17)
    expect(percent.width.value).toBe(17)
    expect(() => animate(cells, { width: '50%' })).toThrow(
      "the node's own is in cells; give it and the animation one unit",
    )
    expect(() => animate(percent, { width: [null, 20] })).toThrow("the node's own is in percent")
    expect(() => animate(auto, { width: 20 })).toThrow("the node's own is auto")
    expect(() => animate(auto, { paddingTop: 1 })).not.toThrow()
  })

  test('knows the fields that the inventory gives each prop', () => {
    const schema = parse(readFileSync(new URL('../../../schema/sparktui.yaml', import.meta.url), 'utf8'))
    const props = new Map<string, { writes: string[]; codec: string }>(
      schema.props.map((prop: { name: string }) => [prop.name, prop]),
    )
    for (const [name, { kind, fields }] of Object.entries(ANIMATED)) {
      expect([name, props.get(name)?.codec, props.get(name)?.writes]).toEqual([name, kind, fields])
    }
  })
})

test.each([
  ['ease', 'ease'],
  ['cubic-bezier(0.1, -.5, 1, 2)', 'cubic-bezier(0.1,-.5,1,2)'],
  ['steps(3)', 'steps(3,jump-end)'],
  ['steps( 4, jump-both )', 'steps(4,jump-both)'],
])('easing %s is %s', (easing, wanted) => {
  expect(easingText(easing)).toBe(wanted)
})

test.each(['', 'cubic-bezier(2, 0, 0, 0)', 'cubic-bezier(0,0,0)', 'steps(0)', 'steps(2, up)'])(
  'easing %s is none',
  (easing) => {
    expect(() => easingText(easing)).toThrow(PropError)
  },
)
