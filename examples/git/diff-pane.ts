import { boundary, box, list, type NodeRef, type ReadonlySignal, show, span, text } from 'sparktui'
import { later } from '../later.js'
import { printable } from '../printable.js'
import type { Details } from './work.js'

/** Brings a library: the first frame is there without. */
export const differ = later(() => import('@sparktui/components/diff'))

/** A longer patch is not compared word by word, which would take seconds. */
const MOST_COMPARED = 400_000

/** A patch, in a scroller that can have the focus. */
export function diffPane(patch: ReadonlySignal<string>, nothing: () => string, ref: NodeRef): void {
  show(
    () => patch.value === '',
    () => box(SCROLLER, () => text(nothing, { color: '$muted', paddingX: 1 })),
    () => {
      show(
        () => isComparable(patch.value) && differ.value !== undefined,
        () =>
          boundary(
            () => compared(patch, ref),
            () => plain(patch, ref),
          ),
        () => plain(patch, ref),
      )
    },
  )
}

/** Conflicts have more than two sides; what is binary, renamed or of another mode alone has no lines. */
function isComparable(patch: string): boolean {
  return patch.length <= MOST_COMPARED && /^@@ /m.test(patch)
}

function compared(patch: ReadonlySignal<string>, ref: NodeRef): void {
  differ.peek()?.diffView({ ...SCROLLER, patch, ref })
}

/** As git prints it. */
function plain(patch: ReadonlySignal<string>, ref: NodeRef): void {
  list({ ...SCROLLER, items: () => patch.value.split('\n'), key: (_, at) => at, ref }, (line) => {
    text(() => printable(line.value.replaceAll('\t', '    ')), {
      textWrap: 'nowrap',
      color: () => (line.value.startsWith('+') ? '$success' : line.value.startsWith('-') ? '$error' : '$text'),
    })
  })
}

const SCROLLER = {
  flexGrow: 1,
  flexBasis: 0,
  minHeight: 0,
  focusable: true,
  border: 'round',
  borderColor: '$border',
  focusRingColor: '$focus',
  overflowX: 'auto',
  scrollbarColor: '$border',
} as const

/** What a commit says, above what it changed. */
export function detailsHead(details: ReadonlySignal<Details | undefined>): void {
  box(
    {
      display: () => (details.value === undefined ? 'none' : 'flex'),
      flexDirection: 'column',
      flexShrink: 0,
      maxHeight: '40%',
      overflowY: 'auto',
      scrollbarColor: '$border',
      paddingX: 1,
    },
    () => {
      text(() => head(details.value), { textWrap: 'nowrap', textOverflow: 'ellipsis', flexShrink: 0 })
      text(() => details.value?.message ?? '', { marginTop: 1, flexShrink: 0 })
    },
  )
}

function head(details: Details | undefined) {
  if (details === undefined) return ''
  const { hash, author, date } = details.commit
  return span(
    {},
    span({ color: '$warning' }, hash.slice(0, 12)),
    `  ${printable(author)}  `,
    span({ color: '$muted' }, date.toLocaleString('sv')),
  )
}
