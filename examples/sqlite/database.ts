import sqlite, { type Database as Connection, type SQLiteValue } from 'node-sqlite3-wasm'

/** What SQLite holds in a cell. */
export type Value = SQLiteValue

/** A table or a view. */
export interface Table {
  readonly name: string
  readonly kind: 'table' | 'view'
}

export interface Column {
  readonly name: string
  /** As declared; empty where it is not. */
  readonly type: string
  readonly isKey: boolean
}

/** What a statement gave. */
export interface Result {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  /** Whether there were more rows than were asked for. */
  readonly isCut: boolean
}

/** So long it is waited for others who use the file. */
const BUSY_MS = 1000
/** A name that no table of the user's has, it is hoped. */
const VIEW = 'sparktui_result'

/** A database in a file, opened to be read unless it is said otherwise. */
export class Database {
  private readonly connection: Connection

  /** @throws `SQLite3Error` if there is no such file, or it is no database */
  constructor(
    readonly path: string,
    readonly isWritable = false,
  ) {
    this.connection = new sqlite.Database(path, { fileMustExist: true, readOnly: !isWritable })
    this.connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
    // The file is first read here: what is no database is refused at once.
    try {
      this.connection.get('SELECT count(*) FROM sqlite_master')
    } catch (error) {
      this.connection.close()
      throw locked(error, path)
    }
  }

  /** Tables first, each kind by name. */
  tables(): Table[] {
    const found = this.connection.all(
      `SELECT name, type AS kind FROM sqlite_master
       WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name COLLATE NOCASE`,
    )
    return found.map(({ name, kind }) => ({ name: String(name), kind: kind === 'view' ? 'view' : 'table' }))
  }

  columns(table: string): Column[] {
    const found = this.connection.all('SELECT name, type, pk FROM pragma_table_info(?)', table)
    return found.map(({ name, type, pk }) => ({ name: String(name), type: String(type), isKey: pk !== 0 }))
  }

  count(table: string): number {
    return Number(this.connection.get(`SELECT count(*) AS rows FROM ${quoted(table)}`)?.rows)
  }

  /**
   * Some rows of a table, in the table's own order or by one of its columns.
   *
   * @param from first row, from 0
   */
  rows(
    table: string,
    from: number,
    most: number,
    by?: { readonly column: string; readonly isDown: boolean },
  ): Value[][] {
    const order = by === undefined ? '' : ` ORDER BY ${quoted(by.column)} ${by.isDown ? 'DESC' : 'ASC'}`
    return this.connection
      .all(`SELECT * FROM ${quoted(table)}${order} LIMIT ? OFFSET ?`, [most, from])
      .map((row) => Object.values(row) as Value[])
  }

  /** Runs one statement of the user's. @throws `SQLite3Error` with what SQLite says is wrong */
  run(sql: string, most: number): Result {
    return /^\s*(select|with|values)\b/i.test(sql) ? this.query(sql, most) : this.read(sql, most)
  }

  /** How many rows the last statement that wrote has changed. */
  changes(): number {
    return Number(this.connection.get('SELECT changes() AS rows')?.rows)
  }

  /**
   * A query by way of a view: SQLite tells the names of its columns even where there are no rows, and makes those that are
   * equal different. The library gives rows as objects, where one of two columns of a name would be lost.
   */
  private query(sql: string, most: number): Result {
    this.connection.run(`CREATE TEMP VIEW ${VIEW} AS ${sql}`)
    try {
      const columns = this.connection.all('SELECT name FROM pragma_table_info(?)', VIEW).map(({ name }) => String(name))
      return { ...this.read(`SELECT * FROM temp.${VIEW}`, most), columns }
    } finally {
      this.connection.exec(`DROP VIEW temp.${VIEW}`)
    }
  }

  private read(sql: string, most: number): Result {
    const statement = this.connection.prepare(sql)
    try {
      const rows: Value[][] = []
      let columns: string[] = []
      for (const row of statement.iterate()) {
        if (rows.length === most) return { columns, rows, isCut: true }
        columns = Object.keys(row)
        rows.push(Object.values(row) as Value[])
      }
      return { columns, rows, isCut: false }
    } finally {
      statement.finalize()
    }
  }

  close(): void {
    this.connection.close()
  }
}

/** The library locks a file by a folder beside it, which stays when a program that had it was killed. */
function locked(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !error.message.includes('locked')) return error
  return new Error(`${error.message}; if no other program has it open, remove ${path}.lock`, { cause: error })
}

/** A name in SQL, whatever stands in it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
