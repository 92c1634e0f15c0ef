// Follows a log: `npm run example -- logs [FILE | -]`. Without one, a log of what this machine does.
import { createWriteStream, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { effect, mount } from 'sparktui'
import { orRefuse } from '../refuse.js'
import { createSampler } from '../system.js'
import { LogFile } from './log-file.js'
import { Reader } from './reader.js'
import { machineLog } from './sample.js'
import { logs } from './view.js'

const SAMPLE_MS = 1000

interface Source {
  readonly path: string
  readonly name: string
  readonly end: () => void
}

const { path, name, end } = open(process.argv[2])
const reader = new Reader(orRefuse('logs', () => new LogFile(path)))
await mount((app) => {
  logs(app, name, reader)
  // Without a terminal one frame is all there is to show.
  if (app.isPlain) {
    effect(() => {
      if (reader.progress.value === 1) app.exit()
    })
  }
})
end()

function open(given: string | undefined): Source {
  if (given === '-') return spooled()
  if (given !== undefined) return { path: given, name: given, end: () => {} }
  const sample = join(tmpdir(), 'sparktui-machine.log')
  const look = machineLog(sample, createSampler())
  // Once the first frame is on its way: hundreds of files are read for a look.
  setImmediate(look)
  const timer = setInterval(look, SAMPLE_MS)
  return { path: sample, name: `this machine, ${sample}`, end: () => clearInterval(timer) }
}

/** What comes by the standard input lies in a file while it is looked at. */
function spooled(): Source {
  const spool = join(tmpdir(), `sparktui-logs-${process.pid}`)
  writeFileSync(spool, '')
  const stream = createWriteStream(spool, { flags: 'a' })
  process.stdin.pipe(stream)
  process.on('exit', () => rmSync(spool, { force: true }))
  return { path: spool, name: 'standard input', end: () => process.stdin.destroy() }
}
