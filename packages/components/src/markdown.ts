import { type BoxProps, box, derived, each, type Prop, type ReadonlySignal, type RichText, span, text } from 'sparktui'
import { code } from './code.js'
import { look } from './look.js'
import { type Block, type Cell, type Item, parseMarkdown } from './markdown/blocks.js'
import type { Run } from './markdown/inline.js'
import { read } from './read.js'

export type { Block } from './markdown/blocks.js'
export { MarkdownStream } from './markdown/stream.js'

export interface MarkdownProps extends BoxProps {
  /** The text, read whole each time that it changes. */
  readonly source?: Prop<string>
  /** Instead of a text: blocks, as `MarkdownStream` gives them. Those that are the same as before stay as they are. */
  readonly blocks?: Prop<readonly Block[]>
}

const INLINE_CODE = look.warning
const LINK = '$link'

/** GitHub Flavored Markdown: headings, lists, tasks, quotes, tables, code in colours, links. */
export function markdown({ source, blocks, ...props }: MarkdownProps): void {
  const all = derived(() =>
    blocks === undefined ? parseMarkdown(read(source, '')) : read<readonly Block[]>(blocks, []),
  )
  // No block, however long its lines, makes the document wider than its room.
  box({ flexDirection: 'column', rowGap: 1, minWidth: 0, role: 'document', ...props }, () => {
    each(all, (one) => block(one))
  })
}

function block(one: ReadonlySignal<Block>): void {
  const now = one.peek()
  switch (now.kind) {
    case 'heading':
      heading(now.level, now.runs)
      break
    case 'paragraph':
      text(rich(now.runs))
      break
    case 'code':
      code({
        code: now.text,
        language: now.language,
        border: 'round',
        borderColor: look.faint,
        paddingX: 1,
        flexShrink: 0,
        // What is printed into the scrollback can never be scrolled sideways.
        wrap: true,
      })
      break
    case 'quote':
      box(
        {
          borderLeft: 'bold',
          borderColor: look.muted,
          paddingLeft: 1,
          flexDirection: 'column',
          rowGap: 1,
          color: look.muted,
        },
        () => inside(now.blocks),
      )
      break
    case 'list':
      box({ flexDirection: 'column', rowGap: now.isLoose ? 1 : 0 }, () => now.items.forEach(item))
      break
    case 'table':
      table(now.head, now.rows)
      break
    case 'rule':
      box({ borderTop: 'single', borderColor: look.faint, height: 1, flexShrink: 0 })
      break
  }
}

function heading(level: number, runs: readonly Run[]): void {
  const props = { role: 'heading', bold: true, color: look.accent, underline: level === 1 } as const
  text(level <= 2 ? rich(runs) : span({}, `${'▸'.repeat(level - 2)} `, rich(runs)), props)
}

function inside(blocks: readonly Block[]): void {
  each(blocks, (one) => block(one))
}

function item({ marker, blocks }: Item): void {
  box({ columnGap: 1 }, () => {
    text(marker, { color: look.accent, flexShrink: 0, minWidth: 2, textAlign: 'right' })
    box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0 }, () => inside(blocks))
  })
}

/** Columns as wide as what is in them, as far as there is room. */
function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
  box({ columnGap: 2, overflow: 'hidden', flexShrink: 0 }, () => {
    head.forEach((title, column) => {
      box({ flexDirection: 'column', flexShrink: 1, minWidth: 3 }, () => {
        text(rich(title.runs), { ...line, bold: true, color: look.accent, textAlign: title.align })
        box({ borderTop: 'single', borderColor: look.faint, height: 1, flexShrink: 0 })
        for (const row of rows) text(rich(row[column]?.runs ?? []), { ...line, textAlign: title.align })
      })
    })
  })
}

const line = { height: 1, flexShrink: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const

function rich(runs: readonly Run[]): RichText {
  return span({}, ...runs.map(styled))
}

function styled({ text: said, bold, italic, strikethrough, code: isCode, href }: Run): RichText {
  return span(
    {
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(strikethrough && { strikethrough }),
      ...(isCode && { color: INLINE_CODE }),
      ...(href !== undefined && { link: href, underline: true, color: LINK }),
    },
    said,
  )
}
