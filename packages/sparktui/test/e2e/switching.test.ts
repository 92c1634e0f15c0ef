import { describe, expect, test } from 'vitest'
import { end, everything, frame, startLife } from './life.js'
import { childOf, guardianOf } from './processes.js'
import { EVERY_RUNTIME } from './runtime.js'

const UP = '\x1b[A'

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('an app goes from one mode to the other and back', async () => {
    const pty = startLife(runtime, 'inline')
    await pty.until('count 0 inline')
    expect(pty.isAlternate).toBe(false)
    pty.type('m')
    await pty.until('count 0 fullscreen')
    expect(pty.isAlternate).toBe(true)
    // Of what was drawn inline nothing stays.
    expect(everything(pty)).toEqual(['before'])
    pty.type(`p${UP}`)
    await pty.until('count 1 fullscreen')
    pty.type('m')
    await pty.until('count 1 inline')
    expect(pty.isAlternate).toBe(false)
    await pty.until((screen) => screen.trimEnd().endsWith('╯'))
    expect(everything(pty)).toEqual(['before', 'printed 0', ...frame('count 1 inline', 'nothing said')])
    expect((await end(pty)).slice(-2)).toEqual(['result 1', 'status 0'])
  })

  test('an app that began on the whole screen goes below what is there, and back', async () => {
    const pty = startLife(runtime, 'fullscreen')
    await pty.until('count 0 fullscreen')
    pty.type(`m${UP}`)
    await pty.until('count 1 inline')
    await pty.until((screen) => screen.trimEnd().endsWith('╯'))
    expect(pty.isAlternate).toBe(false)
    expect(everything(pty)).toEqual(['before', ...frame('count 1 inline', 'nothing said')])
    pty.type('m')
    await pty.until('count 1 fullscreen')
    expect(pty.isAlternate).toBe(true)
    expect(everything(pty)).toEqual(['before'])
    expect(await end(pty)).toEqual(['before', 'result 1', 'status 0'])
  })

  test.each([
    { began: 'fullscreen', goes: 'inline', left: ['before', ...frame('count 0 inline', 'nothing said')] },
    { began: 'inline', goes: 'fullscreen', left: ['before'] },
  ])(
    'killed after it went from $began to $goes, an app leaves the terminal as it was',
    async ({ began, goes, left }) => {
      const pty = startLife(runtime, began)
      await pty.until(`count 0 ${began}`)
      await guardianOf(childOf(pty.pid))
      pty.type('m')
      await pty.until(`count 0 ${goes}`)
      await pty.until((screen) => screen.trimEnd().endsWith('╯'))
      process.kill(childOf(pty.pid), 'SIGKILL')
      await pty.until(() => !pty.isAlternate && !pty.terminal.modes.bracketedPasteMode)
      expect(pty.terminal.modes).toMatchObject({
        mouseTrackingMode: 'none',
        wraparoundMode: true,
        sendFocusMode: false,
      })
      expect(pty.output.lastIndexOf('\x1b[?25h')).toBeGreaterThan(pty.output.lastIndexOf('\x1b[?25l'))
      // A shell may say that it was killed, and this one how, before the guardian has seen it: where the cursor was, and as lines end
      // in raw mode. Not on the rows below that.
      const rows = everything(pty).map((row, at) =>
        row.replace(/^Killed\S*/, '').replace('status 137', left[at]?.slice(6, 16) ?? ''),
      )
      expect(rows.slice(0, 1)).toEqual(left.slice(0, 1))
      expect(rows.slice(2, left.length)).toEqual(left.slice(2))
      pty.type('\n')
      await pty.exited
    },
  )
})
