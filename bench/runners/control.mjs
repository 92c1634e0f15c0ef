// The line to the driver: obeys one command a line. See ../README.md.
import { connect } from 'node:net'

export const N = Number(process.env.BENCH_N ?? 1000)
/** Whether the quickest supported setting is asked for. */
export const FAST = process.env.BENCH_FAST === '1'

/** CLOCK_MONOTONIC in nanoseconds, as the driver reads it. Node's hrtime is that clock, Bun's counts from its start. */
let now = () => process.hrtime.bigint()
if (process.platform === 'linux' && process.versions.bun !== undefined) {
  const { dlopen, ptr } = await import('bun:ffi')
  const { clock_gettime } = dlopen('libc.so.6', { clock_gettime: { args: ['i32', 'ptr'], returns: 'i32' } }).symbols
  const time = new BigInt64Array(2)
  const place = ptr(time)
  now = () => {
    clock_gettime(1, place)
    return time[0] * 1_000_000_000n + time[1]
  }
}

let began = 0n
/** Call right before the interface is built. */
export function begin() {
  began = now()
}

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
export function code(round, cell) {
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
      times.push(`t ${round} ${now()}\n`)
      set(Number(cell), text)
    },
    prep: () => {
      tables = Array.from({ length: 16 }, (_, round) => Array.from({ length: N }, (_, cell) => code(round, cell)))
      socket.write('ok\n')
    },
    all: (table) => setAll(tables[Number(table)]),
    began: () => socket.write(`${began}\n`),
    dump: () => socket.write(`${times.join('')}end\n`),
    quit: () => {
      socket.end()
      // A runner whose framework leaves something behind ends all the same.
      Promise.resolve(quit()).finally(() => setTimeout(() => process.exit(0), 20))
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
