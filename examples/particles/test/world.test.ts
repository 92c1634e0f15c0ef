import { ASLEEP } from '@sparktui/memory'
import { effect, repeat, signal } from '@sparktui/signals'
import { afterEach, describe, expect, test } from 'vitest'
import { loadAddon } from '../../dist/particles/addon.js'
import { figuresOf } from '../../dist/particles/figures.js'
import { encodeRun } from '../../dist/particles/generated/ts/src/index.js'
import { BOX, openWorld, type World } from '../../dist/particles/world.js'
import { steps, until } from './waiting.js'

const MOST = 10_000
const opened: World[] = []
afterEach(() => {
  for (const world of opened.splice(0)) world.close()
})

/** A world whose time passes faster than ours. */
function running({ rate = 1000 } = {}): World {
  const world = openWorld()
  opened.push(world)
  world.knobs.rate.set(BOX, rate)
  world.knobs.run.set(BOX, encodeRun('running'))
  return world
}

/** What the thread has counted, which its own words say even while it publishes nothing. */
const rounds = ({ buffer: { words, at } }: World) => Atomics.load(words, at.rounds)
const isAsleep = ({ buffer: { words, at } }: World) => Atomics.load(words, at.sleep) === ASLEEP
/** Both sides sleep, so TypeScript has read all that Rust wrote. */
const isAtRest = (world: World) =>
  isAsleep(world) && Atomics.load(world.buffer.words, world.buffer.at.jsSleep) === ASLEEP

describe('ten thousand particles', () => {
  test('are there, inside the box, before time passes', async () => {
    const world = openWorld()
    opened.push(world)
    await until(world, () => world.pace.flying.peek(BOX) === MOST)
    expect(world.pace.steps.peek(BOX)).toBe(0)
    expectInside(world, 2)
  })

  test('move, and none leaves the box', async () => {
    const world = running()
    world.knobs.gravity.set(BOX, 1.5)
    world.knobs.wind.set(BOX, -2)
    world.knobs.width.set(BOX, 3)
    await steps(world, 1)
    const before = Float32Array.from(world.motion.positionX.view)
    for (let look = 0; look < 10; look++) {
      await steps(world, 20)
      expectInside(world, 3)
    }
    const moved = before.filter((x, node) => node < MOST && x !== world.motion.positionX.peek(node)).length
    // One that lies at a wall may be where it was.
    expect(moved).toBeGreaterThan(MOST * 0.9)
    expect(world.pace.flying.peek(BOX)).toBe(MOST)
  })

  test('gather below where there is gravity', async () => {
    const world = running()
    await until(world, () => world.pace.flying.peek(BOX) === MOST)
    expect(figuresOf(world.motion, MOST).meanHeight).toBeCloseTo(0.5, 1)
    world.knobs.gravity.set(BOX, 1)
    await steps(world, 600)
    // Nothing is lost at the walls, so they bounce for ever: a third of the height in the mean.
    expect(figuresOf(world.motion, MOST).meanHeight).toBeGreaterThan(0.28)
    expect(figuresOf(world.motion, MOST).meanHeight).toBeLessThan(0.39)
    world.knobs.bounce.set(BOX, 0.4)
    await until(world, () => figuresOf(world.motion, MOST).meanHeight < 0.02)
  })

  test('are as many as TypeScript asks for, at most the capacity', async () => {
    const world = running()
    world.knobs.count.set(BOX, 123)
    await until(world, () => world.pace.flying.peek(BOX) === 123)
    world.knobs.count.set(BOX, 4_000_000_000)
    await until(world, () => world.pace.flying.peek(BOX) === world.buffer.capacity)
  })

  function expectInside({ motion }: World, width: number): void {
    let outside = 0
    for (let node = 0; node < MOST; node++) {
      const x = motion.positionX.peek(node)
      const y = motion.positionY.peek(node)
      if (!(x >= 0 && x <= width && y >= 0 && y <= 1)) outside++
    }
    expect(outside).toBe(0)
  }
})

describe('between the languages', () => {
  test('an effect in TypeScript runs when Rust has moved the particle that it read', async () => {
    const world = running()
    const seen: number[] = []
    const stop = effect(() => {
      seen.push(world.motion.positionX.get(4711))
    })
    await steps(world, 50)
    stop()
    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a signal in TypeScript turns a knob of Rust', async () => {
    const world = running()
    const wind = signal(0)
    const stop = repeat(wind, world.knobs.wind, BOX)
    await steps(world, 10)
    wind.value = 2
    expect(world.buffer.views.wind[BOX]).toBe(2)
    await until(world, () => figuresOf(world.motion, MOST).meanSpeed > 0.5)
    stop()
  })

  test('x and y of a particle are always of one step', async () => {
    const world = running()
    world.knobs.count.set(BOX, 2)
    // Without walls in the way, both go by what their speeds say, step by step.
    world.knobs.gravity.set(BOX, 0)
    await until(world, () => world.pace.flying.peek(BOX) === 2)
    const { motion, pace } = world
    const start = { x: motion.positionX.peek(1), y: motion.positionY.peek(1), steps: pace.steps.peek(BOX) }
    const speed = { x: motion.velocityX.peek(1), y: motion.velocityY.peek(1) }
    const errors: number[] = []
    const stop = effect(() => {
      const seconds = (pace.steps.get(BOX) - start.steps) / 60
      if (motion.velocityX.peek(1) !== speed.x || motion.velocityY.peek(1) !== speed.y) return
      errors.push(Math.abs(motion.positionX.peek(1) - start.x - speed.x * seconds))
      errors.push(Math.abs(motion.positionY.peek(1) - start.y - speed.y * seconds))
    })
    await steps(world, 100)
    stop()
    // A step is up to 0.004 long; rounding in single precision is a thousandth of that.
    expect(errors.length).toBeGreaterThan(2)
    expect(Math.max(...errors)).toBeLessThan(1e-4)
  })

  test('a paused world wakes up neither side, however long another one runs', async () => {
    const world = running()
    const clock = running()
    await steps(world, 20)
    world.knobs.run.set(BOX, encodeRun('paused'))
    await until(clock, () => isAtRest(world))
    const before = { rounds: rounds(world), steps: world.pace.steps.peek(BOX), wakes: world.wakes }
    await steps(clock, 500)
    expect({ rounds: rounds(world), steps: world.pace.steps.peek(BOX), wakes: world.wakes }).toEqual(before)

    world.knobs.run.set(BOX, encodeRun('running'))
    await steps(world, 1)
    expect(rounds(world)).toBeGreaterThan(before.rounds)
  })

  test('a knob that is turned while the world is paused wakes it once', async () => {
    const world = openWorld()
    const clock = running()
    opened.push(world)
    await until(clock, () => isAtRest(world))
    const before = rounds(world)
    world.knobs.gravity.set(BOX, 1)
    world.knobs.wind.set(BOX, 1)
    await until(clock, () => rounds(world) > before && isAsleep(world))
    await steps(clock, 100)
    expect(rounds(world) - before).toBe(1)
  })

  test('a running world is never rung, whatever knobs are turned: it looks before every step', async () => {
    let rings = 0
    const addon = loadAddon()
    class Counted extends addon.NativeWorld {
      override ring(): void {
        rings++
        super.ring()
      }
    }
    const world = openWorld({ ...addon, NativeWorld: Counted })
    opened.push(world)
    await until(running(), () => isAtRest(world))
    world.knobs.run.set(BOX, encodeRun('running'))
    await steps(world, 5)
    const before = rings
    expect(before).toBeGreaterThan(0)
    for (let turn = 0; turn < 20; turn++) {
      world.knobs.gravity.set(BOX, turn / 10)
      await steps(world, 1)
    }
    // A commit that is open just when Rust looks is asked for anew.
    expect(rings - before).toBeLessThanOrEqual(2)
  })

  test('Rust goes on while JavaScript is blocked, and wakes it once', async () => {
    const world = running()
    await steps(world, 5)
    const { words, at } = world.buffer
    const [frame, wakes, seen] = [Atomics.load(words, at.frame), world.wakes, world.pace.steps.peek(BOX)]
    while (Atomics.load(words, at.frame) - frame < 200) {
      // Blocked.
    }
    expect(world.pace.steps.peek(BOX)).toBe(seen)
    await until(world, () => world.pace.steps.peek(BOX) >= seen + 99)
    expect(world.wakes - wakes).toBeLessThanOrEqual(2)
  })

  test('a closed world is at rest, and closing it again is nothing', async () => {
    const world = running()
    await steps(world, 3)
    world.close()
    const before = rounds(world)
    const clock = running()
    await steps(clock, 50)
    expect(rounds(world)).toBe(before)
    world.close()
  })
})
