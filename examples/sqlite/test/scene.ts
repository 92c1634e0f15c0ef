import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { signal } from 'sparktui'
import type { Scene } from '../../launcher/test/play.js'
import { Database } from '../database.js'
import { Explorer } from '../explorer.js'
import { sqlite as view } from '../view.js'

const BOOKS = [
  ['Orlando', 1928],
  ['吾輩は猫である', 1905],
  ['Middlemarch', 1871],
  ['Solaris', 1961],
  ['Ficciones', 1944],
  ['Momo 🐢', 1973],
  ['Beloved', 1987],
  ['Kim', 1901],
  ['Persuasion', 1817],
] as const

function library(): Explorer {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-sqlite-'))
  const path = join(folder, 'library.db')
  const made = new sqlite.Database(path)
  made.exec('CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, year INTEGER, lent_to TEXT)')
  made.exec('CREATE TABLE readers (name TEXT); CREATE VIEW lent AS SELECT title FROM books WHERE lent_to IS NOT NULL')
  BOOKS.forEach(([title, year], at) => {
    made.run('INSERT INTO books (title, year, lent_to) VALUES (?, ?, ?)', [title, year, at % 3 ? null : 'Ada'])
  })
  made.close()
  const database = new Database(path)
  process.once('exit', () => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return new Explorer(database, 'library.db')
}

export const scene: Scene = {
  title: 'A database: its tables, what a query gave, and where the next one is wrong',
  cols: 84,
  rows: 18,
  build: (app) =>
    view(app, {
      explorer: signal<Explorer | undefined>(library()),
      problem: signal<string | undefined>(undefined),
      history: [],
      onRun: () => {},
    }),
  *play(ui) {
    yield
    ui.press(':')
    ui.type('SELECT title, year FROM books ORDER BY year\n')
    yield
    ui.press(':')
    ui.type('SELECT titel FROM books\n')
  },
}
