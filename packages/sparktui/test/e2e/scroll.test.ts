import { expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

/** SGR mouse reports, in cells counted from 1. */
const wheelDown = (x: number, y: number) => `\x1b[<65;${x};${y}M`
const press = (x: number, y: number) => `\x1b[<0;${x};${y}M`
const drag = (x: number, y: number) => `\x1b[<32;${x};${y}M`
const letGo = (x: number, y: number) => `\x1b[<0;${x};${y}m`

/** The number of the first row in the list, whose border is on the second line of the screen. */
function firstRow(screen: string): number {
  return Number(/row (\d+)/.exec(screen.split('\n')[2] ?? '')?.[1])
}

test.each(DEEP_RUNTIMES)(
  'with the main thread blocked, $name scrolls by wheel, keys and scrollbar, selects, copies, and spins',
  async (runtime) => {
    const pty = startApp(runtime, 'scrolling')
    await pty.until('row 7')
    pty.type('b')
    await pty.until('main thread blocked')
    pty.type(wheelDown(5, 5))
    await pty.until((screen) => firstRow(screen) === 3)
    pty.type('\x1b[B')
    await pty.until((screen) => firstRow(screen) === 4)
    pty.type('\x1b[6~')
    await pty.until((screen) => firstRow(screen) === 11)
    pty.type('\x1b[H')
    await pty.until((screen) => firstRow(screen) === 0)
    // The thumb is the first cell of eight: 992 rows lie beyond them, so a cell further is a seventh of the way.
    pty.type(press(40, 3) + drag(40, 4))
    await pty.until((screen) => !screen.includes('row 0'))
    pty.type(drag(40, 1) + letGo(40, 1))
    await pty.until((screen) => firstRow(screen) === 0)
    pty.type(`${press(2, 3)}${drag(6, 4)}${letGo(6, 4)}\x03`)
    await pty.until(() => pty.output.includes(`]52;c;${btoa('row 0\nrow 1')}`))
    // Held below the list, it scrolls without another report.
    pty.type(press(2, 3) + drag(6, 12))
    await pty.until((screen) => firstRow(screen) > 8)
    pty.type(drag(6, 4) + letGo(6, 4))
    for (const frame of ['spin A', 'spin B', 'spin C', 'spin A']) await pty.until(frame)
    expect(pty.text()).toContain('main thread blocked')
    pty.kill('SIGKILL')
    await pty.exited
  },
  60_000,
)

test('with reduced motion the spinner stands still, and the list goes to its end', async () => {
  const pty = startApp(DEEP_RUNTIMES[0] as (typeof DEEP_RUNTIMES)[0], 'scrolling', {
    env: { SPARKTUI_REDUCED_MOTION: '1' },
  })
  await pty.until('row 7')
  expect(pty.text()).toContain('spin A')
  pty.type('\x1b[F')
  await pty.until('row 999')
  pty.type('x')
  expect((await pty.exited).code).toBe(0)
  // Nothing here listens to the mouse that moves with no button down, so the terminal is not asked to tell.
  expect(pty.output).toContain('\x1b[?1002h')
  expect(pty.output).not.toContain('\x1b[?1003h')
})

test('the terminal is asked to tell of a mouse that moves while something reads that it is over a node, and no longer', async () => {
  const pty = startApp(DEEP_RUNTIMES[0] as (typeof DEEP_RUNTIMES)[0], 'over')
  const mode = () => pty.terminal.modes.mouseTrackingMode
  await pty.until(() => pty.text().includes('true false 4 0') && mode() === 'drag')
  expect(pty.output).not.toContain('\x1b[?1003h')
  pty.type('h')
  await pty.until(() => mode() === 'any')
  pty.type('\x1b[<35;2;1M')
  await pty.until('over true')
  pty.type('h')
  await pty.until(() => pty.text().includes('not read') && mode() === 'drag')
  pty.type('x')
  expect((await pty.exited).code).toBe(0)
})
