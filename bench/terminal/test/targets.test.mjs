import { describe, expect, test } from 'vitest'
import { targets, targetTable } from '../targets.mjs'

const WIDE = { columns: 200, rows: 60 }
const row = (runner, scene, texts, more, setting = 'default') => ({
  runner,
  setting,
  scene,
  texts,
  ...WIDE,
  ...more,
})

const found = (rows, bare) =>
  Object.fromEntries(targets({ rows, bare }, 'sparktui', WIDE).map((one) => [one.name, one]))

describe('targets', () => {
  test('a change of 65,536 is held against one of 100', () => {
    const one = (texts, us) => row('sparktui', 'one', texts, { p50_ns: us * 1000, cpu_ns: 0, bytes: 13 })
    expect(found([one(100, 80), one(65_536, 104)])['one of 65,536']).toMatchObject({ limit: '0.10 ms', met: true })
    expect(found([one(100, 80), one(65_536, 105)])['one of 65,536'].met).toBe(false)
  })

  test('a change of 4,000 is also held against a quarter of what Ratatui takes at its fastest', () => {
    const rows = (us) => [
      row('sparktui', 'one', 4_000, { p50_ns: us * 1000, cpu_ns: 0, bytes: 13 }),
      row('ratatui', 'one', 4_000, { p50_ns: 900_000, cpu_ns: 0, bytes: 38 }),
      row('ratatui', 'one', 4_000, { p50_ns: 360_000, cpu_ns: 0, bytes: 38 }, 'fast'),
    ]
    expect(found(rows(90))['one of 4,000']).toMatchObject({ met: true, ratatui: '0.36 ms', ratio: 0.25 })
    expect(found(rows(91))['one of 4,000'].met).toBe(false)
  })

  test('a box takes the difference of 11,000 and 1,000 by ten thousand', () => {
    const idle = (texts, rss_kib) => row('sparktui', 'idle', texts, { cpu_ns: 0, context_switches: 0, rss_kib })
    // 19,531.25 KiB are 20,000,000 bytes.
    expect(found([idle(1_000, 60_000), idle(11_000, 79_531)])['memory of a further box with a text']).toMatchObject({
      found: '2.00 kB',
      met: true,
    })
    expect(found([idle(1_000, 60_000), idle(11_000, 79_532)])['memory of a further box with a text'].met).toBe(false)
  })

  test('start and memory are held against the bare runtime, and are not met where that is not known', () => {
    const rows = [
      row('sparktui', 'startup', 1_000, { p50_ns: 75e6 }),
      row('sparktui', 'idle', 1_000, { cpu_ns: 0, context_switches: 0, rss_kib: 60 * 1024 }),
    ]
    const names = ['process start → first frame of 1,000 texts', 'resident memory, 1,000 texts']
    const with_ = found(rows, { sparktui: { start_ns: 35e6, rss_kib: 45 * 1024 } })
    expect(names.map((name) => with_[name].met)).toEqual([true, true])
    expect(names.map((name) => found(rows)[name].met)).toEqual([false, false])
  })

  test('what was not run is left out, and what is missed says so in the table', () => {
    const list = targets({ rows: [row('sparktui', 'key', 1_000, { p50_ns: 360_000 })] }, 'sparktui', WIDE)
    expect(targetTable(list).split('\n')[2]).toBe(
      '| key → handler → its bytes are read | ≤ 0.35 ms | 0.36 ms, missed | – | – |',
    )
    expect(list).toHaveLength(1)
  })
})
