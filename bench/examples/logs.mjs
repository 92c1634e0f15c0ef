// The log view under 100,000 lines a second, appended to the file that it follows.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Program } from './program.mjs'

const LINES_A_SECOND = 100_000
const STEP_MS = 20
/** How far what is shown may be behind what is written. */
const MOST_LATE_MS = 250

/** @param seconds how long lines come */
export async function measureLogs(seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-lines-'))
  const path = join(folder, 'grows.log')
  writeFileSync(path, line(0))
  try {
    const program = new Program('logs', ['examples/dist/logs/main.js', path])
    await program.until('the first line', () => program.text().includes('1 lines'))
    const steps = (seconds * 1000) / STEP_MS
    const each = (LINES_A_SECOND * STEP_MS) / 1000
    const [start, cpu] = [performance.now(), program.cpuMs()]
    for (let step = 0; step < steps; step++) {
      appendFileSync(path, Array.from({ length: each }, (_, at) => line(1 + step * each + at)).join(''))
      await pause(start + (step + 1) * STEP_MS - performance.now())
    }
    const written = performance.now()
    const all = 1 + steps * each
    await program.until('the last line', () => program.text().includes(`event ${all - 1} `))
    const late = performance.now() - written
    const elapsed = (performance.now() - start) / 1000
    const share = (program.cpuMs() - cpu) / 1000 / elapsed
    program.type('q')
    await program.ended
    const rate = (all - 1) / elapsed
    return {
      lines: all - 1,
      lines_a_second: rate,
      late_ms: late,
      share_of_a_core: share,
      goal_met: late <= MOST_LATE_MS && rate >= LINES_A_SECOND * 0.95,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function line(number) {
  return `2026-03-21T12:00:00.000Z ${number % 50 === 0 ? 'ERROR' : 'INFO'} event ${number} from worker ${number % 16}\n`
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))
}
