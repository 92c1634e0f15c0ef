import { type App, box, createRef, derived, input, onCleanup, onKey, show, signal, text } from 'sparktui'
import { choices } from '../choices.js'
import { FILTERING, type Hint, hints } from '../hints.js'
import { underHome } from '../home.js'
import { printable } from '../printable.js'
import type { Browser } from './browser.js'
import { entryRow } from './entry-row.js'
import { previewPane } from './preview-pane.js'

/** From so many columns on the preview stands beside the list; below, it takes its place. */
const WIDE_COLUMNS = 64

const KEYS: readonly Hint[] = [
  ['⏎', 'open'],
  ['←', 'back'],
  ['/', 'filter'],
  ['r', 'rename'],
  ['d', 'trash'],
  ['u', 'undo'],
  ['.', 'hidden'],
  ['q', 'quit'],
]

const RENAMING: readonly Hint[] = [
  ['⏎', 'keep'],
  ['esc', 'leave as it was'],
]

export interface FilesOptions {
  /** The folder that is written as `~`. */
  readonly home: string
  readonly now?: () => Date
}

/** A folder, what is in what is chosen, and what can be done with it. */
export function files(app: App, browser: Browser, { home, now = () => new Date() }: FilesOptions): void {
  const [listRef, filterRef, previewRef, paneRef] = [createRef(), createRef(), createRef(), createRef()]
  const isWide = derived(() => app.columns.value >= WIDE_COLUMNS)
  const isLooking = signal(false)
  const isFiltering = signal(false)
  const renaming = signal<string | undefined>(undefined)
  const entry = derived(() => browser.entry.value)

  const toList = () => {
    isLooking.value = false
    listRef.focus()
  }
  const open = () => {
    if (entry.peek() === undefined || browser.open()) return
    isLooking.value = true
    previewRef.focus()
  }
  const stopFiltering = () => {
    isFiltering.value = false
    toList()
  }

  onCleanup(() => browser.close())
  onKey('q', () => app.exit())
  onKey('/', () => {
    isLooking.value = false
    isFiltering.value = true
    filterRef.focus()
  })
  onKey('.', () => browser.toggleHidden())
  onKey('u', () => browser.undo())
  onKey('escape', () => {
    browser.filter.value = ''
    browser.message.value = undefined
    stopFiltering()
  })

  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1, justifyContent: 'space-between' }, () => {
      text(() => printable(underHome(browser.folder.value, home)), {
        bold: true,
        color: '$primary',
        textWrap: 'nowrap',
        textOverflow: 'ellipsis-start',
      })
      text(() => counted(browser.entries.value.length, browser.count.value), {
        color: '$muted',
        textWrap: 'nowrap',
        flexShrink: 0,
      })
    })
    show(() => isFiltering.value || browser.filter.value !== '', filterLine)
    box({ flexGrow: 1, flexBasis: 0, minHeight: 0, columnGap: 1 }, () => {
      show(() => isWide.value || !isLooking.value, listPane)
      show(
        () => isWide.value || isLooking.value,
        () => {
          box({ flexGrow: 1, flexBasis: 0, minWidth: 0 }, () => {
            onKey('left', toList)
            onKey('h', toList)
            onKey('backspace', toList)
            previewPane(entry, browser.withHidden, previewRef)
          })
        },
      )
    })
    show(
      () => browser.message.value !== undefined,
      () => {
        text(() => printable(browser.message.value?.text ?? ''), {
          paddingX: 1,
          flexShrink: 0,
          color: () => (browser.message.value?.isError ? '$error' : '$success'),
        })
      },
    )
    hints(() => (renaming.value !== undefined ? RENAMING : filterRef.isFocused.value ? FILTERING : KEYS), {
      paddingX: 1,
    })
  })

  function filterLine(): void {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
      text('/', { color: '$primary', bold: true, flexShrink: 0 })
      onKey('down', stopFiltering)
      input({
        ref: filterRef,
        value: browser.filter,
        autoFocus: true,
        placeholder: 'part of a name',
        placeholderColor: '$muted',
        flexGrow: 1,
        onSubmit: stopFiltering,
      })
    })
  }

  function listPane(): void {
    box({ ref: paneRef, flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0 }, () => {
      for (const key of ['left', 'h', 'backspace'] as const) onKey(key, () => browser.up())
      for (const key of ['right', 'l'] as const) onKey(key, open)
      for (const key of ['d', 'delete'] as const) onKey(key, () => browser.trash())
      for (const key of ['r', 'f2'] as const) {
        onKey(key, () => {
          renaming.value = entry.peek()?.path
        })
      }
      show(
        () => browser.entries.value.length === 0,
        () => text(() => nothing(browser), { position: 'absolute', top: 1, left: 2, color: '$muted' }),
      )
      choices(
        {
          ref: listRef,
          items: browser.entries,
          key: ({ path }) => path,
          chosen: browser.chosen,
          onOpen: open,
          autoFocus: true,
          flexGrow: 1,
          flexBasis: 0,
          border: 'round',
          borderColor: '$border',
          focusRingColor: '$focus',
        },
        (row) => entryRow(row, { browser, renaming, width: paneRef.width, now, onRenamed: toList }),
      )
    })
  }
}

/** What stands in a list without entries; why a folder cannot be read is told below. */
function nothing({ count, message }: Browser): string {
  if (count.value > 0) return 'nothing has that'
  return message.value?.isError ? 'not read' : 'an empty folder'
}

function counted(shown: number, all: number): string {
  const entries = all === 1 ? '1 entry' : `${all} entries`
  return shown === all ? entries : `${shown} of ${entries}`
}
