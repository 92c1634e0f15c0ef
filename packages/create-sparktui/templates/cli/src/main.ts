#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { mount, onKey, signal } from 'sparktui'
import { type Entry, measure } from './sizes.js'
import { sizes } from './view.js'

const USAGE = 'usage: [--top NUMBER] [FOLDER]\n'

/** Draws below the prompt while it works; the last frame stays there. In a pipe it is printed as plain text. */
async function run(folder: string, top: number): Promise<void> {
  const entries = signal<readonly Entry[]>([])
  const isDone = signal(false)
  await mount(
    (app) => {
      sizes({ folder, top, entries, isDone })
      onKey('q', () => app.exit())
      const work = async () => {
        for await (const entry of measure(folder)) entries.value = [...entries.value, entry]
        isDone.value = true
        app.exit()
      }
      // What it throws ends the program, and is printed after the terminal was given back.
      void work()
    },
    { mode: 'inline' },
  )
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { top: { type: 'string', default: '10' }, help: { type: 'boolean', short: 'h', default: false } },
})
const top = Number(values.top)
if (values.help) process.stdout.write(USAGE)
else if (!Number.isInteger(top) || top < 1) {
  process.stderr.write(`--top: ${values.top} is no number of rows; give 1 or more\n${USAGE}`)
  process.exitCode = 2
} else await run(positionals[0] ?? '.', top)
