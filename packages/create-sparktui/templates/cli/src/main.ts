#!/usr/bin/env node
import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { mount, onCleanup, onKey, signal } from 'sparktui'
import { type Entry, measure } from './sizes.js'
import { sizes } from './view.js'

const USAGE = 'usage: [--top NUMBER] [FOLDER]\n'

/** Draws below the prompt while it works; the last frame stays there. In a pipe it is printed as plain text. */
async function run(folder: string, names: readonly string[], top: number): Promise<void> {
  const entries = signal<readonly Entry[]>([])
  const isDone = signal(false)
  const stop = new AbortController()
  await mount<void>(
    (app) => {
      sizes({ folder, top, entries, isDone })
      onKey('q', () => app.exit())
      // However it ends, nothing goes on behind it.
      onCleanup(() => stop.abort())
      const work = async () => {
        for await (const entry of measure(folder, names, stop.signal)) entries.value = [...entries.value, entry]
        isDone.value = true
        app.exit()
      }
      // What it throws ends the program, and is printed after the terminal was given back.
      void work()
    },
    { mode: 'inline' },
  )
}

function readArguments() {
  const options = {
    top: { type: 'string', default: '10' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    const { message } = error as Error
    return refuse(message)
  }
}

/** What the user can mend is told in a line, without a trace. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n${USAGE}`)
  process.exit(2)
}

const { values, positionals } = readArguments()
const [folder = '.'] = positionals
const top = Number(values.top)
if (!Number.isInteger(top) || top < 1) refuse(`--top: ${values.top} is no number of rows; give 1 or more`)
if (values.help) process.stdout.write(USAGE)
else {
  const names = await readdir(folder).catch((error: Error) => refuse(error.message))
  await run(folder, names, top)
}
