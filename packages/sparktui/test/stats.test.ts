import { createSharedBuffer } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { StatsReader } from '../src/stats.js'

function reader() {
  const { words, at } = createSharedBuffer({ capacity: 64, textBytes: 64 })
  return { words, at, stats: new StatsReader(words, at) }
}

describe('the counts of frames', () => {
  test('are all 0 before a frame', () => {
    const { frames, last, total } = reader().stats.read()
    expect(frames).toBe(0)
    expect(Object.keys(last)).toEqual([
      'commits',
      'snapshotsMissed',
      'nodesSnapshotted',
      'nodesLaidOut',
      'nodesMeasured',
      'rectsDamaged',
      'paintVisits',
      'cellsPainted',
      'cellsChanged',
      'bytesWritten',
    ])
    expect(new Set([...Object.values(last), ...Object.values(total)])).toEqual(new Set([0]))
  })

  test('come from the words of their names', () => {
    const { words, at, stats } = reader()
    words[at.framesDrawn] = 3
    words[at.lastCommits] = 2
    words[at.lastCellsChanged] = -1 // 2^32 - 1 as the engine wrote it
    words[at.totalBytesWrittenLow] = 0x8000_0000
    words[at.totalBytesWrittenHigh] = 5
    const { frames, last, total } = stats.read()
    expect(frames).toBe(3)
    expect(last).toMatchObject({ commits: 2, cellsChanged: 0xffff_ffff, bytesWritten: 0 })
    expect(total).toMatchObject({ commits: 0, bytesWritten: 5 * 2 ** 32 + 2 ** 31 })
  })

  test('are those read before while the engine is writing others', () => {
    const { words, at, stats } = reader()
    words[at.lastCommits] = 1
    expect(stats.read().last.commits).toBe(1)
    words[at.frame] = 1
    words[at.lastCommits] = 2
    expect(stats.read().last.commits).toBe(1)
    words[at.frame] = 2
    expect(stats.read().last.commits).toBe(2)
  })

  test('that a later look finds leave an earlier one as it was', () => {
    const { words, at, stats } = reader()
    const before = stats.read()
    words[at.framesDrawn] = 1
    expect([before.frames, stats.read().frames]).toEqual([0, 1])
  })
})
