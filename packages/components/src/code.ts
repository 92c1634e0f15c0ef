import { type BoxProps, box, type Color, derived, type Prop, type RichText, span, text } from 'sparktui'
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

/** Code in colours, by highlight.js. Long lines are cut. */
export function code({ code: source, language, lineNumbers = false, ...props }: CodeProps): void {
  const lines = derived(() => highlight(read(source, ''), read(language, '')))
  box({ columnGap: 1, overflow: 'hidden', ...props }, () => {
    if (lineNumbers) {
      text(() => lines.value.map((_, at) => at + 1).join('\n'), {
        color: look.muted,
        textAlign: 'right',
        flexShrink: 0,
      })
    }
    text(() => span({}, ...lines.value.flatMap((line, at) => [...(at > 0 ? ['\n'] : []), ...line.map(pieceText)])), {
      textWrap: 'nowrap',
      flexGrow: 1,
      flexBasis: 0,
      minWidth: 0,
    })
  })
}

/** A piece of code in its colour. */
export function pieceText({ text: said, role }: Piece): string | RichText {
  const color = COLORS[role]
  return color === undefined ? said : span({ color }, said)
}
