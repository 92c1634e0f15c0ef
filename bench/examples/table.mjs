// The table of 100,000 rows under a held key: an arrow that comes as often as a keyboard repeats it at most.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Program } from './program.mjs'

const ROWS = 100_000
const FILES_A_FOLDER = 1000
const FRAMES_A_SECOND = 60
const MOST_SHARE = 0.2
const DOWN = '\x1b[B'

/** @param seconds how long the key is held */
export async function measureTable(seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-rows-'))
  try {
    for (let number = 0; number < ROWS; number++) {
      const part = join(folder, String(Math.floor(number / FILES_A_FOLDER)))
      if (number % FILES_A_FOLDER === 0) mkdirSync(part)
      writeFileSync(join(part, `file-${String(number).padStart(6, '0')}.txt`), '')
    }
    return await hold(folder, seconds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function hold(folder, seconds) {
  const program = new Program('table', ['examples/dist/table/main.js', folder])
  await program.until('all rows', () => program.text().includes('100 000, 0 B'))
  program.type('\x1b[H')
  await program.until('the first row chosen', () => /^ \S+\/file-\d+\.txt$/m.test(program.text()))
  // The last of the spinner, and what sorting left to collect.
  await pause(1000)
  const before = { cpuMs: program.cpuMs(), writes: program.writes, ms: performance.now() }
  const keys = seconds * FRAMES_A_SECOND
  for (let key = 1; key <= keys; key++) {
    await pause(before.ms + (key * 1000) / FRAMES_A_SECOND - performance.now())
    program.type(DOWN)
  }
  await pause(50)
  const elapsed = (performance.now() - before.ms) / 1000
  const frames = (program.writes - before.writes) / elapsed
  const share = (program.cpuMs() - before.cpuMs) / 1000 / elapsed
  program.type('q')
  await program.ended
  return {
    rows: ROWS,
    keys,
    frames_a_second: frames,
    share_of_a_core: share,
    goal_met: frames >= FRAMES_A_SECOND * 0.98 && share < MOST_SHARE,
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
