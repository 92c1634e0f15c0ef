import { cleanup, render, type Ui } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { history } from '../../history.js'
import { add, move, readTodos, remove, removeDone, rewrite, type Todos, toggle, visible } from '../todos.js'
import { todo } from '../view.js'

afterEach(cleanup)

const start = ['tea', '牛乳 🥛', 'cake'].reduce<Todos>(add, [])
const texts = (todos: Todos) => todos.map(({ text, isDone }) => (isDone ? `(${text})` : text)).join(', ')

describe('what there is to do', () => {
  test('takes texts without the blanks around them, each under a number of its own', () => {
    expect(add(start, '  jam ').at(-1)).toEqual({ id: 4, text: 'jam', isDone: false })
    expect(add(start, ' \t')).toBe(start)
  })

  test('is filtered by whether it is done', () => {
    const some = toggle(start, 2)
    expect(texts(visible(some, 'open'))).toBe('tea, cake')
    expect(texts(visible(some, 'done'))).toBe('(牛乳 🥛)')
    expect(texts(removeDone(some))).toBe('tea, cake')
    expect(removeDone(start)).toBe(start)
  })

  test('moves among what is seen: a neighbour that is hidden is passed by', () => {
    const some = toggle(start, 2)
    expect(texts(move(some, 3, -1, 'open'))).toBe('cake, tea, (牛乳 🥛)')
    expect(texts(move(some, 1, 1, 'open'))).toBe('(牛乳 🥛), cake, tea')
    expect(move(some, 1, -1, 'open')).toBe(some)
  })

  test('is the same where nothing changes, and loses what is rewritten to nothing', () => {
    expect(rewrite(start, 1, ' tea ')).toBe(start)
    expect(toggle(start, 9)).toBe(start)
    expect(texts(rewrite(start, 1, ''))).toBe('牛乳 🥛, cake')
    expect(texts(remove(start, 3))).toBe('tea, 牛乳 🥛')
  })

  test.each([
    { json: {}, says: /an array/ },
    { json: [null], says: /\[0\]\.id/ },
    { json: [...start, { id: 4, text: 5 }], says: /\[3\]\.text/ },
  ])('is not read out of $json', ({ json, says }) => {
    expect(() => readTodos(json)).toThrow(says)
    expect(readTodos(JSON.parse(JSON.stringify(start)))).toEqual(start)
  })
})

test('a history goes back and forth, and another way from where it went back to', () => {
  const word = history('a')
  word.set('b')
  word.set('b')
  word.set('c')
  expect([word.undo(), word.value.peek()]).toEqual([true, 'b'])
  expect([word.redo(), word.value.peek()]).toEqual([true, 'c'])
  word.undo()
  word.set('d')
  expect([word.redo(), word.undo(), word.undo(), word.undo(), word.value.peek()]).toEqual([
    false,
    true,
    true,
    false,
    'a',
  ])
})

describe('the list', () => {
  function open(first: Todos = start): { ui: Ui; save: ReturnType<typeof vi.fn>; exit: ReturnType<typeof vi.fn> } {
    const save = vi.fn()
    const exit = vi.fn()
    return { ui: render(() => todo(first, save, exit), { cols: 60, rows: 14 }), save, exit }
  }
  const rows = (ui: Ui) => ui.text().match(/[☐☑] .*/g)
  const saved = (save: ReturnType<typeof vi.fn>) => texts(save.mock.lastCall?.[0] ?? [])

  test('is typed into at once where it is empty, and saved after each change', () => {
    const { ui, save, exit } = open([])
    expect(ui.text()).toContain('nothing to do')
    ui.type('quit early\n')
    ui.type('世界\n')
    expect(rows(ui)).toEqual(['☐ quit early', '☐ 世界'])
    expect(saved(save)).toBe('quit early, 世界')
    expect(exit).not.toHaveBeenCalled()
    ui.press('escape', 'down', 'space', 'q')
    expect(rows(ui)).toEqual(['☐ quit early', '☑ 世界'])
    expect(saved(save)).toBe('quit early, (世界)')
    expect(exit).toHaveBeenCalledOnce()
  })

  test('is edited in place: Enter keeps, Escape leaves it as it was', () => {
    const { ui, save } = open()
    ui.press('down', 'enter')
    ui.type(' and honey')
    expect(ui.text()).toContain('leave as it was')
    ui.press('escape')
    expect(rows(ui)?.[1]).toBe('☐ 牛乳 🥛')
    expect(save).not.toHaveBeenCalled()
    ui.press('enter')
    ui.type(' and honey\n')
    expect(rows(ui)?.[1]).toBe('☐ 牛乳 🥛 and honey')
    // The focus is in the row again.
    ui.press('space')
    expect(saved(save)).toBe('tea, (牛乳 🥛 and honey), cake')
  })

  test('deletes, moves, and takes it all back step by step', () => {
    const { ui, save } = open()
    ui.press('d')
    expect(saved(save)).toBe('牛乳 🥛, cake')
    ui.press('shift+down', 'd')
    expect(saved(save)).toBe('cake')
    ui.press('u', 'u', 'u', 'u')
    expect(saved(save)).toBe('tea, 牛乳 🥛, cake')
    ui.press('shift+u')
    expect(saved(save)).toBe('牛乳 🥛, cake')
  })

  test('shows what is open, or done, by a key or a click', () => {
    const { ui } = open(toggle(start, 1))
    ui.press('2')
    expect(rows(ui)).toEqual(['☐ 牛乳 🥛', '☐ cake'])
    ui.click(/^done/)
    expect(rows(ui)).toEqual(['☑ tea'])
    ui.press('c')
    expect(ui.text()).toContain('nothing is done yet')
  })

  test('is ticked off by a click on its box, and edited by a double click', () => {
    const { ui, save } = open()
    ui.click({ x: 2, y: 5 })
    expect(saved(save)).toBe('tea, (牛乳 🥛), cake')
    ui.click('cake')
    ui.click('cake')
    ui.type('s\n')
    expect(rows(ui)?.[2]).toBe('☐ cakes')
  })
})
