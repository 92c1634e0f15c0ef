import { describe, expect, test } from 'vitest'
import { Pty } from '../../sparktui/test/e2e/pty.js'

const [COLUMNS, ROWS] = [20, 10]
/** Those that can have the focus, and what is on their screen once all is there. */
const FOCUSED = {
  checkbox: 'wrap',
  switchToggle: 'dark',
  radioGroup: 'alpha',
  select: '▾',
  multiSelect: '▾',
  tabs: 'page',
  table: 'alpha',
  'table of none': 'alpha',
  tree: 'alpha',
  'tree of none': 'alpha',
  logView: 'ERROR',
  scrollView: '▼',
  calendar: '26 27',
  filePicker: 'alpha',
}
/** Those that keep the focus, and those that have none. */
const OTHERS = {
  splitPane: 'left',
  confirm: 'Keep',
  dialog: 'Rename',
  commandPalette: 'alpha',
  keyHelp: 'Keys',
  keyLine: 'save',
  toaster: 'it failed',
  tooltip: 'hover me',
  progress: '░',
  gauge: '90%',
  sparkline: '█',
  barChart: '█',
  lineChart: '⠊',
  taskLine: '✔',
  markdown: 'Title',
  code: 'const',
  diffView: '@@',
}

/** All that there is without colours: glyphs, what is reversed, bold or underlined, and where the caret is. */
function seen({ terminal, output }: Pty): string {
  const buffer = terminal.buffer.active
  const cells = Array.from({ length: COLUMNS * (ROWS - 1) }, (_, at) => {
    const cell = buffer.getLine(1 + Math.floor(at / COLUMNS))?.getCell(at % COLUMNS)
    if (cell === undefined) return ''
    expect([cell.isFgDefault(), cell.isBgDefault()]).toEqual([true, true])
    const attributes = [cell.isInverse(), cell.isBold(), cell.isUnderline()].map((is) => (is ? 1 : 0))
    return `${attributes.join('')}${cell.getChars()}`
  })
  const hasCaret = output.lastIndexOf('\x1b[?25h') > output.lastIndexOf('\x1b[?25l')
  return `${cells.join(' ')} ${hasCaret ? `${buffer.cursorX},${buffer.cursorY}` : 'no caret'}`
}

describe('on a screen of 20 columns without colours', () => {
  test('each component is itself, and shows by more than colours that it has the focus', {
    timeout: 120_000,
  }, async () => {
    const env = { NO_COLOR: '1', SPARKTUI_REDUCED_MOTION: '1' }
    const program = 'packages/components/test/apps/narrow.mjs'
    const pty = new Pty(process.execPath, [program], { columns: COLUMNS, rows: ROWS, env })
    for (const [name, content] of Object.entries({ ...FOCUSED, ...OTHERS })) {
      await pty.until((screen) => screen.split('\n')[0]?.trim() === name && screen.includes(content))
      if (name in FOCUSED) {
        // From the name above it.
        const before = seen(pty)
        pty.type('\t')
        await pty.until(() => seen(pty) !== before)
      }
      pty.type('\x0e')
    }
    pty.type('\x03')
    await pty.exited
  })
})
