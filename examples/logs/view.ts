import { logView } from '@sparktui/components'
import { type App, box, createRef, derived, input, onKey, type Signal, show, signal, text } from 'sparktui'
import { grouped } from '../amounts.js'
import { FILTERING, type Hint, hints } from '../hints.js'
import type { Reader } from './reader.js'

/** Below so many columns there is no room for words. */
const NARROW_COLUMNS = 30

const KEYS: readonly Hint[] = [
  ['/', 'filter'],
  ['s', 'search'],
  ['n N', 'next, last'],
  ['f', 'follow'],
  ['⏎', 'whole line'],
  ['q', 'quit'],
]

/** A log that is followed: what is in it is filtered and searched as one types. */
export function logs(app: App, name: string, reader: Reader): void {
  const [listRef, filterRef, searchRef] = [createRef(), createRef(), createRef()]
  const search = signal('')
  const asked: Signal<'filter' | 'search' | undefined> = signal(undefined)
  const follow = signal(true)
  const selected = signal<number | undefined>(undefined)
  const whole = signal<string | undefined>(undefined)
  const marked = derived(() => search.value || reader.filter.value.toLowerCase())
  const isNarrow = derived(() => app.columns.value < NARROW_COLUMNS)
  const toLines = () => {
    asked.value = undefined
    listRef.focus()
  }

  reader.start()
  onKey('q', () => app.exit())
  onKey('/', () => {
    asked.value = 'filter'
    filterRef.focus()
  })
  onKey('s', () => {
    asked.value = 'search'
    searchRef.focus()
  })
  onKey('f', () => {
    follow.value = !follow.peek()
  })
  onKey('escape', () => {
    if (whole.peek() !== undefined) whole.value = undefined
    else {
      reader.filter.value = ''
      search.value = ''
    }
    toLines()
  })

  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 2 }, () => {
      text(name, {
        bold: true,
        color: '$primary',
        textWrap: 'nowrap',
        textOverflow: 'ellipsis-start',
        flexGrow: 1,
        minWidth: 0,
      })
      text(() => state(reader), { color: '$muted', textWrap: 'nowrap', flexShrink: 0 })
      text(() => (follow.value ? '●' : '‖') + (isNarrow.value ? '' : follow.value ? ' follows' : ' stands'), {
        color: () => (follow.value ? '$success' : '$warning'),
        textWrap: 'nowrap',
        flexShrink: 0,
        onClick: () => {
          follow.value = !follow.peek()
        },
      })
    })
    show(
      () => asked.value === 'filter' || reader.filter.value !== '',
      () => line('filter', reader.filter, filterRef),
    )
    show(
      () => asked.value === 'search' || search.value !== '',
      () => line('search', search, searchRef),
    )
    box({ ref: listRef, flexGrow: 1, flexBasis: 0, minHeight: 0 }, () => {
      show(
        () => reader.lines.value.count === 0 && reader.progress.value === 1,
        () => nothing(reader),
      )
      logView({
        lines: reader.lines,
        follow,
        search: marked,
        selected,
        onChoose: (_, said) => {
          whole.value = said
        },
        autoFocus: true,
        flexGrow: 1,
        paddingX: 1,
      })
    })
    show(
      () => whole.value !== undefined,
      () => wholeLine(whole),
    )
    show(
      () => reader.error.value !== undefined,
      () => text(() => reader.error.value ?? '', { color: '$error', paddingX: 1, flexShrink: 0 }),
    )
    hints(() => (filterRef.isFocused.value || searchRef.isFocused.value ? FILTERING : KEYS), { paddingX: 1 })
  })

  function line(what: string, value: Signal<string>, ref: ReturnType<typeof createRef>): void {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
      text(what, { color: '$primary', bold: true, flexShrink: 0 })
      onKey('down', toLines)
      input({
        ref,
        value,
        autoFocus: true,
        placeholder: 'part of a line',
        placeholderColor: '$muted',
        flexGrow: 1,
        onSubmit: toLines,
      })
    })
  }
}

function nothing({ filter }: Reader): void {
  text(() => (filter.value === '' ? 'no line yet' : 'no line has that'), {
    position: 'absolute',
    left: 1,
    color: '$muted',
  })
}

/** One line, wrapped; JSON laid out. */
function wholeLine(whole: Signal<string | undefined>): void {
  box(
    {
      flexShrink: 0,
      maxHeight: '50%',
      overflowY: 'auto',
      border: 'round',
      flexDirection: 'column',
      borderColor: '$border',
      focusRingColor: '$focus',
      scrollbarColor: '$border',
      focusable: true,
      paddingX: 1,
    },
    () => text(() => laidOut(whole.value ?? ''), { textWrap: 'anywhere', flexShrink: 0 }),
  )
}

function laidOut(line: string): string {
  const start = line.indexOf('{')
  if (start < 0) return line
  try {
    return `${line.slice(0, start)}${JSON.stringify(JSON.parse(line.slice(start)), null, 2)}`
  } catch (error) {
    // A brace does not make it JSON.
    if (error instanceof SyntaxError) return line
    throw error
  }
}

function state({ total, lines, filter, progress }: Reader): string {
  const all = `${grouped(total.value)} lines`
  const found = filter.value === '' ? all : `${grouped(lines.value.count)} of ${all}`
  return progress.value < 1 ? `${found}, ${Math.floor(progress.value * 100)}% looked at` : found
}
