import {
  decodeKeyAction,
  decodeKeyCode,
  decodeKeyLocation,
  type KeyAction,
  type KeyLocation,
  Modifier,
} from '@sparktui/generated'
import type { EventRecord } from '@sparktui/memory'
import { InputEvent } from '../events/event.js'
import type { NodeRef } from '../node/ref.js'
import { chordOf } from './chord.js'

/** A key that was pressed, held or let go. */
export class KeyEvent extends InputEvent {
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

  /** @param character the one that it is, empty for a named key */
  constructor({ b, payload, timeMs }: EventRecord, name: string, character: string, target: NodeRef | undefined) {
    super(target, timeMs, name === 'backtab' ? b | Modifier.shift : b)
    this.key = name === 'backtab' ? 'tab' : name
    this.text = payload.length > 0 ? decoder.decode(payload) : (b & SHORTCUT) !== 0 ? '' : character
    this.chord = (b & 0xff) === 0 && name !== 'backtab' ? name : chordOf(name, this)
    this.action = decodeKeyAction((b >>> 8) & 0xff) ?? 'press'
    this.location = decodeKeyLocation((b >>> 16) & 0xff) ?? 'standard'
  }
}

/** Modifiers beside which a key types nothing. */
const SHORTCUT = Modifier.ctrl | Modifier.alt | Modifier.super | Modifier.hyper | Modifier.meta

/** Where Unicode ends and the numbers of named keys begin. */
const LAST_SCALAR = 0x10ffff

const decoder = new TextDecoder()

/** The key event of a record, or undefined if its key is unknown. */
export function decodeKey(record: EventRecord, target?: NodeRef): KeyEvent | undefined {
  const { a } = record
  const character = a <= LAST_SCALAR ? String.fromCodePoint(a) : ''
  const name = character === ' ' ? 'space' : character || decodeKeyCode(a)
  return name === undefined ? undefined : new KeyEvent(record, name, character, target)
}
