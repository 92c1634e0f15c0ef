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
const PADDING = 14
/** Of the height of a cell, from its top. */
const BASELINE = 0.79

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
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...runs.flatMap((run) => drawRun(run, { foreground, background })),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function drawRun(run: Run, ground: { readonly foreground: string; readonly background: string }): readonly string[] {
  const is = (name: (typeof run.attributes)[number]) => run.attributes.includes(name)
  const colors = [colorRgb(run.fg) ?? ground.foreground, colorRgb(run.bg) ?? ground.background]
  const [fg, bg] = is('inverse') ? colors.reverse() : colors
  const x = round(PADDING + run.x * CELL.width)
  const top = round(PADDING + run.y * CELL.height)
  const width = round(run.width * CELL.width)
  const shapes: string[] = []
  if (bg !== ground.background) {
    shapes.push(`<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${bg}"/>`)
  }
  if (run.text.trim() === '' || is('hidden')) return shapes
  const lines = [is('underline') && 'underline', is('strikethrough') && 'line-through'].filter(Boolean).join(' ')
  const style = [
    is('bold') && ' font-weight="bold"',
    is('dim') && ' opacity="0.6"',
    is('italic') && ' font-style="italic"',
    lines !== '' && ` text-decoration="${lines}"`,
  ].filter(Boolean)
  const place = `x="${x}" y="${round(top + CELL.height * BASELINE)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`
  shapes.push(`<text ${place} fill="${fg}"${style.join('')}>${escapeXml(run.text)}</text>`)
  return shapes
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
