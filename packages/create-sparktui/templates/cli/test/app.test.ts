import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { type Entry, inUnits } from '../src/sizes.js'
import { sizes } from '../src/view.js'

afterEach(cleanup)

test('the largest come first, and as many as were asked for', () => {
  const entries = signal<readonly Entry[]>([{ name: 'small', bytes: 10, files: 1 }])
  const isDone = signal(false)
  const ui = render(() => sizes({ folder: 'here', top: 2, entries, isDone }), { cols: 60, rows: 5 })
  entries.value = [...entries.value, { name: 'large', bytes: 4000, files: 2 }, { name: 'medium', bytes: 900, files: 1 }]
  isDone.value = true
  const names = ui.text().match(/small|medium|large/g)
  assert.deepEqual(names, ['large', 'medium'])
  assert.match(ui.text(), /✓ 4\.9 kB in 3 entries of here/)
})

test('bytes are told in the largest unit that fits', () => {
  assert.deepEqual([0, 999, 1500, 999_999].map(inUnits), ['0 B', '999 B', '1.5 kB', '1.0 MB'])
})
