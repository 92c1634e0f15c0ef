import { box, onKey, text } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { type Command, commandPalette, keyHelp, keyLine } from '../src/index.js'
import { spelled } from '../src/keys/spelled.js'
import { fuzzy } from '../src/palette/fuzzy.js'

afterEach(cleanup)

const rows = (text: string) => text.split('\n')

describe('fuzzy', () => {
  test.each([
    { text: 'Open Recent', typed: 'or', places: [0, 5] },
    { text: 'Toggle word wrap', typed: 'wrap', places: [12, 13, 14, 15] },
    { text: 'getByRole', typed: 'BR', places: [3, 5] },
    { text: 'a_ab', typed: 'ab', places: [2, 3] },
    { text: '文件 打开', typed: '打', places: [3] },
    { text: 'anything', typed: ' ', places: [] },
  ])('finds $typed in "$text"', ({ text, typed, places }) => {
    expect(fuzzy(text, typed)?.places).toEqual(places)
  })

  test.each(['ro', 'openx', 'x'])('does not find %s in "Open Recent"', (typed) => {
    expect(fuzzy('Open Recent', typed)).toBeUndefined()
  })

  test('holds what begins words above what lies within', () => {
    expect(fuzzy('Open Recent', 'or')?.score).toBeGreaterThan(fuzzy('Toggle word wrap', 'or')?.score ?? 0)
    expect(fuzzy('Close', 'c')?.score).toBeGreaterThan(fuzzy('Toggle comment', 'c')?.score ?? 0)
  })
})

test.each([
  { keys: 'ctrl+s', text: 'Ctrl+S' },
  { keys: 'g g', text: 'g g' },
  { keys: 'G', text: 'G' },
  { keys: 'shift+up', text: 'Shift+↑' },
  { keys: 'f5', text: 'F5' },
  { keys: 'ctrl++', text: 'Ctrl++' },
  { keys: '+', text: '+' },
])('$keys is written $text', ({ keys, text }) => {
  expect(spelled(keys)).toBe(text)
})

describe('a command palette', () => {
  function shown(size = { cols: 34, rows: 9 }) {
    const ran: string[] = []
    const command = (title: string, more: Partial<Command> = {}): Command => ({
      title,
      onRun: () => ran.push(title),
      ...more,
    })
    const commands = [
      command('Open file', { keys: 'ctrl+o', hint: '世界' }),
      command('Open recent'),
      command('Close', { disabled: true }),
      command('Toggle word wrap'),
    ]
    const ui = render(() => {
      box({ focusable: true, autoFocus: true }, () => {
        text('page')
        onKey('q', () => ran.push('q'))
      })
      commandPalette({ commands })
    }, size)
    return { ui, ran }
  }

  test('opens by its keys, is searched, runs, and gives the focus back', () => {
    const { ui, ran } = shown()
    ui.press('ctrl+p')
    expect(
      rows(ui.text())
        .slice(4, 8)
        .map((row) => row.trim()),
    ).toEqual([
      '│ Open file 世界      Ctrl+O │',
      '│ Open recent                │',
      '│ Close                      │',
      '│ Toggle word wrap           │',
    ])
    ui.type('wrap')
    expect(ui.getAllByRole('option').map(({ text }) => text.trim())).toEqual(['Toggle word wrap'])
    ui.press('enter')
    expect(ran).toEqual(['Toggle word wrap'])
    expect(ui.text()).toBe('page')
    ui.press('q')
    expect(ran).toEqual(['Toggle word wrap', 'q'])
  })

  test('moves past what is disabled, and has what was run last first', () => {
    const { ui, ran } = shown()
    ui.press('ctrl+p', 'down', 'down', 'enter', 'ctrl+p')
    expect(ran).toEqual(['Toggle word wrap'])
    expect(ui.getAllByRole('option').map(({ text }) => text.split(' ')[0])).toEqual(['Toggle', 'Open', 'Open', 'Close'])
    // Round at the start, past what is disabled.
    ui.press('up', 'enter')
    expect(ran).toEqual(['Toggle word wrap', 'Open recent'])
  })

  test('is closed by Escape and a click beside it; a click on a command runs it', () => {
    const { ui, ran } = shown()
    ui.press('ctrl+p')
    ui.type('zzz')
    expect(ui.text()).toContain('nothing is called that')
    ui.press('escape')
    ui.advance(1000)
    expect(ui.text()).toBe('page')
    ui.press('ctrl+p')
    ui.click({ x: 0, y: 8 })
    expect(ui.text()).toBe('page')
    ui.press('ctrl+p')
    ui.click('Close')
    ui.click('Open recent')
    expect(ran).toEqual(['Open recent'])
  })
})

describe('help on keys', () => {
  test('tells in a line what counts where the focus is, those that do the same together', () => {
    const ui = render(
      () => {
        box({ focusable: true }, () => {
          onKey('enter', () => {}, { description: 'choose', needsFocus: true })
        })
        onKey('up', () => {}, { description: 'move' })
        onKey('down', () => {}, { description: 'move' })
        onKey('x', () => {})
        keyLine()
      },
      { cols: 24, rows: 1 },
    )
    expect(ui.text()).toBe('↑ ↓ move')
    ui.press('tab')
    expect(ui.text()).toBe('Enter choose   ↑ ↓ move')
    ui.resize(15, 1)
    expect(ui.text()).toBe('Enter choose  …')
  })

  test('tells all on a page that keys open and close', () => {
    const ui = render(
      () => {
        onKey('ctrl+s', () => {}, { description: 'save' })
        onKey('q', () => {}, { description: '终 quit' })
        keyHelp()
      },
      { cols: 30, rows: 12 },
    )
    ui.press('?')
    expect(rows(ui.text()).map((row) => row.trim())).toEqual([
      '',
      '',
      '╭───────────────────╮',
      '│                   │',
      '│  Keys             │',
      '│                   │',
      '│  Ctrl+S  save     │',
      '│       q  终 quit  │',
      '│       ?  help     │',
      '│                   │',
      '╰───────────────────╯',
    ])
    ui.press('?')
    expect(ui.text()).toBe('')
  })
})
