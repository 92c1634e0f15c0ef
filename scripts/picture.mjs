// `npm run picture`: runs the examples on a pseudo-terminal and draws a frame of each to docs/pictures/, and has the programs
// of the documentation draw theirs. Words after `--` are the names of some; `docs` are those of the documentation.
import { mkdirSync, writeFileSync } from 'node:fs'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { bin, ROOT, run } from './run.mjs'
import { screenToSvg } from './svg.mjs'

/** What is pictured, how large, how long it runs before, and which key is pressed meanwhile. */
const PICTURES = [
  {
    name: 'dashboard',
    program: 'examples/dist/dashboard.js',
    title: 'The dashboard: a counter, the processors, the memory and the processes of the machine it runs on',
    size: { cols: 100, rows: 30 },
    // Three samples of the machine.
    watchMs: 3500,
    keys: { data: '\x1b[A', everyMs: 440 },
  },
  {
    name: 'particles',
    program: 'examples/dist/particles/main.js',
    title:
      'Ten thousand particles that swirl around a point, hot near it and cold away from it, and what is true of them',
    size: { cols: 122, rows: 34 },
    // Until they have gathered around the attractor.
    watchMs: 9000,
  },
]

mkdirSync(`${ROOT}/docs/pictures`, { recursive: true })
const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes('docs')) {
  const env = { ...process.env, SPARKTUI_PICTURES: '1' }
  process.exitCode = run(process.execPath, [bin('vitest/vitest.mjs'), 'run', '--project', 'docs'], { env })
}
for (const picture of PICTURES) if (wanted.length === 0 || wanted.includes(picture.name)) draw(picture)

function draw({ name, program, title, size, watchMs, keys }) {
  const terminal = new xterm.Terminal({ ...size, allowProposedApi: true })
  const running = spawn(process.execPath, [program], {
    ...size,
    name: 'xterm-256color',
    cwd: ROOT,
    env: { ...process.env, COLORTERM: 'truecolor' },
  })
  running.onData((data) => terminal.write(data))
  terminal.onData((data) => running.write(data))
  const typing = keys && setInterval(() => running.write(keys.data), keys.everyMs)
  setTimeout(() => {
    clearInterval(typing)
    writeFileSync(`${ROOT}/docs/pictures/${name}.svg`, screenToSvg(terminal, title))
    running.write('q')
  }, watchMs)
}
