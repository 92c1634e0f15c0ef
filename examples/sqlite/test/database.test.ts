import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, describe, expect, test } from 'vitest'
import { Database } from '../database.js'
import { writeMachineDatabase } from '../machine.js'

const folder = mkdtempSync(join(tmpdir(), 'sparktui-sqlite-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = join(folder, 'a.db')
const made = new sqlite.Database(path)
made.exec(`
  CREATE TABLE "odd ""name""" (id INTEGER PRIMARY KEY, "the text" TEXT, data BLOB);
  CREATE TABLE empty (a);
  CREATE VIEW everything AS SELECT * FROM "odd ""name""";
  INSERT INTO "odd ""name""" VALUES (1, 'one', NULL), (2, 'two', x'00ff'), (3, 'three', 2.5);
`)
made.close()
const odd = 'odd "name"'

describe('a database', () => {
  const database = new Database(path)
  afterAll(() => database.close())

  test('tells its tables and views, and their columns', () => {
    expect(database.tables()).toEqual([
      { name: 'empty', kind: 'table' },
      { name: odd, kind: 'table' },
      { name: 'everything', kind: 'view' },
    ])
    expect(database.columns(odd)).toEqual([
      { name: 'id', type: 'INTEGER', isKey: true },
      { name: 'the text', type: 'TEXT', isKey: false },
      { name: 'data', type: 'BLOB', isKey: false },
    ])
    expect(database.count(odd)).toBe(3)
  })

  test('gives the rows that are asked for, in the order that is asked for', () => {
    expect(database.rows(odd, 1, 1)).toEqual([[2, 'two', new Uint8Array([0, 255])]])
    expect(database.rows(odd, 0, 9, { column: 'the text', isDown: true }).map(([id]) => id)).toEqual([2, 3, 1])
  })

  test('runs a statement, and says when there is more than was asked for', () => {
    expect(database.run(`SELECT id * 2 AS twice FROM "odd ""name"""`, 2)).toEqual({
      columns: ['twice'],
      rows: [[2], [4]],
      isCut: true,
    })
    expect(database.run('SELECT * FROM empty', 2)).toEqual({ columns: ['a'], rows: [], isCut: false })
    const { columns, rows } = database.run('WITH one(a) AS (VALUES (1)) SELECT a, 2 AS a FROM one', 2)
    expect(columns).toHaveLength(2)
    expect(rows).toEqual([[1, 2]])
    expect(() => database.run('SELEC 1', 2)).toThrow(/syntax error/)
  })

  test('that is opened to be read is not written', () => {
    const before = readFileSync(path)
    expect(() => database.run('DELETE FROM empty', 1)).toThrow(/readonly/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test.each([
    { what: 'no file', file: join(folder, 'none.db') },
    { what: 'a file of another kind', file: join(folder, 'text.db') },
  ])('is refused where it is $what', ({ file }) => {
    writeFileSync(join(folder, 'text.db'), 'this is no database, though it is long enough '.repeat(20))
    expect(() => new Database(file)).toThrow()
  })
})

test('the database of this machine knows this very process and the user who runs it', () => {
  const file = join(folder, 'machine.db')
  writeMachineDatabase(file)
  const database = new Database(file)
  const { rows } = database.run(`SELECT count(*) FROM processes WHERE pid = ${process.pid}`, 1)
  expect(rows).toEqual([[1]])
  expect(database.tables().map(({ name }) => name)).toEqual(['mounts', 'packages', 'processes', 'users', 'largest'])
  database.close()
})
