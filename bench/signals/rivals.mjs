import { fork } from 'node:child_process'
import { once } from 'node:events'
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
        for (const [rival, runner] of shuffled(Object.entries(runners))) samples[rival].push(await ask(runner))
      }
    } finally {
      for (const runner of Object.values(runners)) runner.kill()
    }
  }
  return samples
}

async function start(task) {
  const runner = fork(WORKER, [JSON.stringify(task)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  await answer(runner, task)
  return Object.assign(runner, { task })
}

async function ask(runner) {
  runner.send('go')
  return answer(runner, runner.task)
}

/** The next message; a process that ends instead has said why on stderr. */
async function answer(runner, task) {
  const [message] = await Promise.race([once(runner, 'message'), once(runner, 'exit').then(() => [undefined])])
  if (message === undefined) throw new RivalEndedError(task)
  return message
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
