import type { ProtocolWords } from './protocol-words.js'

/** One byte of flags per node, and one byte per 64 nodes that says where to look. */
export interface SharedFlags {
  readonly bytes: Uint8Array
  readonly blocks: Uint8Array
}

/**
 * - `fresh`: the copies are whole and were accepted
 * - `unchanged`: no frame has ended since the last fresh one
 * - `torn`: the engine wrote meanwhile, three times; what changed stays due for the next wake
 */
export type ReadBackOutcome = 'fresh' | 'unchanged' | 'torn'

const TRIES = 3
const BLOCK_NODES = 64

/** Takes the fields that the engine writes out of shared memory, those of one frame or none. */
export class ReadBack {
  readonly #words: Int32Array
  readonly #at: ProtocolWords
  readonly #flags: SharedFlags
  /** What is due per node: flags taken that no validated copy has covered. */
  readonly #due: Uint8Array
  readonly #nodes: Int32Array
  #count = 0
  /** Blocks taken but not covered: a block may be seen before the flags that it speaks of. */
  readonly #blockDue: Uint8Array
  #blocksDue = false
  #frame = -1

  constructor(words: Int32Array, at: ProtocolWords, flags: SharedFlags) {
    this.#words = words
    this.#at = at
    this.#flags = flags
    this.#due = new Uint8Array(flags.bytes.length)
    this.#nodes = new Int32Array(flags.bytes.length)
    this.#blockDue = new Uint8Array(flags.blocks.length)
  }

  /**
   * Looks at the first `nodeCount` nodes.
   *
   * @param copy   called for every changed node with the groups that changed, maybe more than once: copies its fields
   *               to a private place that nobody else reads yet
   * @param accept called for the same nodes once the copies are known to be of one frame
   */
  take(
    nodeCount: number,
    copy: (node: number, groups: number) => void,
    accept: (node: number, groups: number) => void,
  ): ReadBackOutcome {
    for (let tries = 0; tries < TRIES; tries++) {
      const frame = Atomics.load(this.#words, this.#at.frame)
      if ((frame & 1) === 1) continue
      if (frame === this.#frame && this.#count === 0 && !this.#blocksDue) return 'unchanged'
      this.#drain(Math.min(nodeCount, this.#due.length))
      for (let i = 0; i < this.#count; i++) this.#call(copy, i)
      // The store keeps the plain loads above it, the load stays behind the store.
      Atomics.store(this.#words, this.#at.jsFence, 0)
      if (Atomics.load(this.#words, this.#at.frame) !== frame) continue
      this.#frame = frame
      this.#accept(accept)
      return 'fresh'
    }
    return 'torn'
  }

  #call(fn: (node: number, groups: number) => void, index: number): void {
    const node = this.#nodes[index] as number
    fn(node, this.#due[node] as number)
  }

  #accept(accept: (node: number, groups: number) => void): void {
    const count = this.#count
    this.#count = 0
    if (this.#blocksDue) this.#blockDue.fill(0)
    this.#blocksDue = false
    try {
      for (let i = 0; i < count; i++) this.#call(accept, i)
    } finally {
      for (let i = 0; i < count; i++) this.#due[this.#nodes[i] as number] = 0
    }
  }

  #drain(nodeCount: number): void {
    const { bytes, blocks } = this.#flags
    const blockCount = Math.ceil(nodeCount / BLOCK_NODES)
    for (let block = 0; block < blockCount; block++) {
      if (blocks[block] !== 0 && Atomics.exchange(blocks, block, 0) !== 0) {
        this.#blockDue[block] = 1
        this.#blocksDue = true
      }
      if (this.#blockDue[block] === 0) continue
      const end = Math.min((block + 1) * BLOCK_NODES, nodeCount)
      for (let node = block * BLOCK_NODES; node < end; node++) {
        if (bytes[node] !== 0) this.#add(node, Atomics.exchange(bytes, node, 0))
      }
    }
  }

  #add(node: number, groups: number): void {
    const due = this.#due[node] as number
    if (due === 0 && groups !== 0) this.#nodes[this.#count++] = node
    this.#due[node] = due | groups
  }
}
