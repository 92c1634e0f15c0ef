import { expect, test } from 'vitest'
import { DEEP_RUNTIMES, startApp } from './runtime.js'

const claim = 'on $name a writer that never rests gets no more frames than asked for, and the last of what it wrote'

test.each(DEEP_RUNTIMES)(claim, async (runtime) => {
  const pty = startApp(runtime, 'flood', { env: { TEST_MAX_FPS: '30' } })
  const screen = await pty.until('done')
  pty.type('x')
  await pty.exited
  const result = JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"frames"')))
  expect(screen).toContain(`count ${result.count} done`)
  expect(result.commits).toBeGreaterThan(result.frames)
  // The first is drawn at once, each further one a thirtieth of a second later, on a grid that begins with the first: one
  // that comes late does not put off the others. What the terminal answers meanwhile is drawn with one of them.
  expect(result.frames).toBeLessThanOrEqual((result.elapsedMs * 30) / 1000 + 1)
})
