/** A button of the mouse, as the DOM orders them. */
export type MouseButton = 'left' | 'middle' | 'right'

/** Where the wheel turns to. */
export type WheelDirection = 'up' | 'down' | 'left' | 'right'

/** Keys held while the mouse is used, and its button. */
export interface PointerOptions {
  readonly button?: MouseButton
  readonly shift?: boolean
  readonly alt?: boolean
  readonly ctrl?: boolean
}

const BUTTONS = { left: 0, middle: 1, right: 2 } as const
const WHEEL = { up: 64, down: 65, left: 66, right: 67 } as const
const MOVED = 32
const NO_BUTTON = 3

/** Bytes of a button that goes down at a cell; cells count from 0. The encoding is SGR, 1006. */
export function downBytes(x: number, y: number, options: PointerOptions): string {
  return report(BUTTONS[options.button ?? 'left'], x, y, options, 'M')
}

/** Bytes of a button that is let go. */
export function upBytes(x: number, y: number, options: PointerOptions): string {
  return report(BUTTONS[options.button ?? 'left'], x, y, options, 'm')
}

/** Bytes of a mouse that moves with a button held. */
export function dragBytes(x: number, y: number, options: PointerOptions): string {
  return report(BUTTONS[options.button ?? 'left'] + MOVED, x, y, options, 'M')
}

/** Bytes of a mouse that moves. */
export function moveBytes(x: number, y: number, options: PointerOptions): string {
  return report(NO_BUTTON + MOVED, x, y, options, 'M')
}

/** Bytes of one notch of the wheel. */
export function wheelBytes(direction: WheelDirection, x: number, y: number, options: PointerOptions): string {
  return report(WHEEL[direction], x, y, options, 'M')
}

function report(code: number, x: number, y: number, { shift, alt, ctrl }: PointerOptions, end: 'M' | 'm'): string {
  const held = (shift ? 4 : 0) | (alt ? 8 : 0) | (ctrl ? 16 : 0)
  return `\x1b[<${code | held};${x + 1};${y + 1}${end}`
}
