// A database: `npm run example -- sqlite [FILE [--write]]`. Without a file, one of what this machine is.
import { rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { mount, signal } from 'sparktui'
import { burst } from '../burst.js'
import { dataFile, store } from '../store.js'
import type { Explorer } from './explorer.js'
import { sqlite } from './view.js'

const MOST_REMEMBERED = 200
const SETTLE_MS = 100

const given = process.argv[2]
const isWritable = process.argv[3] === '--write'
const remembered = store(dataFile('sqlite-history'), readHistory, () => [] as readonly string[])
const explorer = signal<Explorer | undefined>(undefined)
const problem = signal<string | undefined>(undefined)
let historyProblem: string | undefined
let history = loadHistory()

await mount((app) => {
  sqlite(app, { explorer, problem, history, onRun: remember })
  // SQLite is loaded once the first frame is on its way.
  setImmediate(async () => {
    try {
      explorer.value = await open()
      if (historyProblem !== undefined) tell(historyProblem)
      if (given !== undefined && !app.isPlain) follow(given)
    } catch (error) {
      problem.value = `${given ?? 'the machine'}: ${error instanceof Error ? error.message : String(error)}`
    }
    // Without a terminal one frame is all there is to show.
    if (app.isPlain) app.exit()
  })
})

async function open(): Promise<Explorer> {
  const [{ Database }, { Explorer }] = await Promise.all([import('./database.js'), import('./explorer.js')])
  if (given !== undefined) return new Explorer(new Database(given, isWritable))
  const path = join(tmpdir(), `sparktui-machine-${process.pid}.db`)
  const { writeMachineDatabase } = await import('./machine.js')
  process.on('exit', () => rmSync(path, { force: true }))
  writeMachineDatabase(path)
  return new Explorer(new Database(path, true), 'this machine')
}

/** Others may write to the file, or to the log beside it. */
function follow(path: string): void {
  const name = basename(path)
  const { tell: changed } = burst(SETTLE_MS, () => explorer.peek()?.refresh())
  const watcher = watch(dirname(path), (_, which) => {
    if (which === name || which === `${name}-wal`) changed()
  })
  watcher.unref()
  watcher.on('error', (error) => {
    tell(`changes by others are not seen: ${error.message}`)
  })
}

/** What was run before; a file that holds something else is left as it is. */
function loadHistory(): readonly string[] {
  try {
    return remembered.load()
  } catch (error) {
    historyProblem = error instanceof Error ? error.message : String(error)
    return []
  }
}

function remember(sql: string): void {
  if (historyProblem !== undefined) return
  history = [...history.filter((other) => other !== sql), sql].slice(-MOST_REMEMBERED)
  try {
    remembered.save(history)
  } catch (error) {
    tell(`the history is not kept: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function tell(text: string): void {
  const open = explorer.peek()
  if (open !== undefined) open.message.value = { text, isError: true }
}

/** @throws {TypeError} if it is no list of texts */
function readHistory(json: unknown): readonly string[] {
  if (Array.isArray(json) && json.every((each) => typeof each === 'string')) return json
  throw new TypeError('a list of texts is expected')
}
