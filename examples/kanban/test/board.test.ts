import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { StoreError, store } from '../../store.js'
import { addCard, type Board, changeCard, emptyBoard, find, moveCard, readBoard, removeCard } from '../board.js'

const start = ['a', 'b', 'c'].reduce((board, title) => addCard(board, 0, title), emptyBoard())
const shown = (board: Board) => board.columns.map(({ cards }) => cards.map(({ title }) => title).join('')).join('|')

describe('a board', () => {
  test('takes cards at the end of a column, each under a number of its own', () => {
    expect(shown(addCard(start, 2, 'd'))).toBe('abc||d')
    expect(start.columns[0]?.cards.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  test.each([
    { to: { column: 1, row: 0 }, expected: 'bc|a|' },
    { to: { column: 0, row: 1 }, expected: 'bac||' },
    { to: { column: 0, row: 9 }, expected: 'bca||' },
    { to: { column: -1, row: -1 }, expected: 'abc||' },
    { to: { column: 7, row: 0 }, expected: 'bc||a' },
  ])('moves its first card to $to', ({ to, expected }) => {
    expect(shown(moveCard(start, 1, to))).toBe(expected)
  })

  test('is the same where a card stays, so that nothing is to be undone', () => {
    expect(moveCard(start, 1, { column: -1, row: -1 })).toBe(start)
    expect(moveCard(start, 3, { column: 0, row: 9 })).toBe(start)
  })

  test('changes, removes and finds by number', () => {
    expect(shown(changeCard(start, 2, { title: 'B' }))).toBe('aBc||')
    expect(shown(removeCard(start, 2))).toBe('ac||')
    expect(find(start, 3)).toEqual({ column: 0, row: 2 })
    expect(removeCard(start, 9)).toBe(start)
  })
})

describe('the store of a board', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-board-'))
  const path = join(folder, 'data', 'board.json')
  const file = store(path, readBoard, emptyBoard)

  test('is empty first, then holds what was saved, and leaves nothing else behind', () => {
    expect(file.load()).toEqual(emptyBoard())
    file.save(start)
    expect(file.load()).toEqual(start)
    expect(readdirSync(join(folder, 'data'))).toEqual(['board.json'])
  })

  test.each([
    { text: '{', says: /board\.json: .*JSON/ },
    { text: '[]', says: /columns: an array of columns/ },
    {
      text: '{"nextId":1,"columns":[{"title":"x","cards":[{"id":1,"title":2}]}]}',
      says: /columns\[0\]\.cards\[0\]\.title: a text/,
    },
  ])('says what is wrong with $text', ({ text, says }) => {
    writeFileSync(path, text)
    expect(() => file.load()).toThrow(says)
    expect(() => file.load()).toThrow(StoreError)
  })

  afterAll(() => rmSync(folder, { recursive: true }))
})
