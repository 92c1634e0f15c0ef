import { box, derived, type ListProps, list, type Prop, span, text } from 'sparktui'
import { compare, type Part, type Row, readPatch } from './diff/rows.js'
import { look } from './look.js'
import { read } from './read.js'

export interface DiffViewProps extends Omit<ListProps<unknown>, 'items' | 'rowHeight' | 'key'> {
  /** A unified diff, as `git diff` prints it. */
  readonly patch?: Prop<string>
  /** Without a patch: what was, and what is. */
  readonly before?: Prop<string>
  readonly after?: Prop<string>
}

const NUMBER_WIDTH = 5
const LOOKS = {
  same: { sign: ' ', color: undefined },
  added: { sign: '+', color: look.success },
  removed: { sign: '-', color: look.danger },
} as const

/**
 * Two texts compared line by line, and word by word where a line was edited; with the numbers of both sides. Where its
 * height is bounded it scrolls, and only the lines that are seen are nodes.
 *
 * @throws what the parser throws, for a patch that is none; also later, when the patch changes
 */
export function diffView({ patch, before, after, ...props }: DiffViewProps): void {
  const rows = derived(() =>
    patch === undefined ? compare(read(before, ''), read(after, '')) : readPatch(read(patch, '')),
  )
  list({ overflowX: 'hidden', role: 'document', ...props, items: rows }, (row) => line(row.peek()))
}

/** One row of a diff. */
function line(row: Row): void {
  if (row.kind === 'file') text(row.path, { bold: true, color: look.accent, flexShrink: 0, textWrap: 'nowrap' })
  else if (row.kind === 'hunk') text(row.text, { color: look.muted, flexShrink: 0, textWrap: 'nowrap' })
  else {
    const { sign, color } = LOOKS[row.kind]
    box({ height: 1, flexGrow: 1, columnGap: 1 }, () => {
      for (const number of [row.old, row.new]) {
        text(number ?? '', { width: NUMBER_WIDTH, textAlign: 'right', color: look.muted, flexShrink: 0 })
      }
      // Reversed, so that it is seen in every theme and without colours.
      const mark = (part: Part) => (part.isChanged ? span({ inverse: true }, part.text) : part.text)
      text(span(color === undefined ? {} : { color }, `${sign} `, ...row.parts.map(mark)), {
        textWrap: 'nowrap',
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 0,
      })
    })
  }
}
