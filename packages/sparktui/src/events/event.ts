import {
  decodeMouseAction,
  decodeTaker,
  type FocusReason,
  Modifier,
  type MouseAction,
  type Taker,
} from '@sparktui/generated'
import type { Modifiers } from '../keys/chord.js'
import type { NodeRef } from '../node/ref.js'

/** What all events have that go through the tree: from the root down to handlers `on…Capture`, then up to the others. */
export class NodeEvent {
  readonly isStopped: boolean = false

  constructor(
    /** The node that it happened to; undefined if to the app as a whole. */
    readonly target: NodeRef | undefined,
    /** Milliseconds since the app was mounted. */
    readonly timeMs: number,
  ) {}

  /** Keeps the event from the handlers of further nodes. Those of the same node are called. */
  stopPropagation(): void {
    ;(this as { isStopped: boolean }).isStopped = true
  }
}

/** A text that was pasted. */
export class PasteEvent extends NodeEvent {
  constructor(
    target: NodeRef | undefined,
    timeMs: number,
    readonly text: string,
    /** What the engine did with it before: `edit` if it went into a text. */
    readonly takenBy: Taker,
  ) {
    super(target, timeMs)
  }
}

/** The focus came or went. */
export class FocusEvent extends NodeEvent {
  constructor(
    target: NodeRef | undefined,
    timeMs: number,
    readonly reason: FocusReason,
  ) {
    super(target, timeMs)
  }
}

/** The mouse came over a node, or left it. */
export class HoverEvent extends NodeEvent {
  constructor(
    target: NodeRef | undefined,
    timeMs: number,
    readonly isOver: boolean,
  ) {
    super(target, timeMs)
  }
}

const BUTTONS = ['left', 'middle', 'right', 'back', 'forward'] as const

/** A button of the mouse. */
export type MouseButton = (typeof BUTTONS)[number]

/** What a key or the mouse did, while modifiers were held. */
export class InputEvent extends NodeEvent implements Modifiers {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly super: boolean
  readonly hyper: boolean
  readonly meta: boolean
  /**
   * What acted on it before JavaScript heard of it: `claim` that a handler asked for the key, `edit`, `scroll`, `focus`
   * and `select` that the engine edited, scrolled, moved the focus or copied what was selected. Handlers of chords are not called for a key that the engine took.
   */
  readonly takenBy: Taker

  /** @param bits modifiers in the low byte, who took it in the high one */
  constructor(target: NodeRef | undefined, timeMs: number, bits: number) {
    super(target, timeMs)
    this.ctrl = (bits & Modifier.ctrl) !== 0
    this.alt = (bits & Modifier.alt) !== 0
    this.shift = (bits & Modifier.shift) !== 0
    this.super = (bits & Modifier.super) !== 0
    this.hyper = (bits & Modifier.hyper) !== 0
    this.meta = (bits & Modifier.meta) !== 0
    this.takenBy = decodeTaker(bits >>> 24) ?? 'none'
  }
}

/** Something that the mouse did on a cell. */
export class MouseEvent extends InputEvent {
  /** Cells from the left of the screen. */
  readonly x: number
  /** Cells from the top of the screen. */
  readonly y: number
  readonly button: MouseButton
  protected readonly bits: number

  constructor(target: NodeRef | undefined, timeMs: number, a: number, b: number) {
    super(target, timeMs, b)
    this.x = a & 0xffff
    this.y = a >>> 16
    this.bits = b
    this.button = BUTTONS[(b >>> 16) & 0xff] ?? 'left'
  }

  get action(): MouseAction {
    return decodeMouseAction((this.bits >>> 8) & 0xff) ?? 'move'
  }
}

/** A notch of the wheel. */
export class WheelEvent extends MouseEvent {
  /** Notches to the right, negative to the left. */
  get deltaX(): number {
    return this.action === 'wheel-right' ? 1 : this.action === 'wheel-left' ? -1 : 0
  }

  /** Notches down, negative up. */
  get deltaY(): number {
    return this.action === 'wheel-down' ? 1 : this.action === 'wheel-up' ? -1 : 0
  }
}

/** A button was pressed and let go on a node. */
export class ClickEvent extends MouseEvent {
  /** How many in a row: 2 for a double click. */
  get count(): number {
    return (this.bits >>> 8) & 0xff
  }
}

/** A node was clicked, or Enter or Space pressed while it has the focus. */
export class PressEvent extends NodeEvent {
  constructor(
    target: NodeRef | undefined,
    timeMs: number,
    readonly by: 'key' | 'pointer',
  ) {
    super(target, timeMs)
  }
}
