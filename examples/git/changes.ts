import { type Color, text } from 'sparktui'
import { type ChoiceRow, chosenMark } from '../choices.js'
import { printable } from '../printable.js'
import type { Change, Entry } from './status.js'
import type { ChangeRow, Side } from './work.js'

const SIGNS: Readonly<Record<Change, string>> = {
  unchanged: ' ',
  modified: 'M',
  added: 'A',
  deleted: 'D',
  renamed: 'R',
  copied: 'C',
  'type-changed': 'T',
  unmerged: 'U',
}
const COLORS: Readonly<Record<string, Color>> = {
  M: '$warning',
  T: '$warning',
  A: '$success',
  '?': '$muted',
  D: '$error',
  U: '$error',
  R: '$info',
  C: '$info',
}
const HEADINGS: Readonly<Record<Side, string>> = { staged: 'Staged', unstaged: 'Changes' }

/** A heading, or the sign of a change and the path that it is of. */
export function changeRow({ item, isChosen, color }: ChoiceRow<ChangeRow>): void {
  const sign = () => signOf(item.value)
  text(() => chosenMark(isChosen.value), { color: color('$primary'), flexShrink: 0 })
  text(sign, { color: () => color(COLORS[sign()] ?? '$muted')(), flexShrink: 0 })
  text(() => title(item.value), {
    textWrap: 'nowrap',
    textOverflow: 'ellipsis-middle',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    bold: () => item.value.kind === 'heading',
    color: () => (item.value.kind === 'heading' ? '$muted' : color('$text')()),
  })
}

function signOf(row: ChangeRow): string {
  if (row.kind === 'heading') return ''
  const { entry, side } = row
  if (entry.isConflict) return SIGNS.unmerged
  return entry.isUntracked ? '?' : SIGNS[entry[side]]
}

function title(row: ChangeRow): string {
  return row.kind === 'heading' ? `${HEADINGS[row.side]} (${row.count})` : printable(named(row.entry))
}

function named({ path, from }: Entry): string {
  return from === undefined ? path : `${from} → ${path}`
}
