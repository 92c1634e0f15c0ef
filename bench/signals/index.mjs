// Times both signals packages beside others and prints each row with its goal. See ../README.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Report } from './report.mjs'
import { rust } from './rust.mjs'
import { typescript } from './typescript.mjs'

const RESULTS = fileURLToPath(new URL('../results/', import.meta.url))
const PACE = { launches: 2, rounds: 11, sampleMs: 20 }
const PARTS = { typescript, rust }

/** @param names the parts to run, all if none */
export async function benchSignals(names) {
  mkdirSync(RESULTS, { recursive: true })
  for (const name of names.length === 0 ? Object.keys(PARTS) : names) {
    if (!(name in PARTS)) throw new PartError(name)
    const report = new Report((text) => process.stdout.write(text))
    const samples = await PARTS[name](report, PACE)
    writeFileSync(`${RESULTS}signals-${name}.json`, `${JSON.stringify({ rows: report.rows, samples })}\n`)
  }
}

class PartError extends Error {
  constructor(name) {
    super(`bench signals: there is no part "${name}"; name one of ${Object.keys(PARTS).join(', ')}, or none for all`)
    this.name = 'PartError'
  }
}
