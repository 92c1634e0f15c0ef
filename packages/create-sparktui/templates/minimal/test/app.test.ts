import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { cleanup, render } from 'sparktui/test'
import { counter } from '../src/app.js'

afterEach(cleanup)

test('up and down count', () => {
  const ui = render<number>(counter, { cols: 40, rows: 7 })
  ui.press('up', 'up', 'down')
  assert.match(ui.text(), /Count: 1/)
})
