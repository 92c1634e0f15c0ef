import { createRef, effect, input, onKey, type ReadonlySignal, type Signal, show, signal, text } from 'sparktui'
import { size, when } from '../amounts.js'
import { type ChoiceRow, chosenMark } from '../choices.js'
import { printable } from '../printable.js'
import type { Browser } from './browser.js'
import { type Entry, leadsNowhere } from './folder.js'
import { icon } from './icons.js'

export interface EntryRowProps {
  readonly browser: Browser
  /** The path of the entry that is being renamed. */
  readonly renaming: Signal<string | undefined>
  /** Cells there are for a row. */
  readonly width: ReadonlySignal<number>
  readonly now: () => Date
  /** Called when a renaming has ended. */
  readonly onRenamed: () => void
}

/** From so many cells on a row has a size, and a date. */
const WITH_SIZE = 30
const WITH_DATE = 46

const COLORS = { folder: '$primary', file: '$text', link: '$info', other: '$warning' } as const

/** One entry: its sign, its name, and as much more as there is room for. */
export function entryRow(row: ChoiceRow<Entry>, { browser, renaming, width, now, onRenamed }: EntryRowProps): void {
  const { item, isChosen, color } = row
  text(() => chosenMark(isChosen.value), { color: color('$primary'), flexShrink: 0 })
  text(() => icon(item.value), { flexShrink: 0 })
  show(
    () => renaming.value === item.value.path,
    () => nameInput(item.peek(), browser, renaming, onRenamed),
    () => {
      text(() => title(item.value), {
        textWrap: 'nowrap',
        textOverflow: 'ellipsis-middle',
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 0,
        bold: () => item.value.kind === 'folder',
        color: () => color(leadsNowhere(item.value) ? '$error' : COLORS[item.value.kind])(),
      })
    },
  )
  show(
    () => width.value >= WITH_SIZE,
    () => {
      text(() => (item.value.kind === 'file' ? size(item.value.size) : ''), {
        ...figure,
        width: 8,
        color: color('$muted'),
      })
    },
  )
  show(
    () => width.value >= WITH_DATE,
    () => {
      text(() => when(item.value.changed, now()), { ...figure, width: 12, color: color('$muted') })
    },
  )
}

const figure = { textAlign: 'right', textWrap: 'nowrap', flexShrink: 0 } as const

function title({ name, kind, target }: Entry): string {
  return printable(kind === 'link' ? `${name} → ${target}` : name)
}

/** The name as a text to edit. Enter renames, Escape leaves it. */
function nameInput(entry: Entry, browser: Browser, renaming: Signal<string | undefined>, onRenamed: () => void): void {
  const name = signal(entry.name)
  const ref = createRef()
  const end = () => {
    renaming.value = undefined
    onRenamed()
  }
  effect(() => {
    // Another choice leaves the name as it was.
    if (browser.chosen.value !== entry.path) renaming.value = undefined
  })
  onKey('escape', () => {
    browser.message.value = undefined
    end()
  })
  input({
    ref,
    value: name,
    autoFocus: true,
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    backgroundColor: '$surface',
    onSubmit: (given) => {
      if (browser.rename(given)) end()
    },
  })
}
