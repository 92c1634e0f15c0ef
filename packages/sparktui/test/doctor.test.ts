import { describe, expect, test } from 'vitest'
import type { Capabilities } from '../src/capabilities.js'
import { type Patient, report } from '../src/doctor.js'

const BARE: Capabilities = {
  colorDepth: 'ansi16',
  colorReason: 'nothing',
  scheme: undefined,
  background: undefined,
  foreground: undefined,
  cellPixels: undefined,
  isAnswered: true,
  synchronized: false,
  keyboard: false,
  graphemes: false,
  resizes: false,
  terminal: '',
}

const patient = (capabilities: Partial<Capabilities>, rest: Partial<Patient> = {}): Patient => ({
  capabilities: { ...BARE, ...capabilities },
  isTerminal: true,
  columns: 80,
  rows: 24,
  environment: { TERM: 'xterm' },
  runtime: 'Node 20',
  messages: [],
  ...rest,
})

describe('report', () => {
  test('asks for no variables on Windows, whose consoles set none and have all colours', () => {
    const windows = { isWindows: true, environment: {} }
    const told = report(patient({ colorDepth: 'truecolor', colorReason: 'colorterm' }, windows))
    expect(told).toMatch(/^TERM +not set$/m)
    expect(told).toMatch(/^colours +all 16,777,216, as every console of Windows 10 has them$/m)
    expect(told).not.toContain('→')
    const set = { isWindows: true, environment: { COLORTERM: 'truecolor' } }
    expect(report(patient({ colorDepth: 'truecolor', colorReason: 'colorterm' }, set))).toContain('COLORTERM says so')
  })

  test('tells all that a terminal answered', () => {
    const all = {
      colorDepth: 'truecolor',
      colorReason: 'rendition',
      scheme: 'light',
      background: '#fdf6e3',
      cellPixels: { width: 9, height: 18 },
      synchronized: true,
      keyboard: true,
      graphemes: true,
      resizes: true,
      terminal: 'ghostty 1.2',
    } as const
    expect(report(patient(all))).toBe(`runtime       Node 20
terminal      ghostty 1.2
TERM          xterm
screen        80 by 24 cells, each 9 by 18 pixels
colours       all 16,777,216, as the terminal kept a colour as it was told
background    #fdf6e3, light
synchronized  yes: a frame is shown at once
keyboard      yes: keys are told apart, and their release
graphemes     yes: joined emoji take their own room
resizes       yes: new sizes come with the input
`)
  })

  test('tells what a terminal has not, and what that means', () => {
    const lines = report(patient({}, { messages: ['no sh was found'] }))
    expect(lines).toContain('terminal      it answers, and does not tell its name\n')
    expect(lines).toContain('background    not told: taken for black\n')
    for (const what of ['synchronized', 'keyboard', 'graphemes', 'resizes']) {
      expect(lines).toMatch(new RegExp(`^${what} +no: `, 'm'))
    }
    expect(lines).toContain('note          no sh was found\n')
  })

  test.each([
    [{ isAnswered: false }, {}, 'it answered nothing within a second'],
    [{}, { environment: {} }, '→ set TERM, for instance to xterm-256color'],
    [{ colorDepth: 'none', colorReason: 'no-color' }, {}, '→ unset NO_COLOR for colours'],
    [{ colorReason: 'force-color' }, {}, '→ unset FORCE_COLOR to have the terminal decide'],
    [{ colorDepth: 'ansi256', colorReason: 'term' }, {}, '→ if the terminal has all colours, set COLORTERM=truecolor'],
  ] as const)('of %j with %j it says: %s', (capabilities, rest, wanted) => {
    expect(report(patient(capabilities, rest))).toContain(wanted)
  })
})
