import { KEY_CODES, type KeyCode } from '@sparktui/generated'
import { KeySpecError } from '../errors.js'
import { nearest } from '../nearest.js'

/** Keys held while another is pressed. */
export interface Modifiers {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly super: boolean
  readonly hyper: boolean
  readonly meta: boolean
}

/** The name of a key that is no character. */
export type KeyName = Exclude<KeyCode, 'backtab'> | 'space'

const MODIFIERS = ['ctrl', 'alt', 'shift', 'super', 'hyper', 'meta'] as const

const MODIFIER_ALIASES: Readonly<Record<string, keyof Modifiers>> = {
  control: 'ctrl',
  option: 'alt',
  cmd: 'super',
  command: 'super',
  win: 'super',
  windows: 'super',
}

const KEY_ALIASES: Readonly<Record<string, string>> = {
  ' ': 'space',
  return: 'enter',
  esc: 'escape',
  del: 'delete',
  ins: 'insert',
  plus: '+',
}

const NAMES: ReadonlySet<string> = new Set([...KEY_CODES, 'space'])

/**
 * A key and its modifiers in the one spelling that an event of it has too.
 *
 * @param spec one character or the name of a key, after modifiers joined by +: `q`, `?`, `up`, `ctrl+c`, `shift+tab`
 * @throws {KeySpecError} if it names no key
 */
export function parseChord(spec: string): string {
  const { key, modifiers } = split(spec)
  const held = { ctrl: false, alt: false, shift: false, super: false, hyper: false, meta: false }
  for (const word of modifiers) {
    const modifier = MODIFIER_ALIASES[word] ?? word
    if (!isModifier(modifier)) throw new KeySpecError(spec, word, nearest(word, MODIFIERS))
    held[modifier] = true
  }
  if (isCharacter(key)) return chordOf(KEY_ALIASES[key] ?? key, held)
  const name = key.toLowerCase()
  const known = KEY_ALIASES[name] ?? name
  if (!NAMES.has(known) && !isCharacter(known)) throw new KeySpecError(spec, key, nearest(name, NAMES))
  return chordOf(known, held)
}

/**
 * Chords pressed one after the other, each in its one spelling. Spaces beside a + separate nothing.
 *
 * @throws {KeySpecError} if one names no key
 */
export function parseKeys(spec: string): readonly string[] {
  const parts = spec.trim() === '' ? [] : spec.trim().split(/(?<!\+)\s+(?!\+)/)
  return parts.length > 1 ? parts.map(parseChord) : [parseChord(spec)]
}

/**
 * The one spelling of a key with its modifiers. Shift is part of the character that it makes, so `shift+a` is `A`; beside
 * ctrl, super, hyper or meta, where terminals tell no case, letters are small.
 *
 * @param key a character, or the name of a key
 */
export function chordOf(key: string, held: Modifiers): string {
  if (key === 'backtab') return chordOf('tab', { ...held, shift: true })
  let { shift } = held
  let name = key
  if (isCharacter(key)) {
    const isShortcut = held.ctrl || held.super || held.hyper || held.meta
    if (isShortcut) name = key.toLowerCase()
    else if (shift) name = key.toUpperCase()
    shift = shift && (isShortcut || (held.alt && name === key.toLowerCase()))
  }
  return `${held.ctrl ? 'ctrl+' : ''}${held.alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${held.super ? 'super+' : ''}${held.hyper ? 'hyper+' : ''}${held.meta ? 'meta+' : ''}${name}`
}

/** `a+b+c` in parts; a + at the end is the key itself. */
function split(spec: string): { readonly key: string; readonly modifiers: readonly string[] } {
  const at = spec.length < 2 ? -1 : spec.lastIndexOf('+', spec.length - 2)
  const key = spec.slice(at + 1)
  const modifiers = at < 0 ? [] : spec.slice(0, at).toLowerCase().split('+')
  return { key: key === ' ' ? key : key.trim(), modifiers: modifiers.map((word) => word.trim()) }
}

function isCharacter(text: string): boolean {
  const point = text.codePointAt(0)
  return point !== undefined && String.fromCodePoint(point) === text
}

function isModifier(word: string): word is keyof Modifiers {
  return (MODIFIERS as readonly string[]).includes(word)
}
