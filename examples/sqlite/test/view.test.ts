import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { signal } from 'sparktui'
import { cleanup, frameSerializer, render } from 'sparktui/test'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { Database } from '../database.js'
import { Explorer } from '../explorer.js'
import { writeMachineDatabase } from '../machine.js'
import { placeOf } from '../place.js'
import { sqlite as view } from '../view.js'

expect.addSnapshotSerializer(frameSerializer)

const folder = mkdtempSync(join(tmpdir(), 'sparktui-sqlite-'))
const path = join(folder, 'a.db')
const made = new sqlite.Database(path)
made.exec(`
  CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, note TEXT, photo BLOB);
  CREATE TABLE many (n INTEGER);
  CREATE VIEW named AS SELECT name FROM people;
  INSERT INTO people VALUES (1, '愛 🎉', NULL, x'00ff'), (2, 'Grace', 'two' || char(10) || 'lines', NULL), (10, 'Ada', '', NULL);
  WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 50000) INSERT INTO many SELECT n FROM c;
`)
made.close()
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(cleanup)

function open(size = { cols: 80, rows: 12 }, file = path) {
  const database = new Database(file, true)
  const explorer = new Explorer(database)
  const onRun = vi.fn()
  const options = { explorer: signal<Explorer | undefined>(explorer), problem: signal<string | undefined>(undefined) }
  const ui = render((app) => view(app, { ...options, history: ['SELECT 1 AS earlier'], onRun }), size)
  return { ui, explorer, onRun, database }
}
const ask = (ui: ReturnType<typeof open>['ui'], sql: string) => {
  ui.press(':')
  ui.type(`${sql}\n`)
}

describe('sqlite', () => {
  test('tells of the keys that count where SQL is typed', () => {
    const { ui } = open()
    expect(ui.text()).toContain('q quit')
    ui.press(':')
    expect(ui.text()).toContain('⏎ run   ↑ earlier   esc tables')
    ui.press('escape')
    expect(ui.text()).toContain('q quit')
  })

  test('shows tables and their rows: what is no text in a colour, and line feeds as signs', () => {
    const { ui, database } = open()
    ui.press('down')
    expect(ui.frame().toString().replaceAll(path, '/some/where/a.db')).toMatchSnapshot()
    database.close()
  })

  test('reads of a large table what is looked at, and sorts all of it', () => {
    const { ui, database } = open()
    const rows = vi.spyOn(database, 'rows')
    ui.press('enter', 'end')
    expect(ui.text()).toContain('50000')
    ui.click(ui.getByRole('columnheader', { name: /^n/ }))
    ui.click(ui.getByRole('columnheader', { name: /^n/ }))
    expect(ui.text()).toMatch(/│n▼[\s\S]*│50000 /)
    expect(rows.mock.calls.length).toBeLessThan(12)
    database.close()
  })

  test('runs what is asked, remembers it, and calls back what was asked before', () => {
    const { ui, onRun, database } = open()
    ask(ui, 'SELECT name, id * 2 AS twice FROM people ORDER BY id DESC;')
    expect(ui.text()).toMatch(/name +│twice[\s\S]*Ada +20[\s\S]*Grace +4/)
    expect(onRun).toHaveBeenCalledExactlyOnceWith('SELECT name, id * 2 AS twice FROM people ORDER BY id DESC;')
    ui.press(':', 'up', 'up', 'enter')
    expect(ui.text()).toContain('│earlier')
    database.close()
  })

  test('says what is wrong and where, and keeps the statement to be mended', () => {
    const { ui, onRun, database } = open()
    ask(ui, 'SELECT nmae FROM people')
    expect(ui.text()).toContain('no such column: nmae')
    const wrong = ui
      .frame()
      .runs(9)
      .find(({ text }) => text === 'nmae')
    expect(wrong).toMatchObject({ fg: 'ansi(9)', attributes: ['inverse'] })
    expect(ui.text()).toContain('sql> SELECT nmae FROM people')
    expect(onRun).not.toHaveBeenCalled()
    database.close()
  })

  test('writes, says how many rows that has changed, and shows the table as it is now', () => {
    const { ui, database } = open()
    ask(ui, "UPDATE people SET note = 'q' WHERE id < 10")
    expect(ui.text()).toContain('done, 2 rows changed')
    ask(ui, 'CREATE TABLE fresh (a)')
    expect(ui.text()).toContain(' fresh ')
    ask(ui, 'DROP TABLE fresh')
    database.close()
  })

  test('shows a whole row', () => {
    const { ui, database } = open({ cols: 80, rows: 24 })
    ui.press('down', 'enter', 'enter')
    expect(ui.text()).toMatch(/Row[\s\S]*photo[\s\S]*00ff/)
    ui.press('escape', 'down')
    expect(ui.text()).not.toContain('00ff')
    database.close()
  })

  test('has the rows in place of the tables where there is no room for both', () => {
    const { ui, database } = open({ cols: 20, rows: 10 })
    ui.press('down')
    expect(ui.text()).toContain('▌ people')
    ui.press('enter')
    expect(ui.text()).toContain('愛 🎉')
    database.close()
  })

  test('says why a database cannot be opened, and q quits', async () => {
    const problem = signal<string | undefined>(undefined)
    const ui = render((app) =>
      view(app, { explorer: signal<Explorer | undefined>(undefined), problem, history: [], onRun: () => {} }),
    )
    expect(ui.text()).toContain('opening …')
    problem.value = 'x.db: file is not a database'
    expect(ui.text()).toContain('x.db: file is not a database')
    ui.press('q')
    await Promise.resolve()
    expect(ui.ending).toMatchObject({ kind: 'exit' })
  })

  test('shows what this machine is', () => {
    const file = join(folder, 'machine.db')
    writeMachineDatabase(file)
    const { ui, database } = open({ cols: 120, rows: 30 }, file)
    ask(ui, `SELECT name FROM processes WHERE pid = ${process.pid}`)
    expect(ui.text()).toContain('1 row')
    database.close()
  })
})

/** The words are SQLite's own. */
describe('the place of an error', () => {
  test.each([
    { message: 'near "selct": syntax error', sql: 'selct 1', place: [0, 5] },
    { message: 'no such column: p.nmae', sql: 'SELECT p.nmae FROM names p', place: [9, 13] },
    { message: 'no such table: x', sql: 'SELECT max(a) FROM x', place: [19, 20] },
    { message: 'incomplete input', sql: 'SELECT', place: [6, 6] },
    { message: 'near ")": syntax error', sql: 'SELECT (1 + )', place: [12, 13] },
  ])('of "$message" is $place', ({ message, sql, place: [start, end] }) => {
    expect(placeOf(message, sql)).toEqual({ start, end })
  })

  test('is unknown where SQLite names none', () => {
    expect(placeOf('wrong number of arguments to function abs()', 'SELECT abs()')).toBeUndefined()
  })
})
