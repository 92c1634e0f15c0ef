import { encodeRevealBlock, type RevealBlock } from '@sparktui/generated'
import type { AppCore } from '../core.js'
import { PropError } from '../errors.js'

/** Where to scroll to, or how far, in cells. What is left out stays as it is. */
export interface ScrollTarget {
  readonly x?: number
  readonly y?: number
}

/** How {@link NodeRef.scrollIntoView} shows a node. */
export interface RevealOptions {
  /** Where the node comes to stand; `nearest`, the default, scrolls as little as can be. */
  readonly block?: RevealBlock
}

/** The largest offset that can be asked for: the end, wherever that is. */
export const END = 2 ** 31 - 1

/**
 * Requests to scroll. The engine alone writes how far a node is scrolled; JavaScript writes where it wants to be and a
 * number, and shows that until the engine has answered the number.
 */
export class Scrolling {
  constructor(private readonly core: AppCore) {}

  /** How far a node is scrolled to the left: as asked for, until the engine has answered. Tracked. */
  x(node: number): number {
    const { reqScrollX, scrollX } = this.core.arrays.interactionArrays
    return (this.isPending(node) ? reqScrollX : scrollX).get(node)
  }

  /** How far a node is scrolled up; {@link END} while that was asked for and not answered. Tracked. */
  y(node: number): number {
    const { reqScrollY, scrollY } = this.core.arrays.interactionArrays
    return (this.isPending(node) ? reqScrollY : scrollY).get(node)
  }

  /**
   * Asks that a node be scrolled.
   *
   * @param method who asks, for errors
   * @throws {PropError} if a number is none
   */
  to(node: number, { x, y }: ScrollTarget, method = 'scrollTo'): void {
    const { reqScrollX, reqScrollY, reqSeq } = this.core.arrays.interactionArrays
    const [left, up] = [x ?? this.peekX(node), y ?? this.peekY(node)].map((cells) => offset(cells, method))
    reqScrollX.set(node, left as number)
    reqScrollY.set(node, up as number)
    reqSeq.set(node, (reqSeq.peek(node) + 1) >>> 0)
  }

  /** Asks that a node be scrolled on from where it is shown. */
  by(node: number, { x = 0, y = 0 }: ScrollTarget): void {
    this.to(node, { x: this.peekX(node) + x, y: this.peekY(node) + y }, 'scrollBy')
  }

  /** Asks that all that a node lies in be scrolled so that it is seen. */
  reveal(node: number, { block = 'nearest' }: RevealOptions): void {
    const { revealBlock, revealSeq } = this.core.arrays.interactionArrays
    const word = encodeRevealBlock(block)
    revealBlock.set(node, word)
    revealSeq.set(node, (revealSeq.peek(node) + 1) >>> 0)
  }

  private isPending(node: number): boolean {
    const { reqSeq, ackSeq } = this.core.arrays.interactionArrays
    // Both are read, so that both are tracked.
    const [asked, answered] = [reqSeq.get(node), ackSeq.get(node)]
    return asked !== answered
  }

  private peekX(node: number): number {
    this.core.watched.catchUp()
    const { reqScrollX, scrollX, reqSeq, ackSeq } = this.core.arrays.interactionArrays
    return (reqSeq.peek(node) === ackSeq.peek(node) ? scrollX : reqScrollX).peek(node)
  }

  private peekY(node: number): number {
    this.core.watched.catchUp()
    const { reqScrollY, scrollY, reqSeq, ackSeq } = this.core.arrays.interactionArrays
    return (reqSeq.peek(node) === ackSeq.peek(node) ? scrollY : reqScrollY).peek(node)
  }
}

function offset(cells: number, method: string): number {
  if (typeof cells !== 'number' || Number.isNaN(cells)) {
    throw new PropError('ref', method, cells, 'give numbers of cells')
  }
  return Math.trunc(Math.min(Math.max(cells, 0), END))
}
