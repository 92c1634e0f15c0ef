import { describe, expect, test } from 'vitest'
import { terminalEnvironment } from '../src/capabilities.js'

const NAMES = ['TERM', 'COLORTERM', 'NO_COLOR']

describe('terminalEnvironment', () => {
  test('has the variables that are asked for and set, of no others', () => {
    const env = { TERM: 'xterm', NO_COLOR: '', HOME: '/root' }
    expect(terminalEnvironment(NAMES, env, 'linux')).toEqual({ TERM: 'xterm' })
    expect(terminalEnvironment(NAMES, {}, 'linux')).toEqual({})
  })

  test('a console of Windows, which sets none, has all colours; what is set holds there, too', () => {
    expect(terminalEnvironment(NAMES, {}, 'win32')).toEqual({ COLORTERM: 'truecolor' })
    expect(terminalEnvironment(NAMES, { NO_COLOR: '1' }, 'win32')).toEqual({ NO_COLOR: '1', COLORTERM: 'truecolor' })
    expect(terminalEnvironment(NAMES, { TERM: 'xterm' }, 'win32')).toEqual({ TERM: 'xterm' })
  })
})
