import { decodeFocusReason, decodeMouseAction, decodeTaker } from '@sparktui/generated'
import type { EventRecord } from '@sparktui/memory'
import type { AppCore } from '../core.js'
import { decodeKey, type KeyEvent } from '../keys/key-event.js'
import type { KeyRoute } from '../keys/keyboard.js'
import type { NodeRef } from '../node/ref.js'
import { call } from './call.js'
import {
  ClickEvent,
  FocusEvent,
  HoverEvent,
  MouseEvent,
  type NodeEvent,
  PasteEvent,
  PressEvent,
  WheelEvent,
} from './event.js'

const ON = 1

/** Takes events that happened to nodes to the handlers of these, and of those that they lie in. */
export class Dispatcher {
  constructor(private readonly core: AppCore) {}

  /** Returns the event and where it went, or undefined if its key is unknown. */
  key(record: EventRecord): { readonly event: KeyEvent; readonly route: KeyRoute } | undefined {
    const path = this.living(record)
    const event = decodeKey(record, path.length > 0 ? this.core.nodes.refTo(record.node) : undefined)
    if (event === undefined) return undefined
    const route = this.route(path)
    this.send('onKey', event, route.path)
    this.core.keyboard.dispatch(event, route)
    return { event, route }
  }

  paste(record: EventRecord, text: string): void {
    const event = new PasteEvent(this.target(record), record.timeMs, text, decodeTaker(record.b >>> 24) ?? 'none')
    this.send('onPaste', event, this.route(this.living(record)).path)
    if (!event.isStopped) this.core.pastes.dispatch(event)
  }

  focus(record: EventRecord): void {
    const isFocused = record.a === ON
    this.core.focus.told(record.node, isFocused)
    const path = this.living(record)
    if (path.length === 0) return
    const event = new FocusEvent(this.target(record), record.timeMs, decodeFocusReason(record.b) ?? 'request')
    this.send(isFocused ? 'onFocus' : 'onBlur', event, path)
  }

  hover(record: EventRecord): void {
    const event = new HoverEvent(this.target(record), record.timeMs, record.a === ON)
    for (const node of this.living(record).slice(0, 1)) this.at(node, 'onHover', event)
  }

  mouse(record: EventRecord): void {
    const { a, b, timeMs } = record
    const action = decodeMouseAction((b >>> 8) & 0xff) ?? 'move'
    const path = this.living(record)
    if (action.startsWith('wheel')) this.send('onWheel', new WheelEvent(this.target(record), timeMs, a, b), path)
    else
      this.send(action === 'move' ? 'onMouseMove' : 'onMouse', new MouseEvent(this.target(record), timeMs, a, b), path)
  }

  click(record: EventRecord): void {
    const { a, b, timeMs } = record
    const path = this.living(record)
    const event = new ClickEvent(this.target(record), timeMs, a, b & 0x00ff_ffff)
    this.send('onClick', event, path)
    if (event.isStopped || event.button !== 'left') return
    const pressed = path.find((node) => this.core.nodes.handlers(node, 'onPress').length > 0)
    if (pressed !== undefined) this.press(pressed, timeMs, 'pointer')
  }

  /** Calls the handlers for a press of a node. */
  press(node: number, timeMs: number, by: 'key' | 'pointer'): void {
    this.at(node, 'onPress', new PressEvent(this.core.nodes.refTo(node), timeMs, by))
  }

  /** Down to the handlers that capture, then up to the others. */
  private send(name: string, event: NodeEvent, path: readonly number[]): void {
    const { nodes } = this.core
    if (nodes.hasCaptures) {
      const capture = `${name}Capture`
      for (let at = path.length - 1; at >= 0; at--) this.at(path[at] as number, capture, event)
    }
    if (nodes.hears(name)) for (const node of path) this.at(node, name, event)
  }

  private at(node: number, name: string, event: NodeEvent): void {
    if (event.isStopped) return
    for (const { handler, sink } of this.core.nodes.handlers(node, name))
      call(handler as (event: NodeEvent) => unknown, event, sink)
  }

  private target(record: EventRecord): NodeRef | undefined {
    const { nodes } = this.core
    return nodes.isAlive(record.node, record.generation) ? nodes.refTo(record.node) : undefined
  }

  /** The node of a record and those it lies in; none if it has died since. */
  private living({ node, generation }: EventRecord): number[] {
    const { nodes } = this.core
    return nodes.isAlive(node, generation) ? nodes.path(node) : []
  }

  /**
   * Where a key or a paste goes: it stays in a trap, and what had the focus and died since hears nothing.
   *
   * @param path of its node, empty if that has died
   */
  private route(path: number[]): KeyRoute {
    const { root, buffer } = this.core
    const { focusScope, focusable } = buffer.views
    const node = path[0]
    if (node === undefined) return { path: [root], isFocused: false }
    let end = 1
    while (end < path.length && focusScope[path[end - 1] as number] === 0) end++
    path.length = end
    return { path, isFocused: focusable[node] === ON }
  }
}
