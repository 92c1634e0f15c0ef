import { type BoxProps, box, derived, each, type Prop, span, text } from 'sparktui'
import { compare, type Part, type Row, readPatch } from './diff/rows.js'
import { look } from './look.js'
import { read } from './read.js'

export interface DiffViewProps extends BoxProps {
  /** A unified diff, as `git diff` prints it. */
  readonly patch?: Prop<string>
  /** Without a patch: what was, and what is. */
  readonly before?: Prop<string>
  readonly after?: Prop<string>
}

const NUMBER_WIDTH = 5
const LOOKS = {
  same: { sign: ' ', color: undefined, changed: undefined },
  added: { sign: '+', color: look.success, changed: '#2c4a35' },
  removed: { sign: '-', color: look.danger, changed: '#5a2a35' },
} as const

/** Two texts compared line by line, and word by word where a line was edited; with the numbers of both sides. */
export function diffView({ patch, before, after, ...props }: DiffViewProps): void {
  const rows = derived(() =>
    patch === undefined ? compare(read(before, ''), read(after, '')) : readPatch(read(patch, '')),
  )
  box({ flexDirection: 'column', ...props }, () => {
    each(rows, (row) => line(row.peek()))
  })
}

/** One row of a diff. */
function line(row: Row): void {
  if (row.kind === 'file') text(row.path, { bold: true, color: look.accent, flexShrink: 0 })
  else if (row.kind === 'hunk') text(row.text, { color: look.muted, flexShrink: 0, textWrap: 'nowrap' })
  else {
    const { sign, color, changed } = LOOKS[row.kind]
    box({ height: 1, flexShrink: 0, columnGap: 1 }, () => {
      for (const number of [row.old, row.new]) {
        text(number ?? '', { width: NUMBER_WIDTH, textAlign: 'right', color: look.faint, flexShrink: 0 })
      }
      const mark = (part: Part) =>
        part.isChanged && changed !== undefined ? span({ backgroundColor: changed }, part.text) : part.text
      text(span(color === undefined ? {} : { color }, `${sign} `, ...row.parts.map(mark)), {
        textWrap: 'nowrap',
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 0,
      })
    })
  }
}
