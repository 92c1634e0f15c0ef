import { reached } from '@sparktui/memory'
import { signal } from '@sparktui/signals'
import type { AppCore } from '../core.js'

/** No node, in a word of shared memory. */
const NO_NODE = 0xffff_ffff

/** A request that the engine has not answered. */
interface Request {
  readonly number: number
  readonly node: number
}

/** Who has the focus, and requests for it. The engine alone gives it; what is asked for shows until it has answered. */
export class FocusState {
  private readonly pending = signal<Request | undefined>(undefined)
  private readonly held = signal(NO_NODE)
  private readonly limited = signal(0)
  private last = 0

  constructor(private readonly core: AppCore) {}

  /** The node that has the focus as JavaScript has heard, undefined for none. */
  get node(): number | undefined {
    const held = this.held.value
    return held === NO_NODE ? undefined : held
  }

  /** The node that the focus stays in: the trap that opened last, else the root. Tracked. */
  get limit(): number {
    return this.limited.value
  }

  /** The engine told that a node has the focus, or that one lost it. */
  told(node: number, isFocused: boolean): void {
    if (isFocused) this.held.value = node
    else if (this.held.peek() === node) this.held.value = NO_NODE
  }

  /** Whether a node has the focus, tracked. */
  isFocused(node: number): boolean {
    const request = this.pending.value
    const state = this.core.arrays.interactionArrays.focusedState.get(node)
    return request === undefined ? state === 1 : request.node === node
  }

  /** Whether a node has the focus or has asked for it. */
  has(node: number): boolean {
    const request = this.pending.peek()
    if (request !== undefined) return request.node === node
    const { words, at } = this.core.buffer
    return Atomics.load(words, at.focusNode) >>> 0 === node
  }

  /** Asks for the focus, of the root for none. */
  request(node: number): void {
    this.last = (this.last + 1) >>> 0 || 1
    this.core.arrays.interactionArrays.focusRequest.set(node, this.last)
    this.pending.value = { number: this.last, node }
    this.core.noted.add(node)
  }

  /** The node is no more, and nor is what it asked for. */
  release(node: number): void {
    if (this.pending.peek()?.node === node) this.pending.value = undefined
  }

  /** Looks whether the request was answered, and what the focus stays in. */
  look(): void {
    const { words, at } = this.core.buffer
    this.limited.value = Atomics.load(words, at.focusLimit)
    const request = this.pending.peek()
    if (request === undefined) return
    const answered = Atomics.load(words, at.focusAck)
    if (reached(answered, request.number)) this.pending.value = undefined
  }
}
