// A test of node:test with a snapshot of a frame, in the colour that COLOR says.
import { test } from 'node:test'
import { text } from 'sparktui'
import { render } from 'sparktui/test'

test('an error is seen', (t) => {
  const ui = render(() => text('no such file', { color: process.env.COLOR, bold: true }), { cols: 20, rows: 2 })
  t.assert.snapshot(ui.frame(), { serializers: [String] })
  ui.unmount()
})
