import { derived, type ReadonlySignal, type ReadonlySlotBuffer, signal } from '@sparktui/signals'
import type { AppCore } from '../core.js'
import { END, type RevealOptions, type ScrollTarget } from './scrolling.js'

/** The node that a reference leads to. */
interface Bound {
  readonly core: AppCore
  readonly node: number
}

type Read<T> = (bound: Bound) => T

/**
 * A node that was built, as handlers and other nodes see it: where it is, what state it is in, and what can be asked of it.
 *
 * Each property is a signal. JavaScript is woken for those that something reads, and for no others; what the engine
 * computes is there one frame later.
 */
export class NodeRef {
  readonly #bound = signal<Bound | undefined>(undefined)
  readonly #signals = new Map<string, ReadonlySignal<unknown>>()

  /** Whether the node is built and not yet removed. All else is 0 or false while it is not. */
  get isMounted(): ReadonlySignal<boolean> {
    return this.#derive('isMounted', false, () => true)
  }

  /** Left edge of the border box, in cells from the left of the screen, as it is while nothing around it is scrolled. */
  get x(): ReadonlySignal<number> {
    return this.#derive('x', 0, ({ core, node }) => core.arrays.layoutArrays.computedX.get(node))
  }

  /** Top edge of the border box, in cells from the top of the screen, as it is while nothing around it is scrolled. */
  get y(): ReadonlySignal<number> {
    return this.#derive('y', 0, ({ core, node }) => core.arrays.layoutArrays.computedY.get(node))
  }

  /** Left edge of the border box where it is seen, in cells from the left of the screen; less than 0 if it is scrolled out. */
  get screenX(): ReadonlySignal<number> {
    return this.#derive('screenX', 0, ({ core, node }) => {
      const { layoutArrays, interactionArrays } = core.arrays
      return seenAt(core, node, layoutArrays.computedX, interactionArrays.scrollX)
    })
  }

  /** Top edge of the border box where it is seen, in cells from the top of the screen; less than 0 if it is scrolled out. */
  get screenY(): ReadonlySignal<number> {
    return this.#derive('screenY', 0, ({ core, node }) => {
      const { layoutArrays, interactionArrays } = core.arrays
      return seenAt(core, node, layoutArrays.computedY, interactionArrays.scrollY)
    })
  }

  /** Width of the border box in cells. */
  get width(): ReadonlySignal<number> {
    return this.#derive('width', 0, ({ core, node }) => core.arrays.layoutArrays.computedWidth.get(node))
  }

  /** Height of the border box in cells. */
  get height(): ReadonlySignal<number> {
    return this.#derive('height', 0, ({ core, node }) => core.arrays.layoutArrays.computedHeight.get(node))
  }

  /** How many cells the content is scrolled to the left: as asked for until the engine has answered, then as it is. */
  get scrollX(): ReadonlySignal<number> {
    return this.#derive('scrollX', 0, ({ core, node }) => known(core.scrolling.x(node), core, node, 'maxScrollX'))
  }

  /** How many cells the content is scrolled up: as asked for until the engine has answered, then as it is. */
  get scrollY(): ReadonlySignal<number> {
    return this.#derive('scrollY', 0, ({ core, node }) => known(core.scrolling.y(node), core, node, 'maxScroll'))
  }

  /** The largest `scrollX`. */
  get maxScrollX(): ReadonlySignal<number> {
    return this.#derive('maxScrollX', 0, ({ core, node }) => core.arrays.interactionArrays.maxScrollX.get(node))
  }

  /** The largest `scrollY`. */
  get maxScrollY(): ReadonlySignal<number> {
    return this.#derive('maxScrollY', 0, ({ core, node }) => core.arrays.interactionArrays.maxScroll.get(node))
  }

  /** Whether the mouse is over the node or what is in it. */
  get isHovered(): ReadonlySignal<boolean> {
    return this.#derive(
      'isHovered',
      false,
      ({ core, node }) => core.arrays.interactionArrays.hoverState.get(node) === 1,
    )
  }

  /** Whether a button of the mouse is down on the node or what is in it. */
  get isPressed(): ReadonlySignal<boolean> {
    return this.#derive(
      'isPressed',
      false,
      ({ core, node }) => core.arrays.interactionArrays.pressedState.get(node) === 1,
    )
  }

  /** Whether the node has the focus: as asked for by `focus()` until the engine has answered, then as it is. */
  get isFocused(): ReadonlySignal<boolean> {
    return this.#derive('isFocused', false, ({ core, node }) => core.focus.isFocused(node))
  }

  /**
   * Asks for the focus, for the node or the first in it that can have it. Where none can, nothing changes; nor does it
   * while the node is not mounted.
   */
  focus(): void {
    const bound = this.#bound.peek()
    bound?.core.focus.request(bound.node)
  }

  /** Gives the focus away, if the node has it: to nothing. */
  blur(): void {
    const bound = this.#bound.peek()
    if (bound?.core.focus.has(bound.node)) bound.core.focus.request(bound.core.root)
  }

  /**
   * Scrolls the node, if it is a box with `overflow: 'scroll'` or `'auto'`. `Infinity` is the end; what is not mounted is
   * not scrolled.
   *
   * @throws {PropError} if a number is none
   */
  scrollTo(target: ScrollTarget): void {
    const bound = this.#bound.peek()
    bound?.core.scrolling.to(bound.node, target)
  }

  /** Scrolls the node on from where it is, by cells. @throws {PropError} if a number is none */
  scrollBy(step: ScrollTarget): void {
    const bound = this.#bound.peek()
    bound?.core.scrolling.by(bound.node, step)
  }

  /** Scrolls all that the node lies in so that it is seen. */
  scrollIntoView(options: RevealOptions = {}): void {
    const bound = this.#bound.peek()
    bound?.core.scrolling.reveal(bound.node, options)
  }

  /** @internal */
  bind(core: AppCore, node: number): void {
    this.#bound.value = { core, node }
  }

  /** @internal The node is no more. Another one that was built with the reference since stays. */
  unbind(core: AppCore, node: number): void {
    const bound = this.#bound.peek()
    if (bound?.core === core && bound.node === node) this.#bound.value = undefined
  }

  /** @internal The number of the node, -1 while there is none. */
  get number(): ReadonlySignal<number> {
    return this.#derive('number', -1, ({ node }) => node)
  }

  /** @internal The node, while there is one. */
  get bound(): Bound | undefined {
    return this.#bound.peek()
  }

  #derive<T>(name: string, absent: T, read: Read<T>): ReadonlySignal<T> {
    const known = this.#signals.get(name)
    if (known !== undefined) return known as ReadonlySignal<T>
    const bound = this.#bound
    const made = derived(
      () => {
        const now = bound.value
        return now === undefined ? absent : read(now)
      },
      { name: `ref.${name}` },
    )
    this.#signals.set(name, made)
    return made
  }
}

/** Where a node lies, less what all that it lies in is scrolled. */
function seenAt(core: AppCore, node: number, computed: ReadonlySlotBuffer, scrolled: ReadonlySlotBuffer): number {
  let at = computed.get(node)
  for (const around of core.nodes.path(node).slice(1)) at -= scrolled.get(around)
  return at
}

/** An offset that was asked for, where it is the end, as far as that is known. */
function known(offset: number, core: AppCore, node: number, most: 'maxScroll' | 'maxScrollX'): number {
  return offset === END ? core.arrays.interactionArrays[most].get(node) : offset
}

/**
 * A reference to give a primitive: `box({ ref })`. It leads to one node at a time, the last that was built with it.
 */
export function createRef(): NodeRef {
  return new NodeRef()
}
