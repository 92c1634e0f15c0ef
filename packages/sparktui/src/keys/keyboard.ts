import { derived, type ReadonlySignal, type SlotTarget, signal } from '@sparktui/signals'
import { call } from '../events/call.js'
import { type Binding, type KeyHint, Sequences } from './binding.js'
import type { KeyEvent } from './key-event.js'

/** What a keyboard needs to know of the tree. */
export interface KeyTree {
  /** Whether a node is `of` or lies in it. */
  isInside(node: number, of: number): boolean
  /** The node that has the focus and those it lies in, up to what the focus stays in. Tracked. */
  focusPath(): readonly number[]
  /** What the focus stays in while nothing has it. Tracked. */
  focusLimit(): number
}

/** Where a key goes. */
export interface KeyRoute {
  /** From the node that has the focus up to what the focus stays in; that alone if nothing has the focus. */
  readonly path: readonly number[]
  readonly isFocused: boolean
}

/**
 * Handlers of keys at their nodes. A handler counts while the focus is in its node, and all count while nothing is
 * focused. Of several for one chord the innermost is called.
 */
export class Keyboard {
  private readonly byNode = new Map<number, Binding[]>()
  /** The nodes of `byNode`, in its order, once they are asked for. */
  private bound: readonly number[] | undefined
  private readonly everywhere = new Set<Binding>()
  private readonly sequences = new Sequences()
  private readonly version = signal(0)
  /** What can be pressed now. */
  readonly hints: ReadonlySignal<readonly KeyHint[]> = derived(() => this.applicable())

  /** @param claims takes the chords that handlers of a node ask for, one a line */
  constructor(
    private readonly tree: KeyTree,
    private readonly claims: SlotTarget<string>,
  ) {}

  /** @returns removes the handler, in the midst of an event too */
  add(binding: Binding): () => void {
    const { node } = binding
    this.byNode.set(node, [...(this.byNode.get(node) ?? []), binding])
    if (binding.global) this.everywhere.add(binding)
    this.changed(node)
    return () => {
      const list = this.byNode.get(node)
      if (list === undefined || !list.includes(binding)) return
      this.everywhere.delete(binding)
      this.byNode.set(
        node,
        list.filter((other) => other !== binding),
      )
      this.changed(node)
    }
  }

  /** The node is no more. */
  release(node: number): void {
    const list = this.byNode.get(node)
    if (list === undefined) return
    this.byNode.delete(node)
    this.bound = undefined
    for (const binding of list) this.everywhere.delete(binding)
    this.version.value = this.version.peek() + 1
  }

  /** Whether a handler was given for a key that counts where it goes. */
  claimed({ chord }: KeyEvent, { path, isFocused }: KeyRoute): boolean {
    const counts = (binding: Binding) => binding.chords.includes(chord)
    if ([...this.everywhere].some(counts)) return true
    return this.nodes(path, isFocused).some((node) => this.byNode.get(node)?.some(counts))
  }

  /** Calls the handlers of the chord, the innermost that count, and those of all keys on the way to the outermost. */
  dispatch(event: KeyEvent, { path, isFocused }: KeyRoute): void {
    const isNews = this.sequences.begin(event)
    const isOurs = event.takenBy === 'none' || event.takenBy === 'claim'
    const reached: Binding[] = []
    const fires = (binding: Binding) => {
      if (event.action === 'release' || !isOurs || !isNews || (binding.needsFocus && !isFocused)) return false
      reached.push(binding)
      return this.sequences.completes(binding, event)
    }
    let isFound = false
    for (const node of this.nodes(path, isFocused)) {
      if (event.isStopped) break
      isFound = this.fire(node, event, fires, isFocused && isFound) || isFound
    }
    if (!isFound && !event.isStopped && this.everywhere.size > 0) {
      for (const binding of [...this.everywhere]) {
        if (!reached.includes(binding) && fires(binding)) this.call(binding, event)
      }
    }
    if (isNews && event.action !== 'release') this.sequences.keepOnly(reached)
  }

  /** Those of the chord first. Returns whether one of these was called. */
  private fire(node: number, event: KeyEvent, fires: (binding: Binding) => boolean, isChordDone: boolean): boolean {
    let isFound = false
    const bindings = this.byNode.get(node) ?? []
    for (const binding of bindings) {
      if (binding.chords.length === 0 || !fires(binding) || isChordDone) continue
      isFound = true
      this.call(binding, event)
    }
    for (const binding of bindings) if (binding.chords.length === 0) this.call(binding, event)
    return isFound
  }

  private call(binding: Binding, event: KeyEvent): void {
    // Removed by a handler before it?
    if (this.byNode.get(binding.node)?.includes(binding)) call(binding.handler, event, binding.sink)
  }

  /** Nodes whose handlers count, the innermost first. */
  private nodes(path: readonly number[], isFocused: boolean): readonly number[] {
    if (isFocused) return path
    const limit = path[0]
    if (limit === undefined) return []
    this.bound ??= [...this.byNode.keys()]
    const nodes: number[] = []
    for (const node of this.bound) if (this.tree.isInside(node, limit)) nodes.push(node)
    return nodes
  }

  private changed(node: number): void {
    const list = this.byNode.get(node) ?? []
    if (list.length === 0) this.byNode.delete(node)
    this.bound = undefined
    const lines = new Set<string>()
    for (const { chords, global, needsFocus } of list) {
      const mark = global ? '!' : needsFocus ? '=' : ''
      for (const chord of chords) lines.add(mark + chord)
    }
    this.claims.set(node, [...lines].join('\n'))
    this.version.value = this.version.peek() + 1
  }

  private applicable(): readonly KeyHint[] {
    void this.version.value
    const path = this.tree.focusPath()
    const isFocused = path.length > 0
    const nodes = this.nodes(isFocused ? path : [this.tree.focusLimit()], isFocused)
    const hints = new Map<string, KeyHint>()
    const add = ({ chords, description, needsFocus }: Binding) => {
      const keys = chords.join(' ')
      if (keys === '' || (needsFocus && !isFocused) || hints.has(keys)) return
      hints.set(keys, { keys, description })
    }
    for (const node of nodes) this.byNode.get(node)?.forEach(add)
    this.everywhere.forEach(add)
    return [...hints.values()]
  }
}
