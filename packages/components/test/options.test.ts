import { onKey, signal, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { commandPalette, keyLine, logView, type Option, select, tree } from '../src/index.js'

afterEach(cleanup)

// Without a theme, the terminal's own: of its 16 colours the bright red.
const error = 'ansi(9)'
const named = (names: readonly string[]): Option<string>[] => names.map((value) => ({ value, label: value }))

describe('a select', () => {
  test('takes a letter as the first of another word a second after the last one', () => {
    const value = signal<string | undefined>('ale')
    const ui = render(() => select({ options: named(['ale', 'beer', 'brandy', 'rum']), value, autoFocus: true }))
    ui.press('enter')
    ui.type('b')
    ui.advance(1100)
    ui.type('r')
    ui.press('enter')
    // Sooner it would have been brandy.
    expect(value.value).toBe('rum')
  })

  test('stays where it is while the mouse is on an option that is disabled', () => {
    const value = signal<string | undefined>('ale')
    const options = named(['ale', 'beer', 'rum']).map((one) => ({ ...one, disabled: one.value === 'beer' }))
    const ui = render(() => select({ options, value, autoFocus: true }))
    ui.press('enter')
    ui.hover('rum')
    ui.hover('beer')
    ui.press('enter')
    expect(value.value).toBe('rum')
  })

  test('opens to where there is more room, if there is too little at both sides', () => {
    const options = named(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    const ui = render(
      () => {
        text('above')
        select({ options, value: signal<string | undefined>('a'), autoFocus: true })
      },
      { cols: 30, rows: 7 },
    )
    ui.press('enter')
    // One row above it, five below; two of the box are its border.
    expect(ui.getByRole('listbox')).toMatchObject({ y: 3, height: 3 })
  })
})

describe('a command palette', () => {
  function open(titles: readonly string[]) {
    const ran: string[] = []
    const recent = signal<readonly string[]>([])
    const isOpen = signal(true)
    const commands = titles.map((title) => ({ title, onRun: () => ran.push(title) }))
    const ui = render(() => commandPalette({ commands, open: isOpen, recent }), { cols: 40, rows: 14 })
    return { ui, ran, recent, isOpen }
  }

  test('begins at the best each time that something is typed', () => {
    const { ui, ran } = open(['open', 'close', 'copy'])
    ui.press('down', 'down')
    ui.type('o')
    ui.press('enter')
    expect(ran).toEqual(['open'])
  })

  test('goes to what the mouse is on', () => {
    const { ui, ran } = open(['open', 'close', 'copy'])
    ui.hover('close')
    ui.press('enter')
    expect(ran).toEqual(['close'])
  })

  test('remembers what was run last, and no more than it has use for', () => {
    const titles = Array.from({ length: 60 }, (_, at) => `command ${at}`)
    const { ui, recent, isOpen } = open(titles)
    for (const title of titles) {
      isOpen.value = true
      ui.type(title)
      ui.press('enter')
    }
    expect(recent.value[0]).toBe('command 59')
    expect(recent.value.length).toBeLessThan(titles.length)
  })
})

test('a line of keys tells of each key once, and of no more than it may', () => {
  const shown = (most?: number) => {
    const ui = render(
      () => {
        for (const key of ['a', 'a', 'b'] as const) onKey(key, () => {}, { description: 'save' })
        onKey('q', () => {}, { description: 'quit' })
        keyLine(most === undefined ? {} : { most })
      },
      { cols: 40, rows: 1 },
    )
    return ui.text()
  }
  expect(shown().split('   ').sort()).toEqual([expect.stringMatching(/^(a b|b a) save$/), 'q quit'].sort())
  expect(shown(1)).not.toContain('   ')
})

describe('a log', () => {
  function open() {
    const chosen: string[] = []
    const onChoose = (_: number, line: string) => chosen.push(line)
    const lines = ['INFO one', 'ERROR two']
    const selected = signal<number | undefined>(undefined)
    const ui = render(() => logView({ lines, selected, onChoose, autoFocus: true }), { cols: 20, rows: 4 })
    return { ui, chosen }
  }

  test('chooses a line by a double click', () => {
    const { ui, chosen } = open()
    ui.click('ERROR two')
    expect(chosen).toEqual([])
    ui.click('ERROR two')
    expect(chosen).toEqual(['ERROR two'])
  })

  test('has the selected line in the colour of what is selected, whatever it tells', () => {
    const { ui } = open()
    expect(ui.frame().cell(0, 1)?.fg).toBe(error)
    ui.press('end')
    expect(ui.frame().cell(0, 1)?.fg).not.toBe(error)
  })
})

test('Space leaves the branches of a tree alone where it is at a leaf', () => {
  const open = signal<ReadonlySet<string>>(new Set())
  const { value: before } = open
  const selected = signal<string | undefined>('leaf')
  const props = { roots: ['leaf'], children: () => undefined, text: (at: string) => at, selected, open }
  const ui = render(() => tree({ ...props, autoFocus: true }))
  ui.press('space')
  expect(open.value).toBe(before)
})
