import { expect, test } from 'vitest'
import { document } from '../report.mjs'

const HEAD = { date: '2026-03-21', machine: 'a machine', node: '26.1.0', packages: { ink: '8.0.0' } }
const times = (name, ...all) => {
  const [create, update, shuffle, insert, clear] = all.map((time) => time * 1e6)
  return { name, create, update, shuffle, insert, clear }
}

test('the page has each step of each framework beside ours, and says which are less than three times as long', () => {
  const rows = [times('sparktui', 100, 7.5, 20, 30, 30), times('ink', 890, 22.5, 690, 360, 25.4)]
  const page = document({ ...HEAD, rows })
  expect(page).toContain('2026-03-21, a machine; Node 26.1.0, ink 8.0.0.')
  expect(page).toContain('4 of 5 meet it')
  expect(page.split('\n').filter((row) => row.startsWith('|'))).toEqual([
    '| 10,000 rows | created | a tenth updated | shuffled | 1,000 inserted in the middle | cleared |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    '| **sparktui** | **100** | **7.50** | **20.0** | **30.0** | **30.0** |',
    '| ink | 890 (8.9×) | 22.5 (3.0×) | 690 (34.5×) | 360 (12.0×) | 25.4 (0.8×), missed |',
  ])
})
