import type { Role } from '../node/role.js'
import { checkCells } from './cells.js'
import type { Driver, Ending } from './driver.js'
import { Frame } from './frame.js'
import { keyBytes, pasteBytes, typedBytes } from './keystrokes.js'
import {
  downBytes,
  dragBytes,
  moveBytes,
  type PointerOptions,
  upBytes,
  type WheelDirection,
  wheelBytes,
} from './pointer.js'
import { Query, type TestNode, type TextMatch } from './query.js'
import { frameSvg, type SvgOptions } from './svg.js'

/** Taken at import, so that fake timers do not stop it. */
const immediate = globalThis.setImmediate.bind(globalThis)
const encoder = new TextEncoder()

/** A cell of the screen, counted from 0. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the pointer goes: a cell, a node (its middle), or a text on the screen (its first cell). */
export type Target = Point | TestNode | TextMatch

/** An app that {@link render} shows, and the hands and eyes of whoever tests it. */
export class Ui<T = unknown> {
  private readonly query: Query

  constructor(
    private readonly driver: Driver<T>,
    private readonly onUnmount: () => void,
  ) {
    this.query = new Query(driver.session.core, () => this.frame().text)
  }

  /** How the app ended, undefined while it lives. */
  get ending(): Ending<T> | undefined {
    return this.driver.ending
  }

  /** What the screen shows now, as styled cells. */
  frame(): Frame {
    this.driver.flush()
    return new Frame(this.driver.live('frame').picture())
  }

  /** The text of the screen, without blanks at the ends of rows and without empty rows at the bottom. */
  text(): string {
    return this.frame().text
  }

  /** The screen as a picture. */
  svg(options?: SvgOptions): string {
    return frameSvg(this.frame(), options)
  }

  /** The bytes that a terminal would have got since the last call, the modes that are set at the start among them. */
  output(): string {
    this.driver.flush()
    return new TextDecoder().decode(this.driver.live('output').takeOutput())
  }

  /**
   * Presses keys, one after the other, each spelled as `onKey` takes it: `ui.press('down', 'down', 'enter')`.
   *
   * @throws {KeySpecError} if one names no key
   */
  press(...keys: readonly string[]): void {
    for (const bytes of keys.map(keyBytes)) this.send(bytes)
  }

  /** Types a text, character by character; a line feed is Enter. */
  type(text: string): void {
    for (const character of typedBytes(text)) this.send(character)
  }

  /** Pastes a text. */
  paste(text: string): void {
    this.send(pasteBytes(text))
  }

  /** Sends bytes as a terminal would: for what no other method spells, such as replies of the terminal. */
  send(bytes: string | Uint8Array): void {
    const encoded = typeof bytes === 'string' ? encoder.encode(bytes) : bytes
    this.driver.act('send', (engine) => engine.typeIn(encoded))
  }

  /** Presses a button of the mouse and lets it go. */
  click(target: Target, options: PointerOptions = {}): void {
    const { x, y } = this.point(target)
    this.send(downBytes(x, y, options))
    this.send(upBytes(x, y, options))
  }

  /** Presses a button of the mouse, moves it, and lets it go. */
  drag(from: Target, to: Target, options: PointerOptions = {}): void {
    const [start, end] = [this.point(from), this.point(to)]
    this.send(downBytes(start.x, start.y, options))
    this.send(dragBytes(end.x, end.y, options))
    this.send(upBytes(end.x, end.y, options))
  }

  /** Moves the mouse there. */
  hover(target: Target, options: PointerOptions = {}): void {
    const { x, y } = this.point(target)
    this.send(moveBytes(x, y, options))
  }

  /** Turns the wheel so many notches over a cell. */
  wheel(direction: WheelDirection, target: Target, options: PointerOptions & { readonly notches?: number } = {}): void {
    const { x, y } = this.point(target)
    for (let notch = 0; notch < (options.notches ?? 1); notch++) this.send(wheelBytes(direction, x, y, options))
  }

  /** Gives the screen another size. @throws {OptionError} if it is none */
  resize(cols: number, rows: number): void {
    checkCells('cols', cols)
    checkCells('rows', rows)
    this.driver.act('resize', (engine) => engine.resize(cols, rows))
  }

  /**
   * Lets the engine's time pass: animations, the time that a lone Escape is waited for, pacing by `maxFps`. It stands
   * still otherwise. Timers of JavaScript are another matter: use those of the test runner.
   */
  advance(milliseconds: number): void {
    this.driver.act('advance', (engine) => engine.advance(milliseconds))
  }

  /** Waits until promises that are ready have been handled, and all that they write is shown. */
  async settled(): Promise<void> {
    const { commits } = this.driver.session.core.arrays
    let before: number
    do {
      this.driver.flush()
      before = commits.number
      await new Promise<void>((resolve) => immediate(resolve))
    } while (commits.isOpen || commits.number !== before)
    this.driver.flush()
  }

  /** The one text that says this, where runs of blanks count as one. @throws {QueryError} unless there is just one */
  getByText(match: TextMatch): TestNode {
    this.driver.flush()
    return this.query.byText(match)
  }

  /** All such texts, in the order of the tree. */
  getAllByText(match: TextMatch): readonly TestNode[] {
    this.driver.flush()
    return this.query.allByText(match)
  }

  /** The one node of a role, and of a name if one is given. @throws {QueryError} unless there is just one */
  getByRole(role: Role, options: { readonly name?: TextMatch } = {}): TestNode {
    this.driver.flush()
    return this.query.byRole(role, options.name)
  }

  /** All such nodes, in the order of the tree. */
  getAllByRole(role: Role, options: { readonly name?: TextMatch } = {}): readonly TestNode[] {
    this.driver.flush()
    return this.query.allByRole(role, options.name)
  }

  /** Ends the app, if it has not ended. */
  unmount(): void {
    this.driver.session.end(undefined as T)
    this.onUnmount()
  }

  private point(target: Target): Point {
    if (typeof target === 'string' || target instanceof RegExp) return this.place(target)
    if (!('width' in target)) return target
    return {
      x: target.x + Math.floor(Math.max(0, target.width - 1) / 2),
      y: target.y + Math.floor(Math.max(0, target.height - 1) / 2),
    }
  }

  private place(match: TextMatch): Point {
    const node = this.getByText(match)
    return { x: node.x, y: node.y }
  }
}
