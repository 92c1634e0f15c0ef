// Is every visible cell right? What a runner wrote is read by a terminal that none of them knows.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import xterm from '@xterm/headless'
import { code, initial } from '../runners/control.mjs'
import { drive } from './drive.mjs'
import { plays } from './runners.mjs'

const TEXTS = 1_000
const SCENES = {
  show: [],
  one: ['--count', 5, '--warm', 2],
  all: ['--secs', 0.1],
  key: ['--count', 3, '--warm', 0],
}
const LEAVE = '\x1b[?1049l'

/** The rows that a terminal shows after `bytes`, as they were before the program left the alternate screen. */
export function screen(bytes, columns, rows) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  const left = bytes.lastIndexOf(LEAVE)
  return new Promise((resolve) => {
    terminal.write(left < 0 ? bytes : bytes.subarray(0, left), () => {
      const lines = Array.from({ length: rows }, (_, y) => terminal.buffer.active.getLine(y)?.translateToString() ?? '')
      terminal.dispose()
      resolve(lines)
    })
  })
}

/** The cells of a screen that are not as they should be: `{ cell, wanted, got }`. */
export function wrongCells(lines, columns, visible, wanted) {
  const wrong = []
  for (let cell = 0; cell < visible; cell++) {
    const [x, y] = [(cell % Math.floor(columns / 10)) * 10, Math.floor(cell / Math.floor(columns / 10))]
    const got = lines[y].slice(x, x + 10)
    if (got !== wanted(cell).padEnd(10)) wrong.push({ cell, wanted: wanted(cell), got })
  }
  return wrong
}

function wantedOf(scene, result) {
  return (cell) => {
    if (scene === 'one' && cell === result.cell) return result.final
    if (scene === 'all') return code(result.final, cell)
    return scene === 'key' && cell === 0 ? 'KEYONX' : initial(cell)
  }
}

/** Runs each scene once and says what is wrong of it, one line a scene; none where all is right. */
export async function verify(entrant, columns, rows) {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-bench-'))
  const dump = join(folder, 'bytes')
  const problems = []
  try {
    for (const [scene, args] of Object.entries(SCENES)) {
      if (!plays(entrant, scene)) continue
      const job = { ...entrant, scene, texts: TEXTS, columns, rows, args }
      try {
        const result = await drive(job, '--dump', dump)
        const lines = await screen(readFileSync(dump), columns, rows)
        const wrong = wrongCells(lines, columns, result.visible, wantedOf(scene, result))
        if (wrong.length > 0) problems.push(`${scene}: ${wrong.length} cells are wrong, as ${JSON.stringify(wrong[0])}`)
      } catch (error) {
        problems.push(`${scene}: ${error.message}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return problems
}
