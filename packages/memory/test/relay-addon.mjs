// Stands in for the addon in the relay's Worker. What it needs of the buffer it takes from the Worker's own data.
import { workerData } from 'node:worker_threads'

const COMMIT = 5
const CONSUMED = 18

export function nothing() {}

export function fail(engine) {
  throw new Error(`ring of engine ${engine}`)
}

/** An engine that takes every commit at once. */
export function consume() {
  const words = new Int32Array(workerData.buffer)
  Atomics.store(words, CONSUMED, Atomics.load(words, COMMIT))
  Atomics.notify(words, CONSUMED)
}
