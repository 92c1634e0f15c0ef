// The line to the benchmark: a step a line in, when it began out.
import { connect } from 'node:net'
import { mark, STEPS } from '../scene.mjs'

export const ROWS = Number(process.env.BENCH_ROWS)
export const COLUMNS = Number(process.env.BENCH_COLS)

/**
 * Plays the steps that it is told.
 *
 * @param apply shows these rows, and this first line, in one frame
 * @param quit gives the terminal back
 */
export function obey(apply, quit) {
  const socket = connect({ path: process.env.BENCH_SOCK }).setEncoding('utf8')
  let rows = []
  let rest = ''
  socket.on('data', (data) => {
    const lines = (rest + data).split('\n')
    rest = lines.pop()
    for (const line of lines) {
      const [name, round] = line.split(' ')
      if (name === 'quit') {
        socket.end()
        Promise.resolve(quit()).finally(() => setTimeout(() => process.exit(0), 20))
        return
      }
      const before = rows
      rows = STEPS[name](before, Number(round))
      const began = process.hrtime.bigint()
      apply(rows, mark(round, name), name, before)
      socket.write(`${began}\n`)
    }
  })
}
