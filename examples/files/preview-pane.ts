import { box, derived, each, effect, type NodeRef, onCleanup, type ReadonlySignal, show, signal, text } from 'sparktui'
import { size } from '../amounts.js'
import { later } from '../later.js'
import { printable } from '../printable.js'
import type { Entry } from './folder.js'
import { icon } from './icons.js'
import { type Preview, readPreview } from './preview.js'

/** Both bring a library of some weight: the program starts without, and has them when a file wants them. */
export const highlighter = later(() => import('@sparktui/components/code'))
export const markdownReader = later(() => import('@sparktui/components/markdown'))

/** How long a choice rests before it is looked into, so that a held arrow reads no file on its way. */
export const REST_MS = 60

/** Shows what is in an entry, in a scroller. */
export function previewPane(
  entry: ReadonlySignal<Entry | undefined>,
  withHidden: ReadonlySignal<boolean>,
  ref: NodeRef,
) {
  const preview = rested(entry, withHidden)
  box(
    {
      ref,
      flexGrow: 1,
      flexBasis: 0,
      minWidth: 0,
      minHeight: 0,
      flexDirection: 'column',
      border: 'round',
      borderColor: '$border',
      focusRingColor: '$focus',
      paddingX: 1,
      overflowY: 'auto',
      scrollbarColor: '$border',
      focusable: true,
    },
    () =>
      each(
        () => (preview.value === undefined ? [] : [preview.value]),
        (shown) => content(shown.peek()),
      ),
  )
}

/** What is in the entry that has been chosen for a while. */
function rested(entry: ReadonlySignal<Entry | undefined>, withHidden: ReadonlySignal<boolean>) {
  const preview = signal<Preview | undefined>(undefined)
  // Another reading of the folder makes other entries: what counts is whether the file is another.
  const identity = derived(() => {
    const now = entry.value
    return now === undefined ? '' : `${now.changed.getTime()} ${now.size} ${withHidden.value} ${now.path}`
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    void identity.value
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = entry.peek()
      preview.value = now === undefined ? undefined : readPreview(now, withHidden.peek())
    }, REST_MS)
  })
  onCleanup(() => clearTimeout(timer))
  return preview
}

function content(preview: Preview): void {
  if (preview.kind === 'nothing') text(preview.why, { color: preview.isError ? '$error' : '$muted' })
  else if (preview.kind === 'folder') folder(preview.entries)
  else if (preview.kind === 'text') {
    highlighted(preview.text, preview.language)
    cut(preview.isCut)
  } else if (preview.kind === 'markdown') {
    show(
      () => markdownReader.value !== undefined,
      () => markdownReader.peek()?.markdown({ source: preview.text, flexShrink: 0 }),
    )
    cut(preview.isCut)
  } else {
    if (preview.kind === 'image') {
      const { format, width, height } = preview.size
      text(`${format}, ${width} × ${height} dots`, { color: '$primary', flexShrink: 0, marginBottom: 1 })
    }
    text(preview.hex.join('\n'), { textWrap: 'nowrap', flexShrink: 0, color: '$muted' })
  }
}

function highlighted(source: string, language: string): void {
  const plain = () => text(source, { textWrap: 'nowrap', flexShrink: 0 })
  show(
    () => highlighter.value?.isKnownLanguage(language) === true,
    () => highlighter.peek()?.code({ code: source, language, flexShrink: 0, lineNumbers: true }),
    plain,
  )
}

function cut(isCut: boolean): void {
  if (isCut) text('… the beginning of a larger file', { color: '$muted', italic: true, flexShrink: 0 })
}

/** More are not laid out: a folder is looked into by going there. */
const MOST_ENTRIES = 200

function folder(entries: readonly Entry[]): void {
  if (entries.length === 0) text('an empty folder', { color: '$muted' })
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    box({ height: 1, flexShrink: 0, columnGap: 1 }, () => {
      text(icon(entry), { flexShrink: 0 })
      text(printable(entry.name), { textWrap: 'nowrap', textOverflow: 'ellipsis', flexGrow: 1, flexBasis: 0 })
      text(entry.kind === 'file' ? size(entry.size) : '', { color: '$muted', flexShrink: 0 })
    })
  }
  if (entries.length > MOST_ENTRIES) text(`… and ${entries.length - MOST_ENTRIES} more`, { color: '$muted' })
}
