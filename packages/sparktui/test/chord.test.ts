import { describe, expect, test } from 'vitest'
import { KeySpecError } from '../src/errors.js'
import { chordOf, parseChord } from '../src/keys/chord.js'

const none = { ctrl: false, alt: false, shift: false, super: false, hyper: false, meta: false }

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
