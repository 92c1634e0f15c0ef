import { type Column, type Sort, table } from '@sparktui/components'
import { box, createRef, derived, input, onCleanup, onKey, show, signal, text } from 'sparktui'
import { spinner } from 'sparktui/motion'
import { grouped, size, when } from '../amounts.js'
import { FILTERING, type Hint, hints } from '../hints.js'
import { printable } from '../printable.js'
import type { Finding, Found } from './finding.js'

const KEYS: readonly Hint[] = [
  ['↑↓', 'choose'],
  ['1…5', 'sort'],
  ['/', 'filter'],
  ['q', 'quit'],
]

/** Files in a table: sorted by any column, filtered by words, however many there are. */
export function files(
  { files: all, isDone, stop }: Finding,
  exit: () => void,
  now: () => Date = () => new Date(),
): void {
  const filter = signal('')
  const isFiltering = signal(false)
  const sort = signal<Sort | undefined>({ by: 'size', isDescending: true })
  const rows = derived(() => matching(all.value, filter.value))
  const selected = signal<Found | undefined>(undefined)
  const [tableRef, filterRef] = [createRef(), createRef()]
  const columns = columnsOf(now())

  onCleanup(stop)
  onKey('q', exit)
  onKey('ctrl+c', exit)
  onKey('/', () => {
    isFiltering.value = true
    filterRef.focus()
  })
  onKey('escape', () => {
    filter.value = ''
    isFiltering.value = false
    tableRef.focus()
  })
  columns.forEach(({ title }, at) => {
    onKey(`${at + 1}` as '1', () => {
      const before = sort.peek()
      sort.value = { by: title, isDescending: before?.by === title ? !before.isDescending : title === 'size' }
    })
  })

  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
      text('Files', { bold: true, color: '$primary', flexShrink: 0 })
      show(
        () => !isDone.value,
        () => spinner({ color: '$primary', flexShrink: 0 }),
      )
      text(() => summary(rows.value, all.value), { color: '$muted', textWrap: 'nowrap', textOverflow: 'ellipsis' })
    })
    show(isFiltering, filterLine)
    table({
      ref: tableRef,
      autoFocus: true,
      columns,
      rows,
      key: (file) => file,
      selected,
      sort,
      flexGrow: 1,
      flexBasis: 0,
      minHeight: 0,
      paddingX: 1,
      empty: 'nothing has that',
    })
    text(() => (selected.value === undefined ? ' ' : printable(`${selected.value.folder}/${selected.value.name}`)), {
      paddingX: 1,
      flexShrink: 0,
      height: 1,
      textWrap: 'nowrap',
      textOverflow: 'ellipsis-start',
    })
    hints(() => (filterRef.isFocused.value ? FILTERING : KEYS), { paddingX: 1 })
  })

  function filterLine(): void {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
      onKey('down', () => tableRef.focus())
      text('/', { color: '$primary', bold: true, flexShrink: 0 })
      input({
        ref: filterRef,
        value: filter,
        flexGrow: 1,
        placeholder: 'words of the name or the folder',
        onSubmit: () => tableRef.focus(),
      })
    })
  }
}

function columnsOf(now: Date): readonly Column<Found>[] {
  return [
    { title: 'name', flex: 2, min: 8, cell: ({ name }) => printable(name), sort: by(({ name }) => name) },
    {
      title: 'size',
      width: 8,
      align: 'right',
      cell: ({ bytes }) => size(bytes),
      color: ({ bytes }) => (bytes >= 100 * 2 ** 20 ? '$error' : bytes >= 2 ** 20 ? '$warning' : undefined),
      sort: (a, b) => a.bytes - b.bytes,
    },
    {
      title: 'modified',
      width: 12,
      cell: ({ modifiedMs }) => when(new Date(modifiedMs), now),
      color: () => '$muted',
      sort: (a, b) => a.modifiedMs - b.modifiedMs,
    },
    { title: 'kind', width: 6, cell: ({ kind }) => kind, color: () => '$success', sort: by(({ kind }) => kind) },
    {
      title: 'folder',
      flex: 3,
      min: 16,
      cell: ({ folder }) => printable(folder),
      color: () => '$muted',
      sort: by(({ folder }) => folder),
    },
  ]
}

/** By code units: ten times as fast as by the rules of a language, which names of files do not follow. */
function by(said: (file: Found) => string): (a: Found, b: Found) => number {
  return (a, b) => {
    const [one, other] = [said(a), said(b)]
    return one < other ? -1 : one > other ? 1 : 0
  }
}

/** Those whose path has all words of a filter, in any case. */
export function matching(files: readonly Found[], filter: string): readonly Found[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return files
  return files.filter(({ folder, name }) => {
    const path = `${folder}/${name}`.toLowerCase()
    return words.every((word) => path.includes(word))
  })
}

function summary(shown: readonly Found[], all: readonly Found[]): string {
  const bytes = shown.reduce((sum, file) => sum + file.bytes, 0)
  const count = shown.length === all.length ? grouped(all.length) : `${grouped(shown.length)} of ${grouped(all.length)}`
  return `${count}, ${size(bytes)}`
}
