import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { createContext, runInContext, runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { probe } from './probe.js'

/** What an addon takes as memory: `crates/attach`, by way of the probe. */
const tries = (wrong: unknown) => () => probe.attach(wrong as Uint8Array)
const HELP = 'give a Uint8Array over a whole SharedArrayBuffer'
const buffer = new SharedArrayBuffer(64)

test.each([
  ['nothing', undefined],
  ['a number', 5],
  ['an object', {}],
  ['the buffer itself', buffer],
  ['another typed array', new Int32Array(buffer)],
  ['a DataView', new DataView(buffer)],
])('%s is no memory', (_, wrong) => {
  expect(tries(wrong)).toThrow(`buffer: not a Uint8Array; ${HELP}`)
})

test('memory that JavaScript may take away is refused', () => {
  expect(tries(new Uint8Array(64))).toThrow(`buffer: not over a SharedArrayBuffer; ${HELP}`)
  expect(tries(Buffer.alloc(64))).toThrow(`buffer: not over a SharedArrayBuffer; ${HELP}`)
})

test('an array over shared memory without bytes is refused', () => {
  expect(tries(new Uint8Array(buffer, 64))).toThrow(`buffer: without bytes; ${HELP}`)
})

test('shared memory of another realm is shared memory', () => {
  const foreign: unknown = runInContext('new Uint8Array(new SharedArrayBuffer(64))', createContext())
  // It is looked into, and found to be no buffer of the inventory.
  expect(tries(foreign)).toThrow('begins with 0x00000000')
})

interface Reading {
  startReader(id: number, buffer: Uint8Array, layout: object): void
  stopReader(id: number): unknown
}

describe('a region', () => {
  const { startReader, stopReader }: Reading = createRequire(import.meta.url)('../../crates/probe/sparktui-probe.node')
  const names = 'commit wake nodeCount jsSleep jsFence eventTail sleep want consumed frame eventHead backlog'
  const words = Object.fromEntries(names.split(' ').map((name, index) => [name, index * 4]))
  const pair = [256, 260]
  const places = { flags: 64, blocks: 128, pair, textSeed: 264, textOffset: 268, textLength: 272, pool: 320 }
  const layout = { words, nodes: 1, poolBytes: 64, drawTurns: 0, ...places }

  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  /** Gives references that nobody holds every chance to go. */
  async function isGone(array: WeakRef<Uint8Array>): Promise<boolean> {
    for (let round = 0; round < 20 && array.deref() !== undefined; round++) {
      await setImmediate()
      collect()
    }
    return array.deref() === undefined
  }
  const handed = (id: number): WeakRef<Uint8Array> => {
    const array = new Uint8Array(new SharedArrayBuffer(384))
    startReader(id, array, layout)
    return new WeakRef(array)
  }

  test('keeps its memory from being collected, and no longer than it lives', async () => {
    const array = handed(9001)
    expect(await isGone(array)).toBe(false)
    stopReader(9001)
    expect(await isGone(array)).toBe(true)
  })
})
