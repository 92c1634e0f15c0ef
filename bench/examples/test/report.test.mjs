import { describe, expect, test } from 'vitest'
import { document } from '../report.mjs'

const HEAD = { date: '2026-03-21', machine: 'a machine', node: '20.0.0' }
const rows = (text) => text.split('\n').filter((row) => row.startsWith('|'))

describe('the page of the examples', () => {
  test('has each example beside bare Node, and says how many meet the goal and which one does not', () => {
    const start = [
      { name: 'bare Node', p50_ms: 24.4, over_bare_ms: 0, goal_met: true },
      { name: 'counter', p50_ms: 76.1, over_bare_ms: 51.7, goal_met: true },
      { name: 'form', p50_ms: 111.9, over_bare_ms: 87.5, goal_met: false },
    ]
    const page = document({ ...HEAD, start })
    expect(page).toContain('one letter takes 24 ms')
    expect(page).toContain('1 of 2 meet it')
    expect(rows(page)).toEqual([
      '|  | ms | over bare Node |',
      '| --- | --- | --- |',
      '| counter | 76 | **52** |',
      '| form | 112 | 88, missed |',
    ])
    expect(page).not.toContain('## At work')
  })

  test('has what they do under load beside its goal', () => {
    const page = document({
      ...HEAD,
      table: { rows: 100_000, frames_a_second: 60.04, share_of_a_core: 0.123, goal_met: true },
      logs: { lines: 2_000_000, lines_a_second: 99_999.6, late_ms: 300.4, share_of_a_core: 0.6, goal_met: false },
      soak: { looks: 3600, heap_growth: 1.0126, resident_growth: 0.998, goal_met: true },
    })
    expect(rows(page).slice(2)).toEqual([
      '| the table of 100,000 rows, an arrow held at 60 a second | 60 frames a second under 20 % of a core | **60.0 frames a second, 12.3 % of a core** |',
      '| the log, 2,000,000 lines appended to its file | 100,000 a second, shown within 250 ms | 100,000 a second, the last one shown after 300 ms, 60.0 % of a core, missed |',
      '| the processes, 3,600 looks a second apart by its clock | memory flat within 2 % | **heap +1.3 %, resident −0.2 %** |',
    ])
    expect(page).not.toContain('## Start')
  })
})
