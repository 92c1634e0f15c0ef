import { beforeEach, describe, expect, test } from 'vitest'
import { EventReader, type EventRecord, EventRingError } from '../src/event-reader.js'
import {
  at,
  type CountingNotifier,
  countingNotifier,
  rounds,
  seeded,
  sharedBytes,
  sharedWords,
} from './shared-memory.js'

const RING = 1024
const HEADER = 28

let words: Int32Array
let bytes: Uint8Array
let notifier: CountingNotifier
let reader: EventReader
beforeEach(() => {
  words = sharedWords()
  bytes = sharedBytes(RING)
  notifier = countingNotifier()
  reader = new EventReader(bytes, words, at, notifier)
})

function event(number: number, payloadBytes = 0): EventRecord {
  const payload = Uint8Array.from({ length: payloadBytes }, (_, i) => number + i)
  return { kind: 1, node: number, generation: 0xffff_ffff, a: number, b: 0x8000_0000, timeMs: 7, payload }
}

/** The engine's half, by the format of the ring alone. Returns whether there was room. */
function write(record: EventRecord): boolean {
  const head = Atomics.load(words, at.eventHead) >>> 0
  const used = (head - Atomics.load(words, at.eventTail)) >>> 0
  const total = HEADER + Math.ceil(record.payload.length / 4) * 4
  const rest = RING - (head % RING)
  const pad = total > rest ? rest : 0
  if (pad + total > RING - used) return false
  const view = new DataView(bytes.buffer)
  if (pad > 0) view.setUint32(head % RING, pad, true)
  const place = (head + pad) % RING
  const { kind, node, generation, a, b, timeMs, payload } = record
  const header = [(kind << 16) | total, node, generation, a, b, timeMs, payload.length]
  header.forEach((word, i) => void view.setUint32(place + i * 4, word, true))
  bytes.set(payload, place + HEADER)
  Atomics.store(words, at.eventHead, (head + pad + total) | 0)
  return true
}

function drain(): EventRecord[] {
  const all: EventRecord[] = []
  expect(reader.drain((one) => all.push(one))).toBe(all.length)
  return all
}

describe('EventReader', () => {
  test('an empty ring has no event, moves no word and rings nobody', () => {
    Atomics.store(words, at.backlog, 1)
    expect(drain()).toEqual([])
    expect(words[at.eventTail]).toBe(0)
    expect(notifier.notify).not.toHaveBeenCalled()
  })

  test('every number and byte of an event arrives, unsigned', () => {
    const sent = [event(1), event(2, 1), event(3, 5), event(4, 64)]
    for (const one of sent) write(one)
    expect(drain()).toEqual(sent)
    expect(words[at.eventTail]).toBe(words[at.eventHead])
  })

  test('a payload is a copy in private memory', () => {
    write(event(1, 8))
    const [one] = drain()
    bytes.fill(0)
    expect(one?.payload).toEqual(event(1, 8).payload)
    expect(one?.payload.buffer).toBeInstanceOf(ArrayBuffer)
  })

  test('a record that ends with the ring needs no pad, the next begins at 0', () => {
    for (let i = 0; i < 4; i++) expect(write(event(i, 256 - HEADER))).toBe(true)
    expect(write(event(4))).toBe(false)
    expect(drain().length).toBe(4)
    expect(write(event(4))).toBe(true)
    expect(drain()).toEqual([event(4)])
    expect(words[at.eventTail]).toBe(RING + HEADER)
  })

  test('a pad of one word is stepped over', () => {
    for (const payload of [256 - HEADER, 256 - HEADER, 256 - HEADER, 252 - HEADER]) write(event(0, payload))
    drain()
    write(event(1, 60))
    expect([...bytes.slice(1020)]).toEqual([4, 0, 0, 0])
    expect(drain()).toEqual([event(1, 60)])
  })

  test('whatever the sizes and the moments all events arrive in order, across 2^32 too', () => {
    const random = seeded(5)
    for (const word of [at.eventHead, at.eventTail]) Atomics.store(words, word, -RING * 4)
    let sent = 0
    let taken = 0
    while (taken < rounds(5_000, 15_000)) {
      while (write(event(sent, sent % 229))) sent++
      for (let i = random(8); i > 0; i--) {
        reader.drain((one) => expect(one).toEqual(event(taken, taken++ % 229)))
      }
    }
    expect(Atomics.load(words, at.eventTail)).toBeGreaterThan(0)
  })

  test('rings once per drain, after it made room for events that wait', () => {
    for (let i = 0; i < 3; i++) write(event(i))
    Atomics.store(words, at.backlog, 1)
    notifier.notify.mockImplementation(() => expect(words[at.eventTail]).toBe(3 * HEADER))
    drain()
    expect(notifier.notify).toHaveBeenCalledTimes(1)
    drain()
    expect(notifier.notify).toHaveBeenCalledTimes(1)
  })

  test('a handler that throws has taken its event, has made its room, and no other is lost', () => {
    for (let i = 0; i < 3; i++) write(event(i))
    Atomics.store(words, at.backlog, 1)
    expect(() =>
      reader.drain(() => {
        throw new RangeError('handler')
      }),
    ).toThrow(RangeError)
    expect(notifier.notify).toHaveBeenCalledTimes(1)
    expect(drain()).toEqual([event(1), event(2)])
  })

  test('a handler may drain, each event still comes once and in order', () => {
    for (let i = 0; i < 4; i++) write(event(i))
    const order: number[] = []
    const handle = (one: EventRecord): void => {
      order.push(one.node)
      if (one.node === 1) reader.drain(handle)
    }
    reader.drain(handle)
    expect(order).toEqual([0, 1, 2, 3])
  })

  test.each([
    { what: 'a record of no bytes', first: 0x10000, payload: 0 },
    { what: 'a record shorter than its header', first: 0x10008, payload: 0 },
    { what: 'an odd length', first: 0x1001d, payload: 0 },
    { what: 'a record longer than what was written', first: 0x10040, payload: 0 },
    { what: 'a payload longer than its record', first: 0x1001c, payload: 1 },
    { what: 'a pad of no bytes', first: 0, payload: 0 },
  ])('$what is an error that empties the ring', ({ what, first, payload }) => {
    write(event(0))
    const view = new DataView(bytes.buffer)
    view.setUint32(0, first, true)
    view.setUint32(24, payload, true)
    if (what === 'an odd length') write(event(1))
    expect(() => reader.drain(() => expect.unreachable())).toThrow(EventRingError)
    expect(drain()).toEqual([])
    write(event(1))
    expect(drain()).toEqual([event(1)])
  })

  test.each([0, 100, 128, 1000])('a ring of %i bytes is refused', (size) => {
    expect(() => new EventReader(sharedBytes(size), words, at, notifier)).toThrow(RangeError)
  })
})
