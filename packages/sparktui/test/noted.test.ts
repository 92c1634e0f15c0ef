import { afterEach, describe, expect, test } from 'vitest'
import { box, button, createRef, each, input, onKey, show, signal, t, text, textarea } from '../src/index.js'
import { animate, spinner } from '../src/motion.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** What is kept of a node beside its fields: each of these lies in the text pool, or in a map by node. */
describe('what is kept of a node goes with it', () => {
  test.each<[string, (time: number) => void]>([
    ['a text', (time) => text(`${time}`.padEnd(200, 'a'))],
    ['a text in styles', (time) => text(t`${'b'.repeat(200)} ${time}`)],
    ['titles', (time) => box({ border: 'single', title: `${time}`.padEnd(200, 'c'), bottomTitle: 'd' })],
    [
      'a gradient',
      (time) => box({ backgroundImage: `linear-gradient(${time}deg, ${Array(20).fill('#010203').join(', ')})` }),
    ],
    ['a grid', (time) => box({ display: 'grid', gridTemplateColumns: `${time} repeat(40, 1fr)` })],
    ['keys', () => box(() => onKey(['ctrl+k', 'ctrl+l'].join(' ') as 'ctrl+k ctrl+l', () => {}))],
    ['a placeholder', () => input({ placeholder: 'e'.repeat(200) })],
    ['a history', () => input({ history: ['f'.repeat(200)] })],
    ['a text under edit', () => textarea({ value: 'g'.repeat(200) })],
    ['an animation', () => spinner()],
    [
      'a running animation',
      () => {
        const ref = createRef()
        box({ ref })
        animate(ref, { opacity: [0, 1] }, { iterations: Number.POSITIVE_INFINITY })
      },
    ],
  ])('%s', (_, build) => {
    const isThere = signal(false)
    let time = 0
    const ui = render(() => show(isThere, () => build(time)), { cols: 20, rows: 4, capacity: 64, textBytes: 1024 })
    // A pool of 1 KiB has room for few: what stayed would fill it.
    for (; time < 100; time++) {
      isThere.value = true
      ui.text()
      isThere.value = false
      ui.text()
    }
  })

  test('its handlers, its name and its reference: another that lives in its place has none of them', () => {
    const which = signal(0)
    const pressed: string[] = []
    const ref = createRef()
    const first = () => {
      box({ ref, label: 'first', role: 'button', onClick: () => pressed.push('first'), height: 1 })
    }
    const ui = render(
      () => {
        show(() => which.value === 0, first)
        show(
          () => which.value === 1,
          () => box({ height: 1 }, () => text('second')),
        )
        show(
          () => which.value === 2,
          () => button('third', { onPress: () => pressed.push('third') }),
        )
      },
      { cols: 20, rows: 2 },
    )
    ui.click(ui.getByRole('button', { name: 'first' }))
    which.value = 1
    expect(ref.isMounted.peek()).toBe(false)
    expect(ui.getAllByRole('button')).toEqual([])
    ui.click({ x: 0, y: 0 })
    which.value = 2
    ui.click('third')
    expect(pressed).toEqual(['first', 'third'])
  })
})

describe('rows that leave a list', () => {
  const names = 'abcdefghij'.split('')
  /** Rows of no node, of one and of two stand among each other. */
  const build = (items: () => readonly string[]) => () => {
    text('above')
    each(items, (item, index) => {
      const nodes = names.indexOf(item.peek()) % 3
      for (let node = 0; node < nodes; node++) text(() => `${item.value}${index.value}`)
    })
    text('below')
  }
  const seen = (items: readonly string[]) => [
    'above',
    ...items.flatMap((item, at) => Array<string>(names.indexOf(item) % 3).fill(`${item}${at}`)),
    'below',
  ]

  test.each([
    { kept: '', what: 'all of them' },
    { kept: 'a', what: 'all but the first' },
    { kept: 'j', what: 'all but the last' },
    { kept: 'abij', what: 'a stretch in the midst' },
    { kept: 'adgj', what: 'several stretches, those without nodes stay' },
    { kept: 'jhbca', what: 'several stretches while the others move' },
    { kept: 'bcefhi', what: 'those without nodes' },
  ])('$what', ({ kept }) => {
    const items = signal<readonly string[]>(names)
    const ui = render(
      build(() => items.value),
      { cols: 8, rows: 24 },
    )
    for (const now of [kept.split(''), names, kept.split('').reverse(), []]) {
      items.value = now
      expect(ui.text().split('\n')).toEqual(seen(now))
    }
  })
})
