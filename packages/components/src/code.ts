import {
  type BoxProps,
  box,
  type Color,
  derived,
  each,
  type Prop,
  type ReadonlySignal,
  type RichText,
  span,
  text,
} from 'sparktui'
import { highlight, type Piece, type Role } from './code/highlight.js'
import { look } from './look.js'
import { read } from './read.js'

export { isKnownLanguage } from './code/highlight.js'

export interface CodeProps extends BoxProps {
  readonly code: Prop<string>
  /** A name or a file ending that highlight.js knows: `ts`, `rust`, `sh`. What it does not know has no colours. */
  readonly language?: Prop<string>
  /** Whether lines have their numbers before them. */
  readonly lineNumbers?: boolean
  /** Whether a line that is longer than its room goes on in the next row. It is cut unless given. */
  readonly wrap?: boolean
}

const COLORS: Readonly<Partial<Record<Role, Color>>> = {
  keyword: '$secondary',
  string: look.success,
  number: '$accent',
  comment: look.muted,
  function: look.accent,
  type: '$info',
  name: '$link',
  operator: look.muted,
  meta: look.warning,
  added: look.success,
  removed: look.danger,
}

/** Code in colours, by highlight.js. */
export function code({ code: source, language, lineNumbers = false, wrap = false, ...props }: CodeProps): void {
  const lines = derived(() => highlight(read(source, ''), read(language, '')))
  if (wrap && lineNumbers) {
    wrappedLines(lines, props)
    return
  }
  box({ columnGap: 1, overflow: 'hidden', role: 'code', ...props }, () => {
    if (lineNumbers) {
      text(() => lines.value.map((_, at) => at + 1).join('\n'), {
        color: look.muted,
        textAlign: 'right',
        flexShrink: 0,
      })
    }
    text(() => span({}, ...lines.value.flatMap((line, at) => [...(at > 0 ? ['\n'] : []), ...line.map(pieceText)])), {
      ...LINE,
      textWrap: wrap ? 'wrap' : 'nowrap',
    })
  })
}

/** A row for each line, so that its number stands before its first. */
function wrappedLines(lines: ReadonlySignal<readonly (readonly Piece[])[]>, props: BoxProps): void {
  const width = derived(() => String(lines.value.length).length)
  box({ flexDirection: 'column', overflow: 'hidden', role: 'code', ...props }, () => {
    each(
      lines,
      (line, at) => {
        box({ columnGap: 1, flexShrink: 0 }, () => {
          text(() => at.value + 1, { color: look.muted, textAlign: 'right', flexShrink: 0, width })
          text(() => span({}, ...line.value.map(pieceText)), { ...LINE, minHeight: 1 })
        })
      },
      { key: (_, at) => at },
    )
  })
}

const LINE = { flexGrow: 1, flexBasis: 0, minWidth: 0 } as const

/** A piece of code in its colour. */
export function pieceText({ text: said, role }: Piece): string | RichText {
  const color = COLORS[role]
  return color === undefined ? said : span({ color }, said)
}
