import { cleanup, render, type Ui } from 'sparktui/test'
import { afterEach, expect, test, vi } from 'vitest'
import { addCard, type Board, emptyBoard } from '../board.js'
import { kanban } from '../view.js'

afterEach(cleanup)

const start = ['apple', 'pear 🍐', '桃'].reduce((board, title) => addCard(board, 0, title), emptyBoard())
const titles = (board: Board) => board.columns.map(({ cards }) => cards.map(({ title }) => title).join()).join('|')

function open(first = start, size = { cols: 72, rows: 20 }) {
  const save = vi.fn<(board: Board) => void>()
  const exit = vi.fn()
  const ui = render(() => kanban(first, save, exit), size)
  return { ui, exit, save, board: () => titles(save.mock.lastCall?.[0] ?? first) }
}

test('arrows choose a card, with Shift they move it, and what is moved stays chosen', () => {
  const { ui, board, exit } = open()
  ui.press('shift+right')
  expect(board()).toBe('pear 🍐,桃|apple|')
  ui.press('shift+right', 'shift+right')
  expect(board()).toBe('pear 🍐,桃||apple')
  // The nearest column that has cards is two to the left.
  ui.press('left', 'down', 'shift+up')
  expect(board()).toBe('桃,pear 🍐||apple')
  ui.press('u', 'u', 'u')
  expect(board()).toBe('apple,pear 🍐,桃||')
  ui.press('shift+u', 'q')
  expect(board()).toBe('pear 🍐,桃|apple|')
  expect(exit).toHaveBeenCalledOnce()
})

const lane = (ui: Ui, title: string) => ui.text().split('\n')[0]?.indexOf(title) as number

test('a card is dragged: it hangs at the mouse, and lies where it is let go', () => {
  const { ui, board } = open()
  ui.drag('apple', { x: lane(ui, 'Doing') + 4, y: 8 })
  expect(board()).toBe('pear 🍐,桃|apple|')
  // Above the middle of the first card is before it.
  ui.drag('pear 🍐', { x: lane(ui, 'Doing') + 4, y: 2 })
  expect(board()).toBe('桃|pear 🍐,apple|')
  ui.drag('pear 🍐', { x: lane(ui, 'Doing') + 4, y: 15 })
  expect(board()).toBe('桃|apple,pear 🍐|')
})

test('while a card is dragged it is seen at the mouse, and nothing is moved yet', () => {
  const { ui, save } = open()
  const { x, y } = ui.getByText('apple')
  ui.send(`\x1b[<0;${x + 1};${y + 1}M\x1b[<32;41;11M`)
  expect(ui.getAllByText('apple').map((text) => text.y)).toEqual([y, 11])
  expect(save).not.toHaveBeenCalled()
  ui.send('\x1b[<0;41;11m')
  expect(ui.getAllByText('apple')).toHaveLength(1)
  expect(save).toHaveBeenCalledOnce()
})

test('a new card is written in a dialog, where q is a letter, and is none without a title', () => {
  const { ui, board, exit } = open()
  ui.press('n')
  ui.type('quince')
  ui.press('tab')
  ui.type('ripe?')
  ui.press('ctrl+s')
  expect(board()).toBe('apple,pear 🍐,桃,quince||')
  expect(ui.text()).toContain('ripe?')
  expect(exit).not.toHaveBeenCalled()
  ui.press('n', 'ctrl+s', 'n', 'escape')
  expect(board()).toBe('apple,pear 🍐,桃,quince||')
  ui.press('enter')
  ui.type(' jam\n')
  expect(board()).toBe('apple,pear 🍐,桃,quince jam||')
})

test('a card is deleted when that was said twice, and the next one is chosen', () => {
  const { ui, board } = open()
  ui.press('d')
  expect(ui.text()).toContain('Delete “apple”?')
  ui.press('escape', 'd', 'right', 'enter')
  expect(board()).toBe('pear 🍐,桃||')
  ui.press('shift+right')
  expect(board()).toBe('桃|pear 🍐|')
})

test('a card that is undone gives the choice on to what lies there then', () => {
  const { ui, board } = open()
  ui.press('n')
  ui.type('quince\n')
  ui.press('u', 'shift+right')
  expect(board()).toBe('apple,pear 🍐|桃|')
})

test('columns keep their names while their cards scroll', () => {
  const { ui } = open(start, { cols: 72, rows: 9 })
  expect(ui.text()).not.toContain('桃')
  ui.press('down', 'down')
  expect(ui.text()).toContain('桃')
  expect(ui.text()).not.toContain('apple')
  expect(ui.text().split('\n')[0]).toMatch(/To do 3.*Doing 0.*Done 0/)
})

test('a narrow screen is scrolled to the column of the chosen card', () => {
  const { ui } = open(start, { cols: 20, rows: 10 })
  expect(ui.text()).toContain('To do')
  expect(ui.text()).not.toContain('Done')
  ui.press('shift+right', 'shift+right')
  expect(ui.text()).toContain('Done')
  expect(ui.text()).toContain('apple')
})
