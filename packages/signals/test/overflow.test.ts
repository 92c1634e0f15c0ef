import { expect, test } from 'vitest'
import { now } from '../src/graph.js'
import { derived, effect, repeat, SharedSlotBuffer, signal } from '../src/index.js'
import { path } from '../src/pull.js'

/** Calls `fn` below `frames` more frames of the stack. */
function below(frames: number, fn: () => number): number {
  return frames === 0 ? fn() : below(frames - 1, fn) + 0
}

/** Deriveds that read each other by getters, each below `padding` frames: too many of them for any stack. */
function tower(padding: { value: number }) {
  const source = signal(1)
  const floors = [derived(() => source.value)]
  for (let at = 1; at < 300; ++at) {
    const lower = floors[at - 1] as (typeof floors)[number]
    floors.push(derived(() => below(padding.value, () => lower.value) + 1))
  }
  return { source, top: floors[299] as (typeof floors)[number] }
}

test('a real stack overflow amid getters is an error, and everything works after it, wherever it was', () => {
  for (let more = 0; more < 64; ++more) {
    const padding = signal(400 + more)
    const { source, top } = tower(padding)
    expect(() => top.value).toThrow(RangeError)
    padding.value = 0
    expect(top.value).toBe(300)
    const slots = new SharedSlotBuffer({ type: 'float64', length: 1 })
    const seen: number[] = []
    repeat(top, slots, 0)
    effect(() => {
      seen.push(top.value)
    })
    source.value = 2
    expect([slots.peek(0), seen]).toEqual([301, [300, 301]])
    expect(() => {
      padding.value = 400 + more
    }).toThrow('2 effects or repeaters threw')
    padding.value = 0
    source.value = 3
    expect(slots.peek(0)).toBe(302)
    expect(seen.at(-1)).toBe(302)
    // Nothing is at work any more. (Of the sources; the minified module has its own.)
    expect([path.length, now.held]).toEqual([0, 0])
  }
})
