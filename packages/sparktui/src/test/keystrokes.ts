import { parseChord } from '../keys/chord.js'

const ESC = '\x1b'

/** Named keys that are a character of their own, with its number in kitty's protocol. */
const CHARACTERS: Readonly<Record<string, { readonly alone: string; readonly point: number }>> = {
  enter: { alone: '\r', point: 13 },
  tab: { alone: '\t', point: 9 },
  backspace: { alone: '\x7f', point: 127 },
  escape: { alone: `${ESC}[27u`, point: 27 },
  space: { alone: ' ', point: 32 },
}

/** Named keys that end in a letter: `CSI A`, with modifiers `CSI 1 ; m A`. */
const LETTERS: Readonly<Record<string, string>> = {
  up: 'A',
  down: 'B',
  right: 'C',
  left: 'D',
  home: 'H',
  end: 'F',
  f1: 'P',
  f2: 'Q',
  f4: 'S',
}

/** Named keys with a number: `CSI n ~`, with modifiers `CSI n ; m ~`. */
const NUMBERS: Readonly<Record<string, number>> = {
  insert: 2,
  delete: 3,
  pageup: 5,
  pagedown: 6,
  f3: 13,
  f5: 15,
  f6: 17,
  f7: 18,
  f8: 19,
  f9: 20,
  f10: 21,
  f11: 23,
  f12: 24,
}

/** Named keys that kitty's protocol numbers in Unicode's private use area: `CSI n u`. */
const PRIVATE: Readonly<Record<string, number>> = {
  capslock: 57358,
  scrolllock: 57359,
  numlock: 57360,
  printscreen: 57361,
  pause: 57362,
  menu: 57363,
  ...Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`f${at + 13}`, 57376 + at])),
  begin: 57427,
  mediaplay: 57428,
  mediapause: 57429,
  mediaplaypause: 57430,
  mediareverse: 57431,
  mediastop: 57432,
  mediafastforward: 57433,
  mediarewind: 57434,
  medianext: 57435,
  mediaprevious: 57436,
  mediarecord: 57437,
  volumedown: 57438,
  volumeup: 57439,
  volumemute: 57440,
  shift: 57441,
  ctrl: 57442,
  alt: 57443,
  super: 57444,
  hyper: 57445,
  meta: 57446,
  level3shift: 57453,
  level5shift: 57454,
}

/**
 * The bytes that a terminal sends for a key: one that speaks kitty's keyboard protocol at the level that the engine asks
 * for, at which no key looks like another.
 *
 * @param spec as `onKey` takes it
 * @throws {KeySpecError} if it names no key
 */
export function keyBytes(spec: string): string {
  const parts = parseChord(spec).split(/\+(?=.)/)
  const key = parts.pop() as string
  const modifiers = 1 + sum(parts, { shift: 1, alt: 2, ctrl: 4, super: 8, hyper: 16, meta: 32 })
  const letter = LETTERS[key]
  if (letter !== undefined) return modifiers === 1 ? `${ESC}[${letter}` : `${ESC}[1;${modifiers}${letter}`
  const number = NUMBERS[key]
  if (number !== undefined) return modifiers === 1 ? `${ESC}[${number}~` : `${ESC}[${number};${modifiers}~`
  const own = PRIVATE[key]
  if (own !== undefined) return modifiers === 1 ? `${ESC}[${own}u` : `${ESC}[${own};${modifiers}u`
  const { alone, point } = CHARACTERS[key] ?? { alone: key, point: key.codePointAt(0) as number }
  return modifiers === 1 ? alone : `${ESC}[${point};${modifiers}u`
}

/** The bytes of a text that is typed: line feeds are the Enter key. */
export function typedBytes(text: string): string {
  return text.replaceAll('\r\n', '\r').replaceAll('\n', '\r')
}

/** The bytes of a text that is pasted; as terminals do, what would end the paste is left out of it. */
export function pasteBytes(text: string): string {
  return `${ESC}[200~${text.replaceAll(`${ESC}[201~`, '')}${ESC}[201~`
}

function sum(words: readonly string[], values: Readonly<Record<string, number>>): number {
  return words.reduce((total, word) => total + (values[word] ?? 0), 0)
}
