import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { end, everything, frame, startLife } from './life.js'
import { EVERY_RUNTIME, startApp } from './runtime.js'

const UP = '\x1b[A'
/** What the keys p, c, n and r print. */
const PRINTED = [
  'printed 0',
  'logged 0',
  'complained { n: 0 }',
  'half a line',
  'stray',
  '┌──────────┐',
  '│drawn 0   │',
  '└──────────┘',
  'rich 0',
]
describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('what is printed or logged goes above an inline frame, in order, and stays there', async () => {
    const pty = startLife(runtime, 'inline')
    await pty.until('count 0')
    pty.type('pcnr')
    await pty.until('rich 0')
    await pty.until((screen) => screen.trimEnd().endsWith('╯'))
    expect(everything(pty)).toEqual(['before', ...PRINTED, ...frame('count 0 inline', 'nothing said')])
    pty.type(UP)
    await pty.until('count 1')
    expect(everything(pty)).toEqual(['before', ...PRINTED, ...frame('count 1 inline', 'nothing said')])
    expect(await end(pty)).toEqual([
      'before',
      ...PRINTED,
      ...frame('count 1 inline', 'nothing said'),
      'result 1',
      'status 0',
    ])
  })

  test('what is printed is committed once, however much it is', async () => {
    const pty = startLife(runtime, 'inline', {}, '', { columns: 50, rows: 9 })
    await pty.until('count 0')
    for (let count = 1; count <= 30; count++) pty.type(`p${UP}`)
    await pty.until('count 30')
    const printed = Array.from({ length: 30 }, (_, count) => `printed ${count}`)
    expect(await end(pty)).toEqual([
      'before',
      ...printed,
      ...frame('count 30 inline', 'nothing said'),
      'result 30',
      'status 0',
    ])
  })

  test('what is printed during a storm of sizes stands above the frame, once and in order', async () => {
    const pty = startLife(runtime, 'inline', {}, '', { columns: 60, rows: 20 })
    await pty.until('count 0')
    // The frame is 40 cells wide and four rows high: on all of these it has room.
    for (let size = 0; size < 1000; size++) {
      pty.resize(41 + ((size * 7) % 60), 5 + ((size * 3) % 30))
      if (size % 20 === 19) pty.type(`p${UP}`)
    }
    pty.resize(60, 20)
    await pty.until('count 50')
    const printed = Array.from({ length: 50 }, (_, count) => `printed ${count}`)
    await pty.until(() => everything(pty).join('\n').endsWith(frame('count 50 inline', 'nothing said').join('\n')))
    expect(everything(pty)).toEqual(['before', ...printed, ...frame('count 50 inline', 'nothing said')])
    expect((await end(pty)).slice(-2)).toEqual(['result 50', 'status 0'])
  })

  test('what is printed or logged in fullscreen is kept, and written after the end', async () => {
    const pty = startLife(runtime, 'fullscreen')
    await pty.until('count 0')
    pty.type(`pcnr${UP}`)
    await pty.until('count 1')
    expect(pty.rows().slice(0, 4)).toEqual(frame('count 1 fullscreen', 'nothing said'))
    expect(pty.rows().slice(4).join('')).toBe('')
    expect(await end(pty)).toEqual(['before', ...PRINTED, 'result 1', 'status 0'])
  })

  test('what was kept is written even if a blocked program is ended', async () => {
    const pty = startLife(runtime, 'fullscreen')
    await pty.until('count 0')
    pty.type('pcnrb')
    await pty.until('blocked')
    pty.type('\x03\x03')
    await pty.until('status 130')
    expect(everything(pty)).toEqual(['before', ...PRINTED, 'status 130'])
    pty.type('\n')
    await pty.exited
  })

  test('a function takes the lines, if one is given', async () => {
    const pty = startLife(runtime, 'fullscreen', { TEST_CONSOLE: 'panel' })
    await pty.until('count 0')
    pty.type('c')
    await pty.until('stderr: stray')
    expect(await end(pty)).toEqual(['before', 'result 0', 'status 0'])
  })

  test('nothing is taken if that is switched off', async () => {
    const pty = startLife(runtime, 'inline', { TEST_CONSOLE: 'off' })
    await pty.until('count 0')
    const before = pty.output.length
    pty.type('c')
    await pty.until(() => pty.output.includes('stray\r\n') || pty.output.includes('stray\n'))
    // As it was written: no frame is erased before it, and none drawn anew after it.
    const said = stripVTControlCharacters(pty.output.slice(before)).replaceAll('\r', '')
    expect(said).toMatch(/^logged 0\ncomplained \{\s+n: 0,?\s+\}\nhalf a line\nstray\n$/)
    pty.type('x')
    await pty.until('status 0')
    pty.type('\n')
    await pty.exited
  })

  test('what a test says while it has an app rendered reaches the terminal', async () => {
    const pty = startApp(runtime, 'rendered')
    await pty.exited
    expect(pty.text()).toBe('it shows: seen by no terminal\nsaid while it is shown')
  })

  test('a stream that goes elsewhere is left alone', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sparktui-')), 'errors')
    const pty = startLife(runtime, 'inline', {}, `2>${file}`)
    await pty.until('count 0')
    pty.type('c')
    await pty.until('half a line')
    expect((await end(pty)).slice(0, 3)).toEqual(['before', 'logged 0', 'half a line'])
    expect(readFileSync(file, 'utf8')).toBe('complained { n: 0 }\nstray\n')
  })
})
