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
}

/** Box states worth a look, each under its number key. */
export const SCENES: readonly Scene[] = [
  { name: 'galaxy', gravity: 0, wind: 0, drag: 0.3, bounce: 1, attractor: 'swirl' },
  { name: 'rain', gravity: 0.8, wind: 0, drag: 0.02, bounce: 0.6, attractor: 'off' },
  { name: 'storm', gravity: 0.5, wind: 0.6, drag: 0.4, bounce: 0.9, attractor: 'swirl' },
  { name: 'star', gravity: 0, wind: 0, drag: 0, bounce: 1, attractor: 'pull' },
  { name: 'burst', gravity: 0.3, wind: 0, drag: 0.8, bounce: 0.9, attractor: 'push' },
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
  /** Shares of the box's width and height. */
  readonly attractorAt = signal({ x: 0.5, y: 0.5 })
  readonly count = signal<number>(COUNT.most)
  readonly run = signal<Run>('running')
  readonly seed = signal(1)
  readonly rate = signal(60)

  /**
   * Connects every knob with its slot in shared memory, for as long as the scope lives that this is called in.
   *
   * @param width of the box, in box heights
   */
  connect({ knobs }: World, width: Source<number>): void {
    const widthNow = typeof width === 'function' ? width : () => width.value
    repeat(width, knobs.width, BOX)
    repeat(this.gravity, knobs.gravity, BOX)
    repeat(this.wind, knobs.wind, BOX)
    repeat(this.drag, knobs.drag, BOX)
    repeat(this.bounce, knobs.bounce, BOX)
    repeat(() => encodeAttractor(this.attractor.value), knobs.attractor, BOX)
    repeat(() => this.attractorAt.value.x * widthNow(), knobs.attractorX, BOX)
    repeat(() => this.attractorAt.value.y, knobs.attractorY, BOX)
    repeat(this.count, knobs.count, BOX)
    repeat(this.rate, knobs.rate, BOX)
    repeat(this.seed, knobs.seed, BOX)
    repeat(() => encodeRun(this.run.value), knobs.run, BOX)
  }

  /** Makes the box that of a scene. */
  show({ gravity, wind, drag, bounce, attractor }: Scene): void {
    batch(() => {
      this.gravity.value = gravity
      this.wind.value = wind
      this.drag.value = drag
      this.bounce.value = bounce
      this.attractor.value = attractor
    })
  }

  /** Adds to gravity and wind. */
  pull(right: number, down: number): void {
    this.wind.value = stepped(this.wind.peek(), right)
    this.gravity.value = stepped(this.gravity.peek(), down)
  }

  /** Moves the attractor by shares of the box. */
  moveAttractor(right: number, down: number): void {
    const { x, y } = this.attractorAt.peek()
    this.attractorAt.value = { x: within(x + right, 0, 1), y: within(y + down, 0, 1) }
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
