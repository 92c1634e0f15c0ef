#!/usr/bin/env node
import { answerOfFreshCheck } from './fresh.js'

const words = process.argv.slice(2)
const fresh = answerOfFreshCheck(words)
if (fresh !== undefined) process.stdout.write(fresh)
else {
  // The compiler is loaded only here: it takes many times as long as a fresh check.
  const { run } = await import('./run.js')
  process.exitCode = await run(words, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
}
