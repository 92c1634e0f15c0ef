import { type Mock, vi } from 'vitest'
import type { ProtocolWords } from '../src/protocol-words.js'

/** A layout of the tests: 64 words of protocol, the rest free. */
export const at: ProtocolWords = {
  commit: 5,
  wake: 6,
  jsSleep: 8,
  jsFence: 9,
  eventTail: 10,
  sleep: 16,
  want: 17,
  consumed: 18,
  frame: 32,
  eventHead: 33,
  backlog: 34,
}

export function sharedWords(buffer = new SharedArrayBuffer(256)): Int32Array {
  return new Int32Array(buffer)
}

export function sharedBytes(bytes: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(bytes))
}

export interface CountingNotifier {
  notify: Mock<() => void>
}

export function countingNotifier(): CountingNotifier {
  return { notify: vi.fn<() => void>() }
}

/** Rounds for tests that find more the longer they run. */
export function rounds(quick: number, deep: number): number {
  return process.env.SPARKTUI_DEEP === undefined ? quick : deep
}

/** A seeded generator of integers in `0..below`, end excluded (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % below
  }
}
