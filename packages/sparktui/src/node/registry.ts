import type { Prop } from '@sparktui/generated'
import type { AppCore } from '../core.js'
import type { ErrorSink, Handler } from '../events/call.js'
import { NONE } from '../fragment.js'
import { NodeRef } from './ref.js'
import type { Role } from './role.js'

/** A handler of one node and where its errors go. */
export interface NodeHandler {
  readonly handler: Handler<never>
  readonly sink: ErrorSink
}

/** What JavaScript keeps of a node beside its memory. Most nodes have nothing. */
interface Entry {
  readonly handlers: Map<string, NodeHandler[]>
  readonly refs: NodeRef[]
  role: Role | undefined
  label: Prop<string> | undefined
}

/** The nodes of an app that have handlers or are referred to. */
export class NodeRegistry {
  private readonly entries = new Map<number, Entry>()
  private readonly heard = new Set<string>()
  /** Whether a node has, or had, a handler on the way down. */
  hasCaptures = false

  constructor(private readonly core: AppCore) {}

  /** Adds a handler of a node, for as long as the node lives. */
  listen(node: number, event: string, handler: NodeHandler): void {
    this.heard.add(event)
    if (event.endsWith('Capture')) this.hasCaptures = true
    const { handlers } = this.entry(node)
    const list = handlers.get(event)
    if (list === undefined) handlers.set(event, [handler])
    else list.push(handler)
  }

  /** Whether a node has, or had, a handler for an event. */
  hears(event: string): boolean {
    return this.heard.has(event)
  }

  /** The handlers of a node for an event. */
  handlers(node: number, event: string): readonly NodeHandler[] {
    return this.entries.get(node)?.handlers.get(event) ?? []
  }

  /** Makes a reference lead to a node, for as long as the node lives. */
  bind(node: number, ref: NodeRef): void {
    ref.bind(this.core, node)
    this.entry(node).refs.push(ref)
  }

  /** A reference to a living node. */
  refTo(node: number): NodeRef {
    const { refs } = this.entry(node)
    const [first] = refs
    if (first !== undefined) return first
    const ref = new NodeRef()
    ref.bind(this.core, node)
    refs.push(ref)
    return ref
  }

  /** Says what a node is to assistive technology, where that is not what its primitive is. */
  setRole(node: number, role: Role): void {
    this.entry(node).role = role
  }

  /** Names a node, where what it says does not. */
  setLabel(node: number, label: Prop<string>): void {
    this.entry(node).label = label
  }

  roleOf(node: number): Role | undefined {
    return this.entries.get(node)?.role
  }

  labelOf(node: number): Prop<string> | undefined {
    return this.entries.get(node)?.label
  }

  /** The node is no more. */
  release(node: number): void {
    const entry = this.entries.get(node)
    if (entry === undefined) return
    this.entries.delete(node)
    for (const ref of entry.refs) ref.unbind(this.core, node)
  }

  /** Whether the node that lived in the slot then lives there now. */
  isAlive(node: number, generation: number): boolean {
    const { views, capacity } = this.core.buffer
    return node < capacity && views.generation[node] === generation && views.componentType[node] !== 0
  }

  /** A node and those that it lies in, up to the root. */
  path(node: number): number[] {
    const { parentIndex } = this.core.buffer.views
    const path: number[] = []
    for (let each = node; each !== NONE; each = parentIndex[each] as number) path.push(each)
    return path
  }

  private entry(node: number): Entry {
    const known = this.entries.get(node)
    if (known !== undefined) return known
    const entry: Entry = { handlers: new Map(), refs: [], role: undefined, label: undefined }
    this.entries.set(node, entry)
    this.core.noted.add(node)
    return entry
  }
}
