import { type Color, createRef, span, text } from 'sparktui'
import { when } from '../amounts.js'
import { type ChoiceRow, chosenMark } from '../choices.js'
import { printable } from '../printable.js'
import type { GraphRow } from './repository.js'

/** What git draws its graph of, and what looks like it. */
const GLYPHS: Readonly<Record<string, string>> = { '*': '●', '|': '│', '/': '╱', '\\': '╲', _: '─', '-': '─' }
/** From so many cells on a row says who and when. */
const WITH_DATE = 60

/** One line of the log. */
export function historyRow({ item, isChosen, color }: ChoiceRow<GraphRow>, now: () => Date): void {
  const ref = createRef()
  const commit = () => item.value.commit
  text(() => chosenMark(isChosen.value), { color: color('$primary'), flexShrink: 0 })
  text(() => item.value.graph.trimEnd().replace(/[*|/\\_-]/g, (sign) => GLYPHS[sign] ?? sign), {
    color: color('$secondary'),
    textWrap: 'nowrap',
    flexShrink: 0,
  })
  text(() => subject(item.value, color('$success')(), color('$text')()), {
    ref,
    textWrap: 'nowrap',
    textOverflow: 'ellipsis',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
  })
  const figure = {
    textWrap: 'nowrap',
    flexShrink: 0,
    display: () => (ref.width.value < WITH_DATE ? 'none' : 'flex'),
  } as const
  text(() => printable(commit()?.author ?? ''), {
    ...figure,
    width: 16,
    textOverflow: 'ellipsis',
    color: color('$info'),
  })
  text(() => dateOf(item.value, now()), { ...figure, color: color('$muted') })
}

function subject({ commit }: GraphRow, refColor: Color, color: Color) {
  if (commit === undefined) return ''
  const refs = commit.refs.map((name) => span({ color: refColor, bold: true }, `[${name}] `))
  return span({ color }, ...refs, printable(commit.subject))
}

function dateOf({ commit }: GraphRow, now: Date): string {
  return commit === undefined ? '' : when(commit.date, now)
}

/** A line between commits is known by its place and look: it is never chosen. */
export function historyKey(row: GraphRow): unknown {
  return row.commit?.hash ?? row
}
