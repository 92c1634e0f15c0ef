// `npm run picture`: runs the dashboard on a pseudo-terminal and draws its frame to docs/pictures/dashboard.svg.
import { mkdirSync, writeFileSync } from 'node:fs'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { ROOT } from './run.mjs'
import { screenToSvg } from './svg.mjs'

const TITLE = 'The dashboard: a counter, the processors, the memory and the processes of the machine it runs on'
const SIZE = { cols: 100, rows: 30 }
/** Long enough for three samples of the machine. */
const WATCH_MS = 3500

const terminal = new xterm.Terminal({ ...SIZE, allowProposedApi: true })
const program = spawn(process.execPath, ['examples/dist/dashboard.js'], {
  ...SIZE,
  name: 'xterm-256color',
  cwd: ROOT,
  env: { ...process.env, COLORTERM: 'truecolor' },
})
program.onData((data) => terminal.write(data))
terminal.onData((data) => program.write(data))
const keys = setInterval(() => program.write('\x1b[A'), WATCH_MS / 8)
setTimeout(() => {
  clearInterval(keys)
  mkdirSync(`${ROOT}/docs/pictures`, { recursive: true })
  writeFileSync(`${ROOT}/docs/pictures/dashboard.svg`, screenToSvg(terminal, TITLE))
  program.write('q')
}, WATCH_MS)
