// `npm run picture`: draws the examples into docs/pictures/examples/, and what the launcher shows of them, and has the programs of the
// documentation draw theirs. Most examples are drawn by the tests that compare them afterwards; what is never twice the same
// is run on a pseudo-terminal. Words after `--` are the names of some; `docs` are those of the documentation.
import { mkdirSync, writeFileSync } from 'node:fs'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { bin, ROOT, run } from './run.mjs'
import { screenToSvg } from './svg.mjs'

/** What runs on a terminal: how large, and how long it runs before. */
const LIVE = [
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

mkdirSync(`${ROOT}/docs/pictures/examples`, { recursive: true })
const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes('docs')) {
  const env = { ...process.env, SPARKTUI_PICTURES: '1' }
  process.exitCode = run(process.execPath, [bin('vitest/vitest.mjs'), 'run', '--project', 'docs'], { env })
}
const live = LIVE.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const played = wanted.filter((name) => name !== 'docs' && LIVE.every((picture) => picture.name !== name))
if (wanted.length === 0 || played.length > 0) {
  play(played)
  // What the launcher shows of another one is written when all have been played.
  play(['launcher'])
}
for (const picture of live) draw(picture)

/** @param names all unless there are some */
function play(names) {
  const only = names.length === 0 ? [] : ['-t', `the picture of (${names.join('|')}) `]
  const tests = ['examples/launcher/test/pictures.test.ts', '--update', ...only]
  process.exitCode ||= run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...tests])
}

function draw({ name, program, title, size, watchMs }) {
  const terminal = new xterm.Terminal({ ...size, allowProposedApi: true })
  const running = spawn(process.execPath, [program], {
    ...size,
    name: 'xterm-256color',
    cwd: ROOT,
    env: { ...process.env, COLORTERM: 'truecolor' },
  })
  running.onData((data) => terminal.write(data))
  terminal.onData((data) => running.write(data))
  setTimeout(() => {
    writeFileSync(`${ROOT}/docs/pictures/examples/${name}.svg`, screenToSvg(terminal, title))
    running.write('q')
  }, watchMs)
}
