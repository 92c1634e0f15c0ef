import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as signals from '../src/index.js'

const file = new URL('../dist/index.min.js', import.meta.url)

/** Bytes, graph core included, as a server would send them. 230 of them have errors find the scope that takes them, 40 tell what slots are tracked,
 * 50 whether somebody asked for a read to be untracked, 20 mark a slot whose number stays, and 90 keep sites fast that set slots of many element types. */
const GOAL = 5690

test(`the minified module takes at most ${GOAL} bytes, gzipped`, () => {
  const code = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(GOAL)
})

test('the minified module imports nothing and exports what the sources do', async () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/\bimport\b/)
  const minified = (await import(file.href)) as Record<string, unknown>
  expect(Object.keys(minified).sort()).toEqual(Object.keys(signals).sort())
})
