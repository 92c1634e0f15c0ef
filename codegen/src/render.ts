import type { Related, Saying, Span } from './saying.js'
import { columnsOf, glyphsOf } from './width.js'

/** How text is shown. */
export interface Rendering {
  /** Whether escape sequences colour it; only where a terminal shows it. */
  readonly color?: boolean
}

/** Something to say of a place. */
export interface Block extends Span, Saying {
  readonly file: string
  /** What it is: `error[SK0401]`. */
  readonly label: string
  readonly subject: string
  readonly related: readonly Related[]
}

/** Whether a stream is to be coloured: a terminal, and nobody has asked for no colours. */
export function wantsColor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
}

/** Blocks with a blank line between them; `texts` has the text of each file. */
export function renderBlocks(
  blocks: readonly Block[],
  texts: ReadonlyMap<string, string>,
  { color = false }: Rendering = {},
): string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split(/\r\n|\r|\n/)]))
  const paint = color ? painted : (text: string) => text
  return blocks.map((block) => renderBlock(block, lines, paint)).join('\n\n')
}

type Paint = (text: string, as: Style) => string
type Style = 'error' | 'note' | 'strong' | 'quiet'

const STYLES: Readonly<Record<Style, number>> = { error: 31, note: 36, strong: 1, quiet: 2 }

function painted(text: string, as: Style): string {
  return text === '' ? '' : `\u001b[${STYLES[as]}m${text}\u001b[0m`
}

function renderBlock(block: Block, lines: ReadonlyMap<string, readonly string[]>, paint: Paint): string {
  const places = [block, ...block.related]
  const gutter = Math.max(...places.map(({ line }) => String(line).length))
  const style = /^(error|breaking)/.test(block.label) ? 'error' : 'note'
  const message = block.help === '' ? block.message : `${block.message}; ${block.help}`
  const head = [
    paint(placeOf(block), 'strong'),
    paint(block.label, style),
    paint(`${block.subject}:`, 'strong'),
    message,
  ]
  const out = [head.join(' '), ...excerpt(block, lines, gutter, '^', style, paint)]
  for (const related of block.related) {
    out.push(`${paint(placeOf(related), 'strong')} ${paint('note', 'note')} ${related.message}`)
    out.push(...excerpt(related, lines, gutter, '-', 'note', paint))
  }
  return out.join('\n')
}

function placeOf({ file, line, column }: Span & { readonly file: string }): string {
  return `${file}:${line}:${column}`
}

/** The line, and marks below what is meant. */
function excerpt(
  place: Span & { readonly file: string },
  lines: ReadonlyMap<string, readonly string[]>,
  gutter: number,
  mark: string,
  style: Style,
  paint: Paint,
): string[] {
  const line = lines.get(place.file)?.[place.line - 1] ?? ''
  const start = columnsOf(line.slice(0, place.column - 1))
  const width = Math.max(1, columnsOf(line.slice(place.column - 1, place.endColumn - 1)))
  const shown = crop(line, start, width)
  const number = String(place.line).padStart(gutter)
  const bar = paint('|', 'quiet')
  return [
    ` ${paint(number, 'quiet')} ${bar} ${shown.text}`.trimEnd(),
    ` ${' '.repeat(gutter)} ${bar} ${' '.repeat(shown.start)}${paint(mark.repeat(shown.width), style)}`,
  ]
}

/** Columns of an excerpt, and of them those that stay before what is meant. */
const MOST_COLUMNS = 120
const COLUMNS_BEFORE = 60

/** A line that fits: of a long one, the part around what is meant. */
function crop(line: string, start: number, width: number): { text: string; start: number; width: number } {
  const glyphs = glyphsOf(line)
  const total = glyphs.reduce((sum, glyph) => sum + glyph.width, 0)
  const plain = glyphs
    .map(({ text }) => text)
    .join('')
    .trimEnd()
  if (total <= MOST_COLUMNS) return { text: plain, start, width }
  const from = start + Math.min(width, COLUMNS_BEFORE) <= MOST_COLUMNS - 1 ? 0 : start - COLUMNS_BEFORE
  const before = from > 0 ? '…' : ''
  let at = 0
  let skipped = 0
  let text = ''
  for (const glyph of glyphs) {
    const end = at + glyph.width
    if (at < from) skipped = end
    else if (end - skipped + before.length < MOST_COLUMNS) text += glyph.text
    at = end
  }
  const after = total - skipped + before.length < MOST_COLUMNS ? '' : '…'
  const shownStart = start - skipped + before.length
  const room = columnsOf(text) + before.length - shownStart
  return { text: `${before}${text}${after}`, start: shownStart, width: Math.max(1, Math.min(width, room)) }
}
