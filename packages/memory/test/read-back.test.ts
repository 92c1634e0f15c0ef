import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ReadBack } from '../src/read-back.js'
import { at, sharedBytes, sharedWords } from './shared-memory.js'

const NODES = 192

let words: Int32Array
let bytes: Uint8Array
let blocks: Uint8Array
/** Two fields that the engine always writes together. */
let fields: [Uint32Array, Uint32Array]
let copies: Map<number, number[]>
let accepted: { node: number; groups: number; values: number[] }[]
let readBack: ReadBack

beforeEach(() => {
  words = sharedWords()
  bytes = sharedBytes(NODES)
  blocks = sharedBytes(NODES / 64)
  fields = [new Uint32Array(NODES), new Uint32Array(NODES)]
  copies = new Map()
  accepted = []
  readBack = new ReadBack(words, at, { bytes, blocks })
})

const look = (count = NODES): string =>
  readBack.take(
    count,
    (node) =>
      void copies.set(
        node,
        fields.map((field) => field[node] as number),
      ),
    (node, groups) => void accepted.push({ node, groups, values: copies.get(node) ?? [] }),
  )

/** The engine's half. */
const begin = (): void => void Atomics.add(words, at.frame, 1)
const end = begin
function mark(node: number, groups: number): void {
  Atomics.or(bytes, node, groups)
  blocks[node >> 6] = 1
}
function frame(node: number, value: number, groups = 1): void {
  begin()
  for (const field of fields) field[node] = value
  mark(node, groups)
  end()
}

describe('ReadBack', () => {
  test('takes what changed, once', () => {
    frame(3, 7, 1)
    frame(130, 8, 4)
    frame(3, 9, 2)
    expect(look()).toBe('fresh')
    expect(accepted).toEqual([
      { node: 3, groups: 3, values: [9, 9] },
      { node: 130, groups: 4, values: [8, 8] },
    ])
    expect(look()).toBe('unchanged')
    expect(accepted.length).toBe(2)
  })

  test('nothing new costs one look at the frame word', () => {
    look()
    const load = vi.spyOn(Atomics, 'load')
    const exchange = vi.spyOn(Atomics, 'exchange')
    expect(look()).toBe('unchanged')
    expect([load.mock.calls.length, exchange.mock.calls.length]).toEqual([1, 0])
    vi.restoreAllMocks()
  })

  test('while a frame is open it tries three times, touches no flag and keeps what was accepted', () => {
    begin()
    mark(3, 1)
    const load = vi.spyOn(Atomics, 'load')
    expect(look()).toBe('torn')
    expect(load).toHaveBeenCalledTimes(3)
    vi.restoreAllMocks()
    expect([bytes[3], accepted]).toEqual([1, []])
    end()
    expect(look()).toBe('fresh')
    expect(accepted.length).toBe(1)
  })

  test('a frame that ends while copying is copied again, and torn values are never accepted', () => {
    frame(3, 1)
    let copiesMade = 0
    const outcome = readBack.take(
      NODES,
      (node) => {
        const first = fields[0][node] as number
        if (copiesMade++ === 0) frame(3, 2, 4)
        copies.set(node, [first, fields[1][node] as number])
      },
      (node, groups) => void accepted.push({ node, groups, values: copies.get(node) ?? [] }),
    )
    expect([outcome, copiesMade]).toEqual(['fresh', 2])
    expect(accepted).toEqual([{ node: 3, groups: 5, values: [2, 2] }])
  })

  test('torn three times, what was due stays due for the next wake', () => {
    frame(3, 1, 1)
    frame(70, 1, 2)
    let copiesMade = 0
    const outcome = readBack.take(
      NODES,
      () => {
        copiesMade++
        frame(5, copiesMade, 8)
      },
      () => expect.unreachable(),
    )
    // each try copies the nodes due; node 5 is due from the second on
    expect([outcome, copiesMade]).toEqual(['torn', 2 + 3 + 3])
    expect(bytes[3]).toBe(0)
    expect(look()).toBe('fresh')
    expect(accepted.map(({ node, groups }) => [node, groups])).toEqual([
      [3, 1],
      [70, 2],
      [5, 8],
    ])
  })

  test('a summary seen before its flags stays due until a whole copy', () => {
    frame(0, 1)
    const exchange = Atomics.exchange as (array: Uint8Array, index: number, value: number) => number
    // The stores of the next frame arrive in another order: its summary while the first block is taken, its flag later.
    const early = (array: Uint8Array, index: number, value: number): number => {
      if (array === blocks && index === 0) {
        begin()
        blocks[2] = 1
      }
      return exchange(array, index, value)
    }
    const spy = vi.spyOn(Atomics, 'exchange').mockImplementation(early as never)
    expect(look()).toBe('torn')
    spy.mockRestore()
    expect([blocks[2], accepted]).toEqual([0, []])
    for (const field of fields) field[150] = 5
    bytes[150] = 1
    end()
    expect(look()).toBe('fresh')
    expect(accepted.at(-1)).toEqual({ node: 150, groups: 1, values: [5, 5] })
  })

  test('looks only where a summary says so, also after it looked elsewhere', () => {
    frame(3, 1)
    look()
    bytes[5] = 1
    frame(130, 1)
    look()
    expect(accepted.map(({ node }) => node)).toEqual([3, 130])
  })

  test('looks no further than the node count, and never beyond the flags', () => {
    frame(100, 1)
    look(100)
    expect(accepted).toEqual([])
    frame(191, 1)
    look(1_000_000)
    expect(accepted.map(({ node }) => node)).toContain(191)
  })

  test('an accept that throws loses no later change', () => {
    frame(3, 1)
    expect(() =>
      readBack.take(
        NODES,
        () => {},
        () => {
          throw new RangeError('accept')
        },
      ),
    ).toThrow(RangeError)
    frame(3, 2)
    expect(look()).toBe('fresh')
    expect(accepted).toEqual([{ node: 3, groups: 1, values: [2, 2] }])
  })

  test('a copy that throws leaves everything due', () => {
    frame(3, 1)
    expect(() =>
      readBack.take(
        NODES,
        () => {
          throw new RangeError('copy')
        },
        () => {},
      ),
    ).toThrow(RangeError)
    expect(look()).toBe('fresh')
    expect(accepted.length).toBe(1)
  })
})
