/** What a node's birth and death mean to the memory. Called inside `allocate` and `release`; may open a commit. */
export interface NodeHooks {
  /** A node was born in slot `node`: write `generation` and the defaults. */
  born(node: number, generation: number): void
  /** The node in slot `node` is gone. */
  died(node: number): void
  /** `count` is now one more than the highest slot ever used: write `node_count`. */
  counted(count: number): void
}

/** All slots hold nodes. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError'

  constructor(
    /** Nodes that fit. */
    readonly capacity: number,
  ) {
    super(`nodes: all ${capacity} are in use; give a larger \`capacity\``)
  }
}

/** The slot holds no node. */
export class NodeReleasedError extends Error {
  override readonly name = 'NodeReleasedError'

  constructor(readonly node: number) {
    super(`nodes: slot ${node} holds no node; release each node once`)
  }
}

const LIVE = -2
const END = -1

/**
 * Gives out slots, each with a generation that says which life of the slot is meant. O(1). A slot may be given out
 * again at once: whoever holds on to the old node sees another generation.
 */
export class NodeAllocator {
  readonly #capacity: number
  readonly #hooks: NodeHooks
  readonly #generations: Uint32Array
  /** LIVE, or the next free slot, or END. Slots from `#count` on were never used. */
  readonly #next: Int32Array
  #free = END
  #count = 0
  #live = 0

  constructor(capacity: number, hooks: NodeHooks) {
    this.#capacity = capacity
    this.#hooks = hooks
    this.#generations = new Uint32Array(capacity)
    this.#next = new Int32Array(capacity)
  }

  /** Nodes alive. */
  get live(): number {
    return this.#live
  }

  /** One more than the highest slot ever used. */
  get count(): number {
    return this.#count
  }

  /**
   * @returns the slot of a new node
   * @throws {CapacityError} if there is none; nothing has changed then
   */
  allocate(): number {
    const node = this.#free === END ? this.#unused() : this.#reuse()
    this.#next[node] = LIVE
    this.#live++
    const generation = ((this.#generations[node] as number) + 1) >>> 0
    this.#generations[node] = generation
    this.#hooks.born(node, generation)
    return node
  }

  /** @throws {NodeReleasedError} if the slot holds no node */
  release(node: number): void {
    if (!this.isLive(node)) throw new NodeReleasedError(node)
    this.#next[node] = this.#free
    this.#free = node
    this.#live--
    this.#hooks.died(node)
  }

  /** Whether the slot holds a node now. */
  isLive(node: number): boolean {
    return this.#next[node] === LIVE
  }

  /** How many nodes have lived in the slot, modulo 2^32, the present one included. */
  generation(node: number): number {
    return this.#generations[node] ?? 0
  }

  #reuse(): number {
    const node = this.#free
    this.#free = this.#next[node] as number
    return node
  }

  #unused(): number {
    if (this.#count === this.#capacity) throw new CapacityError(this.#capacity)
    const node = this.#count++
    this.#hooks.counted(this.#count)
    return node
  }
}
