// From the start of a process to its first glyph: every example, beside a Node that prints one letter.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at } from '../terminal/numbers.mjs'
import { Program, ROOT } from './program.mjs'

const GOAL_MS = 80
const BARE = 'bare Node'

/** Rounds of all, one process at a time, so that what slows the machine down slows all alike. */
export async function measureStarts(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-starts-'))
  const examples = readdirSync(`${ROOT}examples`).filter((name) => existsSync(`${ROOT}examples/${name}/main.ts`))
  const rivals = [
    [BARE, ['-e', 'process.stdout.write("x")']],
    ...examples.map((name) => [name, [`examples/dist/${name}/main.js`]]),
  ]
  const times = new Map(rivals.map(([name]) => [name, []]))
  try {
    // The first round warms the caches of the disk.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, args] of rivals) {
        const taken = await startOnce(name, args, folder)
        if (round > 0) times.get(name).push(taken)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const bare = at(times.get(BARE), 0.5)
  return rivals.map(([name]) => {
    const over = at(times.get(name), 0.5) - bare
    return { name, p50_ms: at(times.get(name), 0.5), over_bare_ms: over, goal_met: over <= GOAL_MS }
  })
}

async function startOnce(name, args, data) {
  const program = new Program(name, args, { XDG_DATA_HOME: data })
  await program.until('a glyph', () => program.firstGlyphMs !== undefined)
  if (name !== BARE) program.type('\x03')
  await program.ended
  return program.firstGlyphMs
}
