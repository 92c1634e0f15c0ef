import { signal } from '@sparktui/signals'
import { afterEach, expect, test } from 'vitest'
import type { App } from '../src/app.js'
import { box, show, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** Boxes that may lie in each other below the root. */
const MOST = 4096

test('nodes that lie in more boxes than can be laid out are left out, and the app is told so once', () => {
  // Each box is built when its signal is set, not inside the building of the one around it: JavaScript's stack is shorter.
  const levels = Array.from({ length: MOST + 2 }, () => signal(false))
  const nest = (level: number): void => {
    show(levels[level] ?? false, () => {
      box(() => {
        text(`${level}`)
        nest(level + 1)
      })
    })
  }
  let app: App | undefined
  const ui = render(
    (mounted) => {
      app = mounted
      nest(0)
    },
    { cols: 20, rows: 2, capacity: 16_384 },
  )
  const told = () => app?.diagnostics.value.map(({ code, message }) => `${code}: ${message}`)
  for (const open of levels.slice(0, MOST - 1)) open.value = true
  ui.text()
  expect(told()).toEqual([])
  for (const open of levels) open.value = true
  expect(ui.text()).toMatch(/^0/)
  const wanted =
    /^too-deep: tree: \d+ nodes lie in more than 4096 boxes, one in another, and are left out; build it flatter$/
  expect(told()).toEqual([expect.stringMatching(wanted)])
  for (const isOpen of [false, true]) {
    for (const open of levels.slice(-2)) open.value = isOpen
    ui.text()
  }
  expect(told()).toHaveLength(1)
})
