import { afterEach, describe, expect, test } from 'vitest'
import { type BoxProps, box, each, type NodeRef, signal, text } from '../src/index.js'
import { placementWord } from '../src/own/placement.js'
import { tracksLine } from '../src/own/tracks.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

const refuse = (expected: string): never => {
  throw new TypeError(expected)
}

describe('tracks', () => {
  test.each([
    ['20', ' 20'],
    ['1fr 2fr 20', ' 1f 2f 20'],
    ['50% auto min-content max-content', ' 50% a m M'],
    ['minmax(10, 1fr) minmax( min-content , 50% )', ' 10:1f m:50%'],
    ['fit-content(20) fit-content(50%)', ' F20 F50%'],
    ['repeat(3, 1fr)', ' x3( 1f )'],
    ['5 repeat(2, minmax(3, 1fr) auto) 5', ' 5 x2( 3:1f a ) 5'],
    ['repeat(auto-fill, 12)', ' xF( 12 )'],
    ['10 repeat(auto-fit, minmax(6, 1fr))', ' 10 xf( 6:1f )'],
    ['none', undefined],
  ])('%s', (value, wanted) => {
    expect(tracksLine(value, true, refuse)).toBe(wanted)
  })

  test.each([
    ['1rf', 'did you mean "1fr"?'],
    ['1fr autos', '"autos" is no track; did you mean "auto"?'],
    ['20px', '"20px" is no track; give cells as 20'],
    ['repeat(3)', 'repeats nothing'],
    ['repeat(0, 1fr)', 'repeats nothing'],
    ['repeat(x, 1fr)', 'repeats nothing'],
    ['reapeat(3, 1fr)', 'did you mean "repeat()"?'],
    ['minmax(1fr, 2fr)', 'a minimum that is no share'],
    ['minmax(1)', 'no track'],
    ['fit-content(1fr)', 'no track'],
    ['-4', 'no track'],
    ['repeat(1001, 1)', '1000 tracks at most'],
    ['repeat(auto-fill, 1fr)', 'known size'],
    ['auto repeat(auto-fill, 10)', 'known size'],
    ['repeat(auto-fill, 10) repeat(auto-fit, 10)', 'stands once'],
  ])('%s is refused', (value, told) => {
    expect(() => tracksLine(value, true, refuse)).toThrow(told)
  })

  test('only templates repeat', () => {
    expect(() => tracksLine('repeat(2, 1fr)', false, refuse)).toThrow('no track')
  })
})

describe('a placement', () => {
  test.each<[string | number, number]>([
    [2, 0x0000_0002],
    ['1 / 3', 0x0003_0001],
    ['1/-1', 0xffff_0001],
    ['span 2', 0x0000_4002],
    ['2 / span 3', 0x4003_0002],
    ['auto / span 2', 0x4002_0000],
    ['auto', 0],
    [-2, 0x0000_fffe],
  ])('%s', (value, word) => {
    expect(placementWord(value, refuse)).toBe(word)
  })

  test.each([0, '0', 1000, 1.5, 'span -1', 'span 0', 'first', '1 / 2 / 3', '1 /'])('%s is refused', (value) => {
    expect(() => placementWord(value, refuse)).toThrow('as')
  })
})

/** Names and areas of what is in a grid of a size, as x, y, width, height. */
function areas(grid: BoxProps, children: Readonly<Record<string, BoxProps>>): Record<string, readonly number[]> {
  const ui = render(() =>
    box({ display: 'grid', ...grid }, () => {
      for (const [name, props] of Object.entries(children)) box({ ...props, ref: (ref) => void refs.set(name, ref) })
    }),
  )
  ui.text()
  return Object.fromEntries(
    Array.from(refs, ([name, ref]) => [name, [ref.x.peek(), ref.y.peek(), ref.width.peek(), ref.height.peek()]]),
  )
}
const refs = new Map<string, NodeRef>()
afterEach(() => refs.clear())

describe('a grid', () => {
  test('shares free room among its columns by their shares', () => {
    // 60 - 12 - 2 gaps of 2 = 44: 11 and 33.
    const found = areas(
      { width: 60, height: 4, gridTemplateColumns: '1fr 3fr 12', columnGap: 2 },
      { a: {}, b: {}, c: {} },
    )
    expect(found).toEqual({ a: [0, 0, 11, 4], b: [13, 0, 33, 4], c: [48, 0, 12, 4] })
  })

  test('goes on to the next row, of a height that is said for rows beyond the template', () => {
    const found = areas(
      {
        width: 20,
        height: 9,
        alignContent: 'start',
        gridTemplateColumns: 'repeat(2, 1fr)',
        gridTemplateRows: 3,
        gridAutoRows: '2',
      },
      { a: {}, b: {}, c: {}, d: {}, e: {} },
    )
    expect(found).toMatchObject({ b: [10, 0, 10, 3], c: [0, 3, 10, 2], e: [0, 5, 10, 2] })
  })

  test('places by lines and spans, from either end', () => {
    const found = areas(
      { width: 40, height: 6, gridTemplateColumns: 'repeat(4, 1fr)', gridTemplateRows: '1fr 1fr 1fr' },
      {
        head: { gridColumn: '1 / -1' },
        side: { gridRow: '2 / span 2', gridColumn: 1 },
        main: { gridColumn: 'span 2', gridRow: 2 },
        last: { gridColumn: -2, gridRow: -2 },
      },
    )
    expect(found).toEqual({ head: [0, 0, 40, 2], side: [0, 2, 10, 4], main: [10, 2, 20, 2], last: [30, 4, 10, 2] })
  })

  test('fills as many columns as there is room for', () => {
    // 5 of 12 in 62.
    const grid = { width: 62, height: 2, gridTemplateColumns: 'repeat(auto-fill, 12)', gridAutoRows: 1 }
    const six = { a: {}, b: {}, c: {}, d: {}, e: {}, f: {} }
    expect(areas(grid, six)).toMatchObject({ e: [48, 0, 12, 1], f: [0, 1, 12, 1] })
  })

  test('aligns what is smaller than its area', () => {
    const one = { width: 4, height: 1 }
    const found = areas(
      {
        width: 20,
        height: 3,
        gridTemplateColumns: '10 10',
        gridTemplateRows: 3,
        justifyItems: 'center',
        alignItems: 'end',
      },
      { a: one, b: { ...one, justifySelf: 'end', alignSelf: 'start' } },
    )
    expect(found).toEqual({ a: [3, 2, 4, 1], b: [16, 0, 4, 1] })
  })

  test('flows by columns, and into gaps where it is dense', () => {
    const wide = { gridColumn: 'span 2' }
    const grid = { width: 30, height: 3, gridTemplateColumns: 'repeat(3, 10)', gridAutoRows: '1' } as const
    expect(areas(grid, { a: wide, b: wide, c: {} })).toMatchObject({ b: [0, 1, 20, 1], c: [20, 1, 10, 1] })
    refs.clear()
    expect(areas({ ...grid, gridAutoFlow: 'row-dense' }, { a: wide, b: wide, c: {} })).toMatchObject({
      c: [20, 0, 10, 1],
    })
    refs.clear()
    const rows = { width: 30, height: 2, gridTemplateRows: '1 1', gridAutoColumns: 10, gridAutoFlow: 'column' } as const
    expect(areas(rows, { a: {}, b: {}, c: {} })).toMatchObject({ b: [0, 1, 10, 1], c: [10, 0, 10, 1] })
  })

  test('follows signals, and lays out no more than what stands in it', () => {
    const columns = signal('1fr 1fr')
    const count = signal(0)
    let stats = () => 0
    const ui = render(
      (app) => {
        stats = () => app.stats.last.nodesLaidOut
        box({ display: 'grid', width: 20, height: 2, gridTemplateColumns: columns }, () => {
          each(['a', 'b'], (name) => box({ height: 1 }, () => text(() => `${name.peek()}${count.value}`)))
        })
        for (let row = 0; row < 20; row++) text('below')
      },
      { cols: 20, rows: 4 },
    )
    expect(ui.text().split('\n')[0]).toBe('a0        b0')
    columns.value = '5 1fr'
    expect(ui.text().split('\n')[0]).toBe('a0   b0')
    count.value = 1
    expect(ui.text().split('\n')[0]).toBe('a1   b1')
    // The texts and the boxes around them: their sizes are what they were.
    expect(stats()).toBeLessThanOrEqual(4)
  })

  test('without children is as large as its tracks', () => {
    const ui = render(() => {
      box({ display: 'grid', gridTemplateRows: '2 1', border: 'single', width: 4 })
      text('below')
    })
    expect(ui.text().split('\n').indexOf('below')).toBe(5)
  })

  test('refuses what it cannot have by the name of the prop', () => {
    expect(() => render(() => box({ gridTemplateColumns: '1rf' }))).toThrow(
      'box.gridTemplateColumns: "1rf" cannot be used; ',
    )
    expect(() => render(() => text('', { gridRow: 'first' }))).toThrow('text.gridRow: "first" cannot be used; ')
  })
})
