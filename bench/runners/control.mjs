// The line to the driver: obeys one command a line. See ../README.md.
import { connect } from 'node:net'

export const N = Number(process.env.BENCH_N ?? 1000)

/** The text that a cell shows at first. */
export const initial = (cell) => String(cell).padStart(6, '0')

const KEY_TEXTS = ['keyoff', 'KEYONX']
let on = 0
/** The text that the key `k` sets next. */
export function nextKey() {
  on ^= 1
  return KEY_TEXTS[on]
}

/** Six letters that all differ from those of the text before: case flips with the parity of `round`. */
function code(round, cell) {
  const base = round % 2 === 0 ? 97 : 65
  const digits = String((cell + round * 7919) % 1_000_000).padStart(6, '0')
  return [...digits].map((digit) => String.fromCharCode(base + Number(digit))).join('')
}

/**
 * Connects to the driver, if there is one.
 *
 * @param runner `set(cell, text)` changes one cell, `setAll(texts)` all of them, `quit()` restores the terminal
 */
export function obey({ set, setAll, quit }) {
  const path = process.env.BENCH_SOCK
  if (path === undefined) return
  const socket = connect({ path }).setEncoding('utf8')
  const times = []
  let tables = []
  let rest = ''
  const commands = {
    one: (round, cell, text) => {
      // CLOCK_MONOTONIC on Linux, as in the driver.
      times.push(`t ${round} ${process.hrtime.bigint()}\n`)
      set(Number(cell), text)
    },
    prep: () => {
      tables = Array.from({ length: 16 }, (_, round) => Array.from({ length: N }, (_, cell) => code(round, cell)))
      socket.write('ok\n')
    },
    all: (table) => setAll(tables[Number(table)]),
    dump: () => socket.write(`${times.join('')}end\n`),
    quit: () => {
      socket.end()
      quit()
    },
  }
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n')
    rest = lines.pop()
    for (const line of lines) {
      const [name, ...words] = line.split(' ')
      commands[name](...words)
    }
  })
}
