import { repeat, type Source } from '@sparktui/signals'
import { batch, signal } from 'sparktui'
import { ATTRACTORS, type Attractor, encodeAttractor, encodeRun, type Run } from './generated/ts/src/index.js'
import { BOX, type World } from './world.js'

/** What a scene says of the box. */
export interface Scene {
  readonly name: string
  readonly gravity: number
  readonly wind: number
  readonly drag: number
  readonly bounce: number
  readonly attractor: Attractor
  /** Whether the attractor goes around. */
  readonly roams: boolean
}

/** A place in shares of the width and height of the box. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Box states worth a look, each under its number key. */
export const SCENES: readonly Scene[] = [
  { name: 'galaxy', gravity: 0, wind: 0, drag: 0.35, bounce: 1, attractor: 'swirl', roams: true },
  { name: 'rain', gravity: 0.8, wind: 0, drag: 0.02, bounce: 0.6, attractor: 'off', roams: false },
  { name: 'storm', gravity: 0.5, wind: 0.6, drag: 0.4, bounce: 0.9, attractor: 'swirl', roams: true },
  { name: 'star', gravity: 0, wind: 0, drag: 0, bounce: 1, attractor: 'pull', roams: false },
  { name: 'burst', gravity: 0.3, wind: 0, drag: 0.8, bounce: 0.9, attractor: 'push', roams: true },
]

/** Most particles, and what a key adds or takes. */
export const COUNT = { most: 10_000, step: 1_000 } as const
/** The most that gravity and wind pull, and what a key changes. */
export const PULL = { most: 2, step: 0.1 } as const

/** What keys turn. Each knob is a signal, and Rust has its value before the setter returns. */
export class Controls {
  readonly gravity = signal(0)
  readonly wind = signal(0)
  readonly drag = signal(0)
  readonly bounce = signal(1)
  readonly attractor = signal<Attractor>('off')
  /** Where the attractor is, or what it roams around, in shares of the box. */
  readonly home = signal<Place>({ x: 0.5, y: 0.5 })
  readonly roams = signal(false)
  readonly count = signal<number>(COUNT.most)
  readonly run = signal<Run>('running')
  readonly seed = signal(1)
  readonly rate = signal(60)

  /**
   * Connects every knob with its slot in shared memory, for as long as the scope lives that this is called in.
   *
   * @param width of the box, in box heights
   */
  connect(world: World, width: Source<number>): void {
    const { knobs } = world
    const widthNow = typeof width === 'function' ? width : () => width.value
    repeat(width, knobs.width, BOX)
    repeat(this.gravity, knobs.gravity, BOX)
    repeat(this.wind, knobs.wind, BOX)
    repeat(this.drag, knobs.drag, BOX)
    repeat(this.bounce, knobs.bounce, BOX)
    repeat(() => encodeAttractor(this.attractor.value), knobs.attractor, BOX)
    repeat(() => this.attractorAt(world).x * widthNow(), knobs.attractorX, BOX)
    repeat(() => this.attractorAt(world).y, knobs.attractorY, BOX)
    repeat(this.count, knobs.count, BOX)
    repeat(this.rate, knobs.rate, BOX)
    repeat(this.seed, knobs.seed, BOX)
    repeat(() => encodeRun(this.run.value), knobs.run, BOX)
  }

  /**
   * Where the attractor is, in shares of the box. One that roams follows the steps that Rust has made: they are read
   * here and answered there, so that a paused box is at rest on both sides.
   */
  attractorAt({ pace }: World): Place {
    const { x, y } = this.home.value
    if (!this.roams.value) return { x, y }
    const seconds = pace.steps.get(BOX) / 60
    return { x: x + 0.24 * Math.sin(0.55 * seconds), y: y + 0.26 * Math.sin(0.83 * seconds) }
  }

  /** Makes the box that of a scene. */
  show({ gravity, wind, drag, bounce, attractor, roams }: Scene): void {
    batch(() => {
      this.gravity.value = gravity
      this.wind.value = wind
      this.drag.value = drag
      this.bounce.value = bounce
      this.attractor.value = attractor
      this.roams.value = roams
    })
  }

  /** Adds to gravity and wind. */
  pull(right: number, down: number): void {
    this.wind.value = stepped(this.wind.peek(), right)
    this.gravity.value = stepped(this.gravity.peek(), down)
  }

  /** Moves the attractor by shares of the box. */
  moveAttractor(right: number, down: number): void {
    const { x, y } = this.home.peek()
    this.home.value = { x: within(x + right, 0, 1), y: within(y + down, 0, 1) }
  }

  nextAttractor(): void {
    const next = (ATTRACTORS.indexOf(this.attractor.peek()) + 1) % ATTRACTORS.length
    this.attractor.value = ATTRACTORS[next] ?? 'off'
  }

  addParticles(steps: number): void {
    this.count.value = within(this.count.peek() + steps * COUNT.step, 0, COUNT.most)
  }

  togglePause(): void {
    this.run.value = this.run.peek() === 'running' ? 'paused' : 'running'
  }

  toggleRoaming(): void {
    this.roams.value = !this.roams.peek()
  }

  scatter(): void {
    this.seed.value++
  }
}

/** Tenths, so that what was added and taken away is 0 again. */
function stepped(value: number, steps: number): number {
  return within(Math.round((value + steps * PULL.step) * 10) / 10, -PULL.most, PULL.most)
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
