import {
  type App,
  box,
  createRef,
  input,
  type NodeRef,
  onKey,
  type ReadonlySignal,
  show,
  signal,
  span,
  text,
} from 'sparktui'
import { grouped } from '../amounts.js'
import { choices, chosenMark } from '../choices.js'
import { type Hint, hints } from '../hints.js'
import { printable } from '../printable.js'
import { showPanes, twoPanes } from '../two-panes.js'
import type { Value } from './database.js'
import type { Explorer, Message } from './explorer.js'
import { recordDialog } from './record-dialog.js'
import { rowsPane } from './rows-pane.js'

/** From so many columns on the tables stand beside the rows. */
const WIDE_COLUMNS = 60

const KEYS: readonly Hint[] = [
  ['⏎', 'look'],
  ['←', 'tables'],
  [':', 'SQL'],
  ['q', 'quit'],
]
/** In the line for SQL, where letters are typed. */
const ASKING: readonly Hint[] = [
  ['⏎', 'run'],
  ['↑', 'earlier'],
  ['esc', 'tables'],
]

export interface SqliteOptions {
  /** Undefined while the database is being opened. */
  readonly explorer: ReadonlySignal<Explorer | undefined>
  /** Why it cannot be. */
  readonly problem: ReadonlySignal<string | undefined>
  /** Statements of earlier runs, the oldest first. */
  readonly history: readonly string[]
  /** Called with a statement that SQLite has run. */
  readonly onRun: (sql: string) => void
}

/** A database: its tables, their rows, and what is asked of it. */
export function sqlite(app: App, { explorer, problem, history, onRun }: SqliteOptions): void {
  const sqlRef = createRef()
  onKey('q', () => app.exit())
  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    show(
      () => explorer.value !== undefined,
      () => opened(app, explorer.peek() as Explorer, { history, onRun, sqlRef }),
      () => {
        text(() => problem.value ?? 'opening …', {
          padding: 1,
          flexGrow: 1,
          color: () => (problem.value === undefined ? '$muted' : '$error'),
        })
      },
    )
    hints(() => (sqlRef.isFocused.value ? ASKING : KEYS), { paddingX: 1 })
  })
}

interface Asking extends Pick<SqliteOptions, 'history' | 'onRun'> {
  readonly sqlRef: NodeRef
}

function opened(app: App, explorer: Explorer, { history, onRun, sqlRef }: Asking): void {
  const panes = twoPanes(app, WIDE_COLUMNS)
  const sql = signal('')
  const record = signal<readonly Value[] | undefined>(undefined)
  const run = (given: string) => {
    if (given.trim() === '' || !explorer.run(given)) return
    onRun(given)
    sql.value = ''
    panes.toSecond()
  }

  onKey(':', () => sqlRef.focus())
  onKey('R', () => explorer.refresh())
  onKey('escape', () => {
    explorer.message.value = undefined
    panes.toFirst()
  })

  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 2, justifyContent: 'space-between' }, () => {
    text(printable(explorer.name), {
      bold: true,
      color: '$primary',
      textWrap: 'nowrap',
      textOverflow: 'ellipsis-start',
    })
    text(() => caption(explorer), { color: '$muted', textWrap: 'nowrap', textOverflow: 'ellipsis' })
  })
  showPanes(panes, [1, 3], tables, () => rowsPane(explorer, record, panes.second))
  messageLine(explorer.message)
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
    text('sql>', { color: '$primary', bold: true, flexShrink: 0 })
    input({
      ref: sqlRef,
      value: sql,
      history,
      flexGrow: 1,
      minWidth: 0,
      placeholder: 'SELECT …',
      placeholderColor: '$muted',
      onSubmit: run,
    })
  })
  recordDialog(explorer, record, panes.toSecond)

  function tables(): void {
    for (const key of ['right', 'l'] as const) onKey(key, panes.toSecond)
    choices(
      {
        ref: panes.first,
        items: explorer.tables,
        key: ({ name }) => name,
        chosen: explorer.chosen,
        onChoose: ({ name }) => explorer.show(name),
        onOpen: panes.toSecond,
        autoFocus: true,
        flexGrow: 1,
        flexBasis: 0,
        border: 'round',
        borderColor: '$border',
        focusRingColor: '$focus',
      },
      ({ item, isChosen, color }) => {
        text(() => chosenMark(isChosen.value), { color: color('$primary'), flexShrink: 0 })
        text(() => printable(item.value.name), {
          textWrap: 'nowrap',
          textOverflow: 'ellipsis',
          flexGrow: 1,
          flexBasis: 0,
          minWidth: 0,
          italic: () => item.value.kind === 'view',
          color: () => color(item.value.kind === 'view' ? '$info' : '$text')(),
        })
      },
    )
  }
}

function caption({ shown }: Explorer): string {
  const now = shown.value
  if (now === undefined) return 'no tables'
  const rows = `${grouped(now.count)} ${now.count === 1 ? 'row' : 'rows'}`
  return `${printable(now.title)}: ${now.isCut ? `the first ${rows}` : rows}`
}

/** What SQLite said, with the statement below it where it names the place. */
function messageLine(message: ReadonlySignal<Message | undefined>): void {
  show(
    () => message.value !== undefined,
    () => {
      box({ flexDirection: 'column', flexShrink: 0, maxHeight: 4, paddingX: 1 }, () => {
        text(() => message.value?.text ?? '', { color: () => (message.value?.isError ? '$error' : '$success') })
        text(() => marked(message.value))
      })
    },
  )
}

function marked(message: Message | undefined) {
  if (message?.sql === undefined || message.place === undefined) return ''
  const { sql, place } = message
  const wrong = sql.slice(place.start, place.end) || '⌃'
  return span(
    { color: '$muted' },
    sql.slice(0, place.start),
    span({ color: '$error', inverse: true }, wrong),
    sql.slice(place.end),
  )
}
