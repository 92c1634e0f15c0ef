import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KeySpecError } from '../src/errors.js'
import { chordOf, parseChord, parseKeys } from '../src/keys/chord.js'

const none = { ctrl: false, alt: false, shift: false, super: false, hyper: false, meta: false }

/** What the engine's spelling is tested by, too: a line is a key, what is held with it, and the spelling. */
const table = readFileSync(new URL('./chords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [key: string, held: string, spelling: string])

describe('a key is spelled as the engine spells it', () => {
  test.each(table)('%s with %s is %s', (key, held, spelling) => {
    const words = held.split('+')
    const modifiers = Object.fromEntries(Object.keys(none).map((name) => [name, words.includes(name)]))
    expect(chordOf(key === ' ' ? 'space' : key, modifiers as typeof none)).toBe(spelling)
    expect(parseChord(spelling)).toBe(spelling)
  })
})

describe('parseKeys', () => {
  test.each([
    ['g g', ['g', 'g']],
    ['ctrl+k  Ctrl+S', ['ctrl+k', 'ctrl+s']],
    ['control + c', ['ctrl+c']],
    [' ', ['space']],
    ['ctrl+plus a', ['ctrl++', 'a']],
  ])('%s is %j', (spec, chords) => {
    expect(parseKeys(spec)).toEqual(chords)
  })

  test.each(['', 'g nokey'])('refuses %j', (spec) => {
    expect(() => parseKeys(spec)).toThrow(KeySpecError)
  })
})

describe('parseChord', () => {
  test.each([
    ['q', 'q'],
    ['Q', 'Q'],
    ['?', '?'],
    ['界', '界'],
    ['🙂', '🙂'],
    ['+', '+'],
    ['plus', '+'],
    ['ctrl++', 'ctrl++'],
    ['space', 'space'],
    [' ', 'space'],
    ['up', 'up'],
    ['Up', 'up'],
    ['PageUp', 'pageup'],
    ['f12', 'f12'],
    ['return', 'enter'],
    ['esc', 'escape'],
    ['del', 'delete'],
    ['ctrl+c', 'ctrl+c'],
    ['Ctrl+C', 'ctrl+c'],
    ['control + c', 'ctrl+c'],
    ['shift+tab', 'shift+tab'],
    ['backtab', 'shift+tab'],
    ['shift+a', 'A'],
    ['alt+shift+a', 'alt+A'],
    ['alt+A', 'alt+A'],
    ['shift+ctrl+a', 'ctrl+shift+a'],
    ['super+alt+ctrl+shift+left', 'ctrl+alt+shift+super+left'],
    ['cmd+k', 'super+k'],
    ['Hyper+meta+K', 'hyper+meta+k'],
    ['f35', 'f35'],
    ['VolumeUp', 'volumeup'],
  ])('%s is %s', (spec, chord) => {
    expect(parseChord(spec)).toBe(chord)
  })

  test.each([
    ['ctlr+c', 'ctlr', 'ctrl'],
    ['entr', 'entr', 'enter'],
    ['ctrl+pgeup', 'pgeup', 'pageup'],
    ['a+b', 'a', undefined],
    ['', '', undefined],
    ['ctrl+', 'ctrl+', 'ctrl'],
    ['nonsense', 'nonsense', undefined],
    ['constructor+a', 'constructor', undefined],
  ])('%s is no key, for %s', (spec, part, meant) => {
    expect(() => parseChord(spec)).toThrow(new KeySpecError(spec, part, meant))
  })
})

describe('chordOf', () => {
  test.each([
    // What terminals report for the same keys, with and without the kitty protocol.
    { key: 'A', held: none, chord: 'A' },
    { key: 'A', held: { ...none, shift: true }, chord: 'A' },
    { key: 'a', held: { ...none, shift: true }, chord: 'A' },
    { key: '!', held: { ...none, shift: true }, chord: '!' },
    { key: 'C', held: { ...none, ctrl: true }, chord: 'ctrl+c' },
    { key: 'K', held: { ...none, super: true }, chord: 'super+k' },
    { key: 'K', held: { ...none, hyper: true, shift: true }, chord: 'shift+hyper+k' },
    { key: 'c', held: { ...none, ctrl: true, shift: true }, chord: 'ctrl+shift+c' },
    { key: '1', held: { ...none, alt: true, shift: true }, chord: 'alt+shift+1' },
    { key: 'backtab', held: none, chord: 'shift+tab' },
    { key: 'backtab', held: { ...none, shift: true }, chord: 'shift+tab' },
    { key: 'tab', held: { ...none, shift: true }, chord: 'shift+tab' },
  ])('$key with $held is $chord', ({ key, held, chord }) => {
    expect(chordOf(key, held)).toBe(chord)
  })
})
