import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const isDeep = process.env.SPARKTUI_DEEP !== undefined
/** Looks at the machine, each a second of the program's clock, after which memory is measured. The charts go back two minutes. */
const STOPS = isDeep ? [600, 1200, 1800, 3600] : [150, 300]
const MOST_GROWTH = 1.02
/** What V8 compiles, and throws away, as it learns which code is busy is no memory of the program's: half a megabyte in an hour. */
const FLAGS = ['--expose-gc', '--no-opt', '--no-sparkplug', '--no-flush-bytecode']

interface Memory {
  readonly heapUsed: number
  readonly rss: number
  readonly external: number
}

/** Runs the program on the real /proc. It has so few nodes that it ends with an error if each look leaves one behind. */
function soak(): readonly Memory[] {
  const program = fileURLToPath(new URL('soak.mjs', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [...FLAGS, program, ...STOPS.map(String)], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Memory[]
}

test('an hour of looks at the real /proc leaves no node and no memory behind, within 2 %', () => {
  const taken = soak()
  const last = taken.at(-1) as Memory
  // Processes come and go meanwhile, and with them what is known of them: the most of the first half is what counts.
  const before = (of: keyof Memory) => Math.max(...taken.slice(0, -1).map((memory) => memory[of]))
  expect(last.external / before('external')).toBeLessThan(MOST_GROWTH)
  // A few minutes of it show what is left behind for good; how the heap settles takes longer.
  if (!isDeep) return
  expect(last.heapUsed / before('heapUsed')).toBeLessThan(MOST_GROWTH)
  expect(last.rss / before('rss')).toBeLessThan(MOST_GROWTH)
})
