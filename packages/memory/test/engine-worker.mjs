// Plays the engine in another thread, by design alone: it imports nothing of the package.
import { parentPort, workerData } from 'node:worker_threads'

const { buffer, bell, at, kind, last, nodes, paced } = workerData
const words = new Int32Array(buffer)
const bellWords = new Int32Array(bell)
const AWAKE = 0
const ASLEEP = 1

/** Posts events and wakes JavaScript when it sleeps. */
function postEvents() {
  for (let event = 1; event <= last; event++) {
    Atomics.store(words, at.eventHead, event)
    if (Atomics.exchange(words, at.jsSleep, AWAKE) === ASLEEP) parentPort.postMessage('wake')
    // Paced, the next event waits until this one was seen: if its wake were lost, nothing would ever follow.
    if (paced) {
      for (let seen = 0; seen < event; seen = Atomics.load(words, at.eventTail)) {
        Atomics.wait(words, at.eventTail, seen)
      }
    }
  }
}

/** The engine's loop over two fields per node that are always written together. */
function runEngine() {
  const [a, b] = [0, 1].map((field) => new Int32Array(buffer, 256 + field * nodes * 4, nodes))
  const dirty = new Uint8Array(buffer, 256 + 2 * nodes * 4, nodes)
  const pending = new Set()
  const mirror = new Array(nodes).fill(0)
  let misses = 0
  for (;;) {
    Atomics.store(bellWords, 0, 0)
    Atomics.exchange(words, at.sleep, AWAKE)
    const wake = Atomics.load(words, at.wake)
    const commit = Atomics.load(words, at.commit)
    if ((commit & 1) === 0) {
      for (let node = 0; node < nodes; node++) if (Atomics.exchange(dirty, node, 0) !== 0) pending.add(node)
      const copy = [...pending].map((node) => [node, a[node], b[node]])
      Atomics.exchange(words, at.jsFence, 0)
      if (Atomics.load(words, at.commit) === commit) {
        pending.clear()
        for (const [node, first, second] of copy) {
          if (first !== second) throw new Error(`torn: node ${node} has ${first} and ${second}`)
          mirror[node] = first
        }
        if (mirror.some((value) => value !== mirror[0])) throw new Error(`torn between nodes: ${mirror}`)
        Atomics.store(words, at.consumed, commit)
        Atomics.notify(words, at.consumed)
        if (mirror[0] === last) return misses
      } else misses++
    }
    Atomics.exchange(words, at.sleep, ASLEEP)
    if (Atomics.load(words, at.wake) === wake) Atomics.wait(bellWords, 0, 0)
  }
}

parentPort.postMessage('ready')
parentPort.once('message', () => {
  const result = kind === 'events' ? postEvents() : runEngine()
  parentPort.postMessage({ done: result ?? 0 })
})
