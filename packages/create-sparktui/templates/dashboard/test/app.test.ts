import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { dashboard } from '../src/app.js'
import type { Sample } from '../src/system.js'

afterEach(cleanup)

const idle: Sample = {
  processors: [0, 0.5],
  memory: 0.25,
  load: 0.5,
  uptimeSeconds: 3720,
  host: 'here',
}

test('the figures follow the samples', () => {
  const sample = signal(idle)
  const ui = render<void>((app) => dashboard(app, sample), { cols: 60, rows: 16 })
  assert.match(ui.text(), /here.*up 1:02 h/)
  assert.match(ui.text(), /memory.* 25%/)
  assert.match(ui.text(), /cpu 1.* 50%/)
  sample.value = { ...idle, processors: [1, 0.75] }
  assert.match(ui.text(), /cpu 0.*100%\n.*cpu 1.* 75%/)
})

test('tab shows what was', () => {
  const ui = render<void>((app) => dashboard(app, signal(idle)), { cols: 60, rows: 16 })
  ui.press('tab')
  assert.match(ui.text(), /100 %/)
  assert.match(ui.text(), /processors.*memory/)
})
