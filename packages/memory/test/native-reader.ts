import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Commits } from '../src/commits.js'
import { atomicsNotifier, doorbellNotifier } from '../src/notifiers.js'
import { type RelayWorkerConstructor, startRelay } from '../src/relay.js'
import { TextPool } from '../src/text-pool.js'
import { at } from './shared-memory.js'

/** What the reader saw. */
export interface ReaderCounts {
  fresh: number
  handed: number
  missed: number
  missedInARow: number
  slept: number
  torn: number
  texts: number
  garbled: number
  shown: number
}

interface Probe {
  startReader(id: number, buffer: Uint8Array, layout: object): void
  ringReader(id: number): void
  readerCounts(id: number): ReaderCounts
  awaitReader(id: number, last: number, timeoutMs: number): boolean
  stopReader(id: number): ReaderCounts
}

/** The addon for tests: `crates/probe`. */
const file = fileURLToPath(new URL('../../../crates/probe/sparktui-probe.node', import.meta.url))
const probe = createRequire(import.meta.url)(file) as Probe

const NODES = 8
/** Room for few more texts than there are nodes, so that slices are written again and again. */
const POOL_BYTES = 4_096
const NODE_COUNT = 7
const FLAGS = 256
const BLOCKS = 320
const FIELDS = 384
const POOL = FIELDS + 5 * NODES * 4
/** Long enough that only a lost wake reaches it. */
const LOST_MS = 30_000

export type Wake = 'doorbell' | 'atomics'

let readers = 0

/** A writer in this thread, and beside it the crate's reader on a native thread. */
export class Running {
  readonly commits: Commits
  readonly #id = ++readers
  readonly #texts: TextPool
  readonly #bytes = new Uint8Array(new SharedArrayBuffer(POOL + POOL_BYTES))
  readonly #fields: Uint32Array[]
  readonly #words: Int32Array
  readonly #relay: { stop(): Promise<void> } | undefined
  #seed = 0

  /** @param drawTurns how long the reader draws after each look, in turns of an empty loop */
  constructor(wake: Wake, drawTurns = 0) {
    const buffer = this.#bytes.buffer as SharedArrayBuffer
    const words = new Int32Array(buffer)
    words[NODE_COUNT] = NODES
    this.#words = words
    this.#fields = [0, 1, 2, 3, 4].map((field) => new Uint32Array(buffer, FIELDS + field * NODES * 4, NODES))
    probe.startReader(this.#id, this.#bytes, { ...layout(), drawTurns })
    const ring = (): void => probe.ringReader(this.#id)
    const notifier = wake === 'doorbell' ? doorbellNotifier(words, at, ring) : atomicsNotifier(words, at)
    if (wake === 'atomics') {
      this.#relay = startRelay(Worker as RelayWorkerConstructor, {
        buffer,
        at,
        module: file,
        exportName: 'ringReader',
        argument: this.#id,
        onError: (error) => {
          throw error
        },
      })
    }
    this.commits = new Commits(words, at, notifier)
    this.#texts = new TextPool(this.#bytes.subarray(POOL), this.commits)
  }

  /** Gives every node `value`, twice, and a new text. Opens a commit if none is open. */
  write(value: number): void {
    const [first, second, seeds, offsets, lengths] = this.#fields as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ]
    for (let node = 0; node < NODES; node++) {
      this.commits.open()
      first[node] = value
      const seed = ++this.#seed
      const { offset, length } = this.#texts.write(String.fromCharCode(97 + (seed % 26)).repeat(seed % 199))
      this.#texts.free(offsets[node] as number, lengths[node] as number)
      seeds[node] = seed
      offsets[node] = offset
      lengths[node] = length
      second[node] = value
      this.#bytes[FLAGS + node] = (this.#bytes[FLAGS + node] as number) | 1
      this.#bytes[BLOCKS] = 1
    }
  }

  get counts(): ReaderCounts {
    return probe.readerCounts(this.#id)
  }

  /** Blocks until the reader shows `last`. Nothing is written meanwhile, so false means that a wake was lost. */
  shows(last: number): boolean {
    return probe.awaitReader(this.#id, last, LOST_MS)
  }

  /** What stood in the words and what the reader had seen, for the message of a test that fails. */
  get state(): string {
    const words = Object.entries(at).map(([name, index]) => `${name} ${this.#words[index]}`)
    return `${words.join(', ')}; ${JSON.stringify(this.counts)}`
  }

  async stop(): Promise<ReaderCounts> {
    this.commits.dispose()
    // The relay first: it rings the reader.
    await this.#relay?.stop()
    return probe.stopReader(this.#id)
  }
}

function layout(): object {
  const words = Object.fromEntries(Object.entries({ ...at, nodeCount: NODE_COUNT }).map(([name, i]) => [name, i * 4]))
  const field = (index: number): number => FIELDS + index * NODES * 4
  return {
    words,
    flags: FLAGS,
    blocks: BLOCKS,
    nodes: NODES,
    pair: [field(0), field(1)],
    textSeed: field(2),
    textOffset: field(3),
    textLength: field(4),
    pool: POOL,
    poolBytes: POOL_BYTES,
  }
}
