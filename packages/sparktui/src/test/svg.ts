import { colorRgb } from '../color/palette.js'
import type { Frame, Run } from './frame.js'

/** How a picture of a frame looks beyond what the frame says. */
export interface SvgOptions {
  /** What the picture shows, for those who cannot see it. */
  readonly title?: string
  /** The terminal's own colours, `#rrggbb`. */
  readonly foreground?: string
  readonly background?: string
}

const CELL = { width: 8.4, height: 16.4 }
/** A monospaced font as wide as DejaVu's has this size where a cell is that wide. */
const FONT_SIZE = 13.95
const PADDING = 14
/** Of the height of a cell, from its top. */
const BASELINE = 0.79

interface Ground {
  readonly foreground: string
  readonly background: string
}

interface Words {
  readonly x: number
  readonly width: number
  readonly text: string
}

/** A frame as an SVG picture: backgrounds as rectangles, runs of glyphs as text. */
export function frameSvg(frame: Frame, options: SvgOptions = {}): string {
  const { title = 'A terminal', foreground = '#c0caf5', background = '#1a1b26' } = options
  const width = round(frame.cols * CELL.width + 2 * PADDING)
  const height = round(frame.rows * CELL.height + 2 * PADDING)
  const runs = Array.from({ length: frame.rows }, (_, y) => frame.runs(y)).flat()
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${FONT_SIZE}" xml:space="preserve">`,
    ...runs.flatMap((run) => drawRun(frame, run, { foreground, background })),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function drawRun(frame: Frame, run: Run, ground: Ground): readonly string[] {
  const is = (name: (typeof run.attributes)[number]) => run.attributes.includes(name)
  const colors = [colorRgb(run.fg) ?? ground.foreground, colorRgb(run.bg) ?? ground.background]
  const [fg, bg] = is('inverse') ? colors.reverse() : colors
  const top = round(PADDING + run.y * CELL.height)
  const shapes: string[] = []
  if (bg !== ground.background) {
    const [x, width] = [round(PADDING + run.x * CELL.width), round(run.width * CELL.width)]
    shapes.push(`<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${bg}"/>`)
  }
  if (is('hidden')) return shapes
  const lines = [is('underline') && 'underline', is('strikethrough') && 'line-through'].filter(Boolean).join(' ')
  const style = [
    is('bold') && ' font-weight="bold"',
    is('dim') && ' opacity="0.6"',
    is('italic') && ' font-style="italic"',
    lines !== '' && ` text-decoration="${lines}"`,
  ].filter(Boolean)
  const y = round(top + CELL.height * BASELINE)
  for (const { x, width, text } of lines === '' ? wordsOf(frame, run) : [run]) {
    const place = `x="${round(PADDING + x * CELL.width)}" y="${y}" textLength="${round(width * CELL.width)}"`
    const look = `lengthAdjust="spacingAndGlyphs" fill="${fg}"${style.join('')}`
    shapes.push(`<text ${place} ${look}>${escapeXml(text)}</text>`)
  }
  return shapes
}

/**
 * What a run says, parted where blanks are: each part at a place of its own, for viewers have other fonts, and some heed no
 * length. Single blanks between words part nothing.
 */
function wordsOf(frame: Frame, run: Run): readonly Words[] {
  const words: Words[] = []
  let blanks = 2
  for (let x = run.x; x < run.x + run.width; x++) {
    const { text = '', width = 0 } = frame.cell(x, run.y) ?? {}
    if (width === 0) continue
    if (text === ' ') {
      blanks++
      continue
    }
    const last = words.at(-1)
    if (last === undefined || blanks > 1) words.push({ x, width, text })
    else Object.assign(last, { width: x + width - last.x, text: `${last.text}${' '.repeat(blanks)}${text}` })
    blanks = 0
  }
  return words
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
