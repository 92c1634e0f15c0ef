import type { ProtocolWords } from './protocol-words.js'

/** What the relay needs of the `Worker` of `node:worker_threads`. */
export interface RelayWorker {
  unref(): void
  on(event: 'error', listener: (error: unknown) => void): unknown
  once(event: 'exit', listener: () => void): unknown
}

export type RelayWorkerConstructor = new (
  source: string,
  options: { eval: true; workerData: RelayWorkerData },
) => RelayWorker

export interface RelayOptions {
  readonly buffer: SharedArrayBuffer
  readonly at: ProtocolWords
  /** File path of the addon, or file URL of a module. */
  readonly module: string
  /** The function of that module that rings the engine. */
  readonly exportName: string
  /** What that function is called with, such as the engine's number. */
  readonly argument: number
  /** Told if the Worker cannot load the module, or the ring throws: no wake is passed on any more. */
  readonly onError: (error: unknown) => void
}

/** What the Worker is started with. */
export interface RelayWorkerData {
  readonly buffer: SharedArrayBuffer
  readonly stop: SharedArrayBuffer
  readonly wake: number
  readonly want: number
  readonly module: string
  readonly exportName: string
  readonly argument: number
}

/** A running relay. */
export interface Relay {
  /** Ends the Worker. Resolves when it is gone. */
  stop(): Promise<void>
}

/**
 * Waits for `wake` to move and rings, until `stop[0]` is not 0. Blocks its thread. The first ring comes at once, for
 * what was notified before anybody waited.
 */
export function relay(
  words: Int32Array,
  at: Pick<ProtocolWords, 'wake' | 'want'>,
  stop: Int32Array,
  ring: () => void,
): void {
  for (;;) {
    // Looked at before the ring: a wake that comes after this look makes the wait return at once.
    const seen = Atomics.load(words, at.wake)
    if (Atomics.load(stop, 0) !== 0) return
    ring()
    Atomics.notify(words, at.want)
    Atomics.wait(words, at.wake, seen)
  }
}

/** What the Worker runs. */
function work(
  relayTo: typeof relay,
  { buffer, stop, wake, want, module, exportName, argument }: RelayWorkerData,
  loadAddon: (file: string) => RelayModule,
  loadModule: (url: string) => Promise<RelayModule>,
): void {
  const start = (loaded: RelayModule): void => {
    const ring = loaded[exportName]
    if (typeof ring !== 'function') {
      throw new TypeError(`relay: ${module} has no function ${exportName}; build the addon again`)
    }
    relayTo(new Int32Array(buffer), { wake, want }, new Int32Array(stop), () => ring(argument))
  }
  if (module.endsWith('.node')) start(loadAddon(module))
  else void loadModule(module).then(start)
}

type RelayModule = Record<string, (argument: number) => void>

/** A text, not a file: Deno wipes the row of the cursor whenever it has loaded the modules of a Worker. */
const SOURCE = `(${work})(${relay}, require('node:worker_threads').workerData, require, (url) => import(url))`

/**
 * Starts the Worker that passes `Atomics.notify` on `wake` on to the engine, a native thread that no notify reaches.
 * It does not keep the process alive.
 *
 * @param Worker the `Worker` of `node:worker_threads`, which Bun and Deno have too
 */
export function startRelay(Worker: RelayWorkerConstructor, options: RelayOptions): Relay {
  const { buffer, at, module, exportName, argument } = options
  const stop = new SharedArrayBuffer(4)
  const workerData = { buffer, stop, wake: at.wake, want: at.want, module, exportName, argument }
  const worker = new Worker(SOURCE, { eval: true, workerData })
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.on('error', options.onError)
  worker.unref()
  const words = new Int32Array(buffer)
  const stopWords = new Int32Array(stop)
  return {
    stop() {
      Atomics.store(stopWords, 0, 1)
      // After the stop word: a relay that has seen this wake sees the stop too, any other does not wait.
      Atomics.add(words, at.wake, 1)
      Atomics.notify(words, at.wake)
      return gone
    },
  }
}
