import { cleanup, render } from 'sparktui/test'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Sample } from '../../system.js'
import { dashboard } from '../view.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const idle: Sample = {
  cores: [0],
  load: [0, 0, 0],
  memory: { used: 2 ** 30, total: 4 * 2 ** 30 },
  uptimeSeconds: 3600,
  processes: [{ pid: 1, parent: 0, name: '初期化', state: 'S', started: 0, threads: 1, memory: 2 ** 20, cpu: 0 }],
}

test('the dashboard looks at the machine each second, counts by keys, and quits by q', () => {
  const samples = [idle, { ...idle, cores: [0.5], processes: [] }]
  const exit = vi.fn()
  const ui = render((app) => dashboard(app, () => samples.shift() as Sample, exit), { cols: 100, rows: 24 })
  expect(ui.text()).toMatch(/cpu0.* 0%/)
  expect(ui.text()).toMatch(/ 1 {2}初期化 .*1 +1.0 MiB/)
  vi.advanceTimersByTime(1000)
  expect(ui.text()).toMatch(/cpu0.* 50%/)
  expect(ui.text()).toContain('process (0)')
  ui.press('up', 'up', 'down')
  expect(ui.text()).toMatch(/│ 1 /)
  ui.press('q')
  expect(exit).toHaveBeenCalledOnce()
})

test('from 120 columns on the table stands beside the cards', () => {
  const ui = render(
    (app) =>
      dashboard(
        app,
        () => idle,
        () => {},
      ),
    { cols: 119, rows: 40 },
  )
  const isBeside = () => ui.getByText(/^process/).x > ui.getByText('Counter').x + 30
  expect(isBeside()).toBe(false)
  ui.resize(120, 40)
  expect(isBeside()).toBe(true)
})

test('on a screen of 20 by 10 it is three lines of figures, and the names of processes with what they take', () => {
  const ui = render(
    (app) =>
      dashboard(
        app,
        () => ({ ...idle, cores: [0.5, 1] }),
        () => {},
      ),
    { cols: 20, rows: 10 },
  )
  const rows = ui.text().split('\n')
  expect(rows.slice(1, 4).map((row) => row.trim().replaceAll(/[━┄ ]+/g, ' '))).toEqual([
    'count 0',
    'cpu 75%',
    'used 25%',
  ])
  expect(ui.text()).toMatch(/初期化 +0%/)
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(20)
  expect(rows.at(-1)).toContain('q quit')
})

test('the first frame does without a look at the machine', async () => {
  const look = vi.fn(() => idle)
  const unseen = { ...idle, cores: [], processes: [] }
  const ui = render((app) => dashboard(app, look, () => {}, unseen), { cols: 100, rows: 24 })
  expect(ui.text()).toContain('process (0)')
  expect(look).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(0)
  expect(ui.text()).toContain('process (1)')
})
