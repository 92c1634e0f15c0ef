import { derived, type RowSource, signal } from 'sparktui'
import type { Database, Table, Value } from './database.js'
import { pages } from './pages.js'
import { type Place, placeOf } from './place.js'

/** Rows of a query that are kept; a table is read as it is scrolled. */
const MOST_ROWS = 10_000
/** Rows that say how wide columns are. */
const LOOKED_AT = 100

/** What stands in the table of rows. */
export interface Shown {
  /** The table, or the statement. */
  readonly title: string
  readonly isTable: boolean
  readonly columns: readonly ShownColumn[]
  readonly count: number
  /** The first rows, which the widths of columns are made of. */
  readonly first: readonly (readonly Value[])[]
  readonly rows: RowSource<readonly Value[]>
  /** Whether a query had more rows than are kept. */
  readonly isCut: boolean
}

export interface ShownColumn {
  readonly name: string
  /** As declared; empty where that is not known. */
  readonly type: string
  readonly isKey: boolean
}

/** What SQLite said of a statement. */
export interface Message {
  readonly text: string
  readonly isError: boolean
  /** The statement, and where in it something is wrong. */
  readonly sql?: string
  readonly place?: Place
}

export interface Order {
  readonly by: string
  readonly isDescending: boolean
}

/** A database that is looked at: a table of it, or what a statement gave. */
export class Explorer {
  readonly tables = signal<readonly Table[]>([])
  /** The name of the chosen table. */
  readonly chosen = signal<unknown>(undefined)
  readonly order = signal<Order | undefined>(undefined)
  readonly message = signal<Message | undefined>(undefined)
  readonly shown = signal<Shown | undefined>(undefined)
  /** The rows in the order that is asked for: a table's by SQLite. */
  readonly rows = derived((): RowSource<readonly Value[]> => {
    const shown = this.shown.value
    const order = this.order.value
    if (shown === undefined) return { count: 0, at: () => [] }
    return shown.isTable && order !== undefined ? this.ordered(shown, order) : shown.rows
  })

  /** @param name how it is called where it is shown: by its path unless given */
  constructor(
    private readonly database: Database,
    readonly name: string = database.path,
  ) {
    this.refresh()
    const [first] = this.tables.peek()
    if (first !== undefined) this.show(first.name)
  }

  /** Reads again what there is, after somebody has written to the file. */
  refresh(): void {
    this.attempt(undefined, () => {
      this.tables.value = this.database.tables()
      const shown = this.shown.peek()
      if (shown?.isTable) this.shown.value = this.read(shown.title)
    })
  }

  /** Shows the rows of a table. */
  show(table: string): void {
    this.message.value = undefined
    this.attempt(undefined, () => {
      const shown = this.read(table)
      this.order.value = undefined
      this.shown.value = shown
      this.chosen.value = table
    })
  }

  /** Runs a statement, and shows what it gave. @returns whether SQLite has run it */
  run(given: string): boolean {
    const sql = given.trim().replace(/;$/, '')
    this.message.value = undefined
    const isRun = this.attempt(sql, () => {
      const { columns, rows, isCut } = this.database.run(sql, MOST_ROWS)
      if (columns.length > 0) {
        this.order.value = undefined
        this.shown.value = {
          title: sql,
          isTable: false,
          columns: columns.map((name) => ({ name, type: '', isKey: false })),
          count: rows.length,
          first: rows.slice(0, LOOKED_AT),
          rows: { count: rows.length, at: (index) => rows[index] ?? [] },
          isCut,
        }
      } else this.message.value = { text: `done, ${this.database.changes()} rows changed`, isError: false }
      return true
    })
    if (isRun) this.refresh()
    return isRun === true
  }

  private read(table: string): Shown {
    const count = this.database.count(table)
    const rows = pages(count, (from, most) => this.database.rows(table, from, most), [])
    const first = Array.from({ length: Math.min(LOOKED_AT, count) }, (_, index) => rows.at(index))
    return { title: table, isTable: true, columns: this.database.columns(table), count, first, rows, isCut: false }
  }

  private ordered({ title, count }: Shown, { by, isDescending }: Order): RowSource<readonly Value[]> {
    return pages(count, (from, most) => this.database.rows(title, from, most, { column: by, isDown: isDescending }), [])
  }

  private attempt<T>(sql: string | undefined, act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      const place = sql === undefined ? undefined : placeOf(text, sql)
      this.message.value = { text, isError: true, ...(sql !== undefined && { sql }), ...(place && { place }) }
      return undefined
    }
  }
}
