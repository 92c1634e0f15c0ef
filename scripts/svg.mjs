/** Size of a cell in the picture. */
const CELL = { width: 8.4, height: 16.4 }
const PADDING = 14
const BACKGROUND = '#1a1b26'
const FOREGROUND = '#c0caf5'

/**
 * Draws the screen of an xterm terminal as an SVG picture: backgrounds as rectangles, runs of glyphs as text.
 *
 * @param terminal an @xterm/headless Terminal
 * @param title what the picture shows, for those who cannot see it
 */
export function screenToSvg(terminal, title) {
  const rows = Array.from({ length: terminal.rows }, (_, y) => runsOf(terminal.buffer.active, y))
  const width = terminal.cols * CELL.width + 2 * PADDING
  const height = terminal.rows * CELL.height + 2 * PADDING
  const body = rows.flatMap((runs, y) => runs.flatMap((run) => drawRun(run, y)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Neighbouring cells of one style, as `{ x, cells, text, fg, bg, bold, … }`. */
function runsOf(buffer, y) {
  const line = buffer.getLine(buffer.viewportY + y)
  const runs = []
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x)
    const width = cell.getWidth()
    if (width === 0) continue
    const style = styleOf(cell)
    const last = runs.at(-1)
    const chars = cell.getChars() || ' '
    if (last !== undefined && last.key === style.key) {
      last.text += chars
      last.cells += width
    } else runs.push({ ...style, x, cells: width, text: chars })
  }
  return runs
}

function styleOf(cell) {
  const fg = colorOf(cell.isFgDefault(), cell.getFgColor(), FOREGROUND)
  const bg = colorOf(cell.isBgDefault(), cell.getBgColor(), BACKGROUND)
  const style = {
    fg: cell.isInverse() ? bg : fg,
    bg: cell.isInverse() ? fg : bg,
    bold: Boolean(cell.isBold()),
    dim: Boolean(cell.isDim()),
    italic: Boolean(cell.isItalic()),
    underline: Boolean(cell.isUnderline()),
  }
  return { ...style, key: JSON.stringify(style) }
}

const colorOf = (isDefault, color, fallback) => (isDefault ? fallback : `#${color.toString(16).padStart(6, '0')}`)

function drawRun(run, y) {
  const x = round(PADDING + run.x * CELL.width)
  const top = round(PADDING + y * CELL.height)
  const width = round(run.cells * CELL.width)
  const shapes = []
  if (run.bg !== BACKGROUND) {
    shapes.push(`<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${run.bg}"/>`)
  }
  if (/^▀+$/.test(run.text)) {
    shapes.push(`<rect x="${x}" y="${top}" width="${width}" height="${CELL.height / 2}" fill="${run.fg}"/>`)
  } else if (run.text.trim() !== '') {
    const style = [
      run.bold && ' font-weight="bold"',
      run.dim && ' opacity="0.6"',
      run.italic && ' font-style="italic"',
      run.underline && ' text-decoration="underline"',
    ].filter(Boolean)
    const place = `x="${x}" y="${round(top + CELL.height * 0.79)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`
    shapes.push(`<text ${place} fill="${run.fg}"${style.join('')}>${escapeXml(run.text)}</text>`)
  }
  return shapes
}

const round = (value) => Math.round(value * 100) / 100
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
