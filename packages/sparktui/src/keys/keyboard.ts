import {
  decodeKeyAction,
  decodeKeyCode,
  decodeKeyLocation,
  type KeyAction,
  type KeyLocation,
  Modifier,
} from '@sparktui/generated'
import type { EventRecord } from '@sparktui/memory'
import { Listeners } from '../listeners.js'
import { chordOf, type Modifiers } from './chord.js'

/** A key that was pressed, held or let go. */
export interface KeyEvent extends Modifiers {
  /** The character, or the name of the key: `a`, `A`, `space`, `up`, `f1`. */
  readonly key: string
  /** The character that the key types; empty for a named key, and beside ctrl, alt or super. */
  readonly text: string
  /** The key with its modifiers, spelled as `onKey` takes it: `ctrl+c`. */
  readonly chord: string
  /** Terminals that cannot tell say `press` for all. */
  readonly action: KeyAction
  /** Which of several such keys: `keypad` for those of the keypad, `left` and `right` for modifiers; `standard` else. */
  readonly location: KeyLocation
}

/** What is done when a key is pressed. */
export type KeyHandler = (event: KeyEvent) => void

/** Where Unicode ends and the numbers of named keys begin. */
const LAST_SCALAR = 0x10ffff

/** Who wants to know of which keys, and of what is pasted. */
export class Keyboard {
  private readonly byChord = new Map<string, Listeners<KeyEvent>>()
  private readonly forAll = new Listeners<KeyEvent>()
  readonly pastes = new Listeners<string>()

  /** Calls `handler` when the chord is pressed or held; without a chord, for whatever is done with any key. */
  add(chord: string | undefined, handler: KeyHandler): () => void {
    if (chord === undefined) return this.forAll.add(handler)
    const listeners = this.byChord.get(chord) ?? new Listeners<KeyEvent>()
    this.byChord.set(chord, listeners)
    const remove = listeners.add(handler)
    return () => {
      remove()
      if (listeners.isEmpty && this.byChord.get(chord) === listeners) this.byChord.delete(chord)
    }
  }

  /** Whether a handler was given for just this chord. */
  claims(chord: string): boolean {
    return this.byChord.has(chord)
  }

  /** Calls the handlers of an event, though some throw: those for the chord first. */
  dispatch(event: KeyEvent, report: (error: unknown) => void): void {
    if (event.action !== 'release') this.byChord.get(event.chord)?.dispatch(event, report)
    this.forAll.dispatch(event, report)
  }
}

const decoder = new TextDecoder()

/** The key event of a record, or undefined if its key is unknown. */
export function decodeKey({ a, b, payload }: EventRecord): KeyEvent | undefined {
  const character = a <= LAST_SCALAR ? String.fromCodePoint(a) : ''
  const name = character === ' ' ? 'space' : character || decodeKeyCode(a)
  if (name === undefined) return undefined
  const held = {
    ctrl: (b & Modifier.ctrl) !== 0,
    alt: (b & Modifier.alt) !== 0,
    shift: name === 'backtab' || (b & Modifier.shift) !== 0,
    super: (b & Modifier.super) !== 0,
    hyper: (b & Modifier.hyper) !== 0,
    meta: (b & Modifier.meta) !== 0,
  }
  const isShortcut = held.ctrl || held.alt || held.super || held.hyper || held.meta
  return {
    key: name === 'backtab' ? 'tab' : name,
    text: payload.length > 0 ? decoder.decode(payload) : isShortcut ? '' : character,
    chord: chordOf(name, held),
    action: decodeKeyAction((b >>> 8) & 0xff) ?? 'press',
    location: decodeKeyLocation((b >>> 16) & 0xff) ?? 'standard',
    ...held,
  }
}
