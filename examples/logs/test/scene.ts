import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scene } from '../../launcher/test/play.js'
import { LogFile } from '../log-file.js'
import { Reader } from '../reader.js'
import { logs } from '../view.js'

const SAID = [
  'INFO  GET /cart 200 in 12 ms',
  'INFO  GET /search?q=茶 200 in 31 ms',
  'DEBUG pool: 3 of 10 connections in use',
  'WARN  payment is slow: 2140 ms',
  'INFO  POST /orders 201 in 48 ms 🎉',
  'ERROR payment timed out after 5000 ms, order 4711 waits',
]
const LINES = Array.from({ length: 240 }, (_, at) => {
  const time = new Date(Date.UTC(2026, 2, 21, 11, 50, at)).toISOString()
  return `${time} ${SAID[(at * 5 + (at >> 3)) % SAID.length]}\n`
})

/** Turns in which the reader reads and filters what there is. */
async function read() {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export const scene: Scene = {
  title:
    'A log that is filtered as one types: what was found is marked, and lines are coloured by what matters in them',
  cols: 84,
  rows: 16,
  build(app) {
    const folder = mkdtempSync(join(tmpdir(), 'sparktui-logs-'))
    writeFileSync(join(folder, 'shop.log'), LINES.join(''))
    const log = new LogFile(join(folder, 'shop.log'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    logs(app, 'shop.log', new Reader(log))
  },
  async *play(ui) {
    await read()
    yield
    ui.press('/')
    for (const letter of 'payment') {
      ui.type(letter)
      await read()
      yield
    }
    ui.press('enter')
  },
}
