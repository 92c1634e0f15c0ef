import { Listen, type Prop } from '@sparktui/generated'
import { effect, repeat, unowned, untrack } from '@sparktui/signals'
import type { AppCore } from '../core.js'
import { PropError } from '../errors.js'
import type { KeyEvent } from '../keys/key-event.js'
import { nearest } from '../nearest.js'
import { NodeRef } from '../node/ref.js'
import { ROLE_NAMES, type Role } from '../node/role.js'
import { call, errorSink, type Handler } from './call.js'
import type { ClickEvent, FocusEvent, HoverEvent, MouseEvent, PasteEvent, PressEvent, WheelEvent } from './event.js'

/** How far a node is scrolled, in cells. */
export interface ScrollOffset {
  readonly x: number
  readonly y: number
}

/** How large a node is, in cells. */
export interface NodeSize {
  readonly width: number
  readonly height: number
}

/**
 * Handlers of a node. Those of events that happen to a node in it are called too: from the root down those that
 * `Capture`, then from the node up the others, until one calls `stopPropagation`. They may be async. What one throws goes
 * to the nearest boundary, and ends the program if there is none.
 */
export interface HandlerProps {
  /** Any key, while the focus is in the node. */
  readonly onKey?: Handler<KeyEvent>
  readonly onKeyCapture?: Handler<KeyEvent>
  /** A paste, while the focus is in the node. */
  readonly onPaste?: Handler<PasteEvent>
  readonly onPasteCapture?: Handler<PasteEvent>
  /** The focus came to the node or to one in it. */
  readonly onFocus?: Handler<FocusEvent>
  readonly onFocusCapture?: Handler<FocusEvent>
  /** The focus left. Removed nodes hear nothing. */
  readonly onBlur?: Handler<FocusEvent>
  readonly onBlurCapture?: Handler<FocusEvent>
  /** The left button clicked the node, or Enter or Space was pressed while it has the focus. The innermost that listens hears it. */
  readonly onPress?: Handler<PressEvent>
  /** A button went down and up on the node. */
  readonly onClick?: Handler<ClickEvent>
  readonly onClickCapture?: Handler<ClickEvent>
  /** A button went down, up, or the mouse moved meanwhile. Where it went down has all until it is up. */
  readonly onMouse?: Handler<MouseEvent>
  readonly onMouseCapture?: Handler<MouseEvent>
  /** The mouse moved over the node with no button down. */
  readonly onMouseMove?: Handler<MouseEvent>
  readonly onMouseMoveCapture?: Handler<MouseEvent>
  /** The wheel was turned over the node. */
  readonly onWheel?: Handler<WheelEvent>
  readonly onWheelCapture?: Handler<WheelEvent>
  /** The mouse came over the node or left it. */
  readonly onHover?: Handler<HoverEvent>
  /** The node was scrolled. */
  readonly onScroll?: Handler<ScrollOffset>
  /** The node has another size, or its first. */
  readonly onResize?: Handler<NodeSize>
}

/** What every primitive takes beside the props that are fields. */
export interface NodeProps extends HandlerProps {
  /** Leads to the node while it lives: what {@link createRef} made, or a function that is called with a reference. */
  readonly ref?: NodeRef | ((ref: NodeRef) => void)
  /** What the node is to assistive technology, and to `getByRole` of `sparktui/test`; what its primitive is unless given. */
  readonly role?: Role
  /** The name of the node to them; what it says unless given. */
  readonly label?: Prop<string>
  /**
   * A scroller in the node that the arrows, Page Up, Page Down, Home and End scroll while the focus is in the node, where they do not
   * scroll the node itself: in the engine, whether or not JavaScript has time.
   */
  readonly keysScroll?: NodeRef
}

const SENT: readonly string[] = [
  'onKey',
  'onPaste',
  'onFocus',
  'onBlur',
  'onClick',
  'onMouse',
  'onMouseMove',
  'onWheel',
]
const NAMES: ReadonlySet<string> = new Set([
  ...SENT,
  ...SENT.map((name) => `${name}Capture`),
  'onPress',
  'onHover',
  'onScroll',
  'onResize',
])

/** Frequent events that the engine tells only if it is asked to. */
const LISTENS: Readonly<Record<string, number>> = {
  onHover: Listen.hover,
  onMouse: Listen.drag,
  onMouseCapture: Listen.drag,
  onMouseMove: Listen.move,
  onMouseMoveCapture: Listen.move,
}

/**
 * Gives a node its handlers, references, role and name, out of all of its props.
 *
 * @throws {PropError} if a handler is no function or of no known event, or there is no such role
 */
export function attachNodeProps(app: AppCore, primitive: string, node: number, props: object): void {
  for (const name in props) {
    if (name === 'ref') attachRef(app, primitive, node, Reflect.get(props, name))
    else if (name === 'keysScroll') attachKeysScroll(app, primitive, node, Reflect.get(props, name))
    else if (name === 'role') attachRole(app, primitive, node, Reflect.get(props, name))
    else if (name === 'label') attachLabel(app, node, Reflect.get(props, name))
    else if (name.startsWith('on')) attachHandler(app, primitive, node, name, Reflect.get(props, name))
  }
}

function attachRef(app: AppCore, primitive: string, node: number, ref: unknown): void {
  if (ref === undefined) return
  if (ref instanceof NodeRef) app.nodes.bind(node, ref)
  else if (typeof ref === 'function') untrack(() => ref(app.nodes.refTo(node)))
  else throw new PropError(primitive, 'ref', ref, 'give what createRef() returned, or a function')
}

function attachKeysScroll(app: AppCore, primitive: string, node: number, ref: unknown): void {
  if (ref === undefined) return
  if (!(ref instanceof NodeRef)) throw new PropError(primitive, 'keysScroll', ref, 'give what createRef() returned')
  repeat(ref.number, app.arrays.interactionArrays.keysScroll, node)
}

function attachRole(app: AppCore, primitive: string, node: number, role: unknown): void {
  if (role === undefined) return
  if (!(ROLE_NAMES as readonly unknown[]).includes(role)) {
    const guess = nearest(String(role), ROLE_NAMES)
    const advice =
      guess === undefined ? `give one of ${ROLE_NAMES.join(', ')}` : `did you mean ${JSON.stringify(guess)}?`
    throw new PropError(primitive, 'role', role, advice)
  }
  app.nodes.setRole(node, role as Role)
}

function attachLabel(app: AppCore, node: number, label: Prop<string> | undefined): void {
  if (label !== undefined) app.nodes.setLabel(node, label)
}

function attachHandler(app: AppCore, primitive: string, node: number, name: string, value: unknown): void {
  if (value === undefined) return
  if (!NAMES.has(name)) {
    const guess = nearest(name, NAMES)
    const advice = guess === undefined ? 'remove it' : `did you mean ${JSON.stringify(guess)}?`
    throw new PropError(primitive, name, value, `there is no such event; ${advice}`)
  }
  if (typeof value !== 'function') throw new PropError(primitive, name, value, 'give a function')
  const handler = value as Handler<never>
  if (name === 'onScroll' || name === 'onResize') {
    follow(app, node, name, handler)
    return
  }
  app.nodes.listen(node, name, { handler, sink: errorSink(app) })
  const bit = LISTENS[name]
  if (bit !== undefined) listen(app, node, bit)
  if (name === 'onPress') pressByKeys(app, node)
}

/** The engine tells scrolling and sizes as fields: each is read, and the handler called when it changes. */
function follow(app: AppCore, node: number, name: 'onScroll' | 'onResize', handler: Handler<never>): void {
  const sink = errorSink(app)
  const { layoutArrays, interactionArrays } = app.arrays
  const read =
    name === 'onScroll'
      ? () => ({ x: interactionArrays.scrollX.get(node), y: interactionArrays.scrollY.get(node) })
      : () => ({ width: layoutArrays.computedWidth.get(node), height: layoutArrays.computedHeight.get(node) })
  let isFirst = true
  effect(() => {
    const now = read()
    if (!isFirst) unowned(() => call(handler as Handler<typeof now>, now, sink))
    isFirst = false
  })
}

function listen(app: AppCore, node: number, bit: number): void {
  const { listen: asked } = app.arrays.interactionArrays
  asked.set(node, asked.peek(node) | bit)
}

function pressByKeys(app: AppCore, node: number): void {
  const press = (event: KeyEvent) => {
    if (event.action === 'press') app.dispatcher.press(node, event.timeMs, 'key')
  }
  for (const chord of ['enter', 'space']) {
    app.keyboard.add({ node, chords: [chord], handler: press, sink: errorSink(app), needsFocus: true })
  }
}
