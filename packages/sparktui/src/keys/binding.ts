import type { ErrorSink, Handler } from '../events/call.js'
import type { KeyEvent } from './key-event.js'

/** What a handler of keys can be told. */
export interface KeyOptions {
  /** What the keys do, for a line of help: `app.keys` lists it. */
  readonly description?: string
  /** Whether the keys count wherever the focus is, under a dialog too. */
  readonly global?: boolean
  /** Whether the keys count only while the focus is in the node; else they do while nothing is focused, too. */
  readonly needsFocus?: boolean
}

/** A handler of keys at a node. */
export interface Binding extends KeyOptions {
  readonly node: number
  /** One chord or several in a row; none for all keys. */
  readonly chords: readonly string[]
  readonly handler: Handler<KeyEvent>
  readonly sink: ErrorSink
}

/** One entry of `app.keys`. */
export interface KeyHint {
  /** As `onKey` was given them, in one spelling: `ctrl+s`, `g g`. */
  readonly keys: string
  readonly description: string | undefined
}

/** Most milliseconds between two chords of a sequence. */
const PATIENCE_MS = 1000

/** Keys that are held while others are pressed: they end no sequence. */
const HELD: ReadonlySet<string> = new Set(['shift', 'ctrl', 'alt', 'super', 'hyper', 'meta', 'capslock', 'numlock'])

/** How far the sequences have come that bindings wait for. */
export class Sequences {
  private readonly progress = new Map<Binding, number>()
  private lastMs = 0

  /** Whether a key is the last that a binding waits for. */
  completes(binding: Binding, event: KeyEvent): boolean {
    const { chords } = binding
    if (chords.length === 1) return chords[0] === event.chord
    const at = this.progress.get(binding) ?? 0
    const next = chords[at] === event.chord ? at + 1 : chords[0] === event.chord ? 1 : 0
    if (next === chords.length || next === 0) this.progress.delete(binding)
    else this.progress.set(binding, next)
    return next === chords.length
  }

  /** Begins to look at a key. Returns false if it is none that could go on with a sequence, or break one. */
  begin(event: KeyEvent): boolean {
    if (HELD.has(event.key)) return false
    if (event.timeMs - this.lastMs > PATIENCE_MS) this.progress.clear()
    this.lastMs = event.timeMs
    return true
  }

  /** Forgets how far the bindings have come that a key did not reach. */
  keepOnly(reached: readonly Binding[]): void {
    if (this.progress.size === 0) return
    for (const binding of this.progress.keys()) if (!reached.includes(binding)) this.progress.delete(binding)
  }
}
