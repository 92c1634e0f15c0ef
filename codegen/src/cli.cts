#!/usr/bin/env node
// CommonJS, as fresh.cts is: loading the first ES module takes Node longer than a fresh check does.
import fs = require('node:fs')
import fresh = require('./fresh.cjs')

/**
 * The space of young objects stays as small as it begins. Most of what is loaded lives to the end, so room for more
 * of them costs 20 MB and saves no time.
 */
const SMALL_NURSERY = '--semi-space-growth-factor=1'

const words = process.argv.slice(2)
const answer = fresh.answerOfFreshCheck(words)
// Loading process.stdout takes longer than the rest of a fresh check, too.
if (answer !== undefined) fs.writeSync(1, answer)
else compile()

/** The compiler is loaded only here. */
async function compile(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString(SMALL_NURSERY)
  const { run } = await import('./run.js')
  const { wantsColor } = await import('./render.js')
  const streams = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
    color: wantsColor(process.stderr, process.env),
  }
  process.exitCode = await run(words, streams, fresh)
  const { keepCode } = await import('./library.js')
  keepCode()
}
