import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const WORKER = fileURLToPath(new URL('./worker.mjs', import.meta.url))

/**
 * Times rivals beside each other: in each launch every rival gets a fresh process, then each round asks each of them for
 * one sample, in a new order. Only one of them works at a time.
 *
 * @param addresses by rival's name, what its process builds
 * @returns samples by rival's name, nanoseconds of CPU per run
 */
export async function race(addresses, { launches, rounds, sampleMs }) {
  const samples = Object.fromEntries(Object.keys(addresses).map((rival) => [rival, []]))
  for (let launch = 0; launch < launches; ++launch) {
    const runners = {}
    try {
      for (const [rival, address] of shuffled(Object.entries(addresses))) {
        runners[rival] = await start({ ...address, sampleMs })
      }
      for (let round = 0; round < rounds; ++round) {
        for (const [rival, runner] of shuffled(Object.entries(runners))) samples[rival].push(await runner.ask())
      }
    } finally {
      for (const runner of Object.values(runners)) runner.kill()
    }
  }
  return samples
}

/** A process that is warm, and asked for one answer at a time. */
async function start(task) {
  const runner = fork(WORKER, [JSON.stringify(task)], { env: { ...process.env, NODE_ENV: 'production' } })
  const waiting = []
  runner.on('message', (message) => waiting.shift()?.resolve(message))
  runner.on('exit', () => waiting.shift()?.reject(new RivalEndedError(task)))
  const answer = () =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
    })
  await answer()
  return {
    kill: () => runner.kill(),
    ask() {
      runner.send('go')
      return answer()
    },
  }
}

class RivalEndedError extends Error {
  constructor(task) {
    super(`bench: ${JSON.stringify(task)} ended before it answered; its own words are above`)
    this.name = 'RivalEndedError'
  }
}

function shuffled(list) {
  const left = [...list]
  const order = []
  while (left.length > 0) order.push(...left.splice(Math.floor(Math.random() * left.length), 1))
  return order
}
