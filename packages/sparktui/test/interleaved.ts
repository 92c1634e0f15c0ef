import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import type { App } from '../src/index.js'
import { loadAddon } from '../src/native.js'
import { checkOptions } from '../src/options.js'
import { Driver } from '../src/test/driver.js'

/** What happens next: one of the two sides does one thing, or something is typed. */
export type Step =
  | { readonly does: 'type'; readonly pick: number }
  | { readonly does: 'write'; readonly pick: number }
  | { readonly does: 'commit' }
  | { readonly does: 'run' }
  | { readonly does: 'hear' }

const pick = fc.nat(0xffff)

/** Schedules of both sides. fast-check prints seed and path of one that fails, and makes it short. */
export const schedules: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant('type' as const), pick }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('write' as const), pick }) },
    { weight: 2, arbitrary: fc.constant({ does: 'commit' as const }) },
    { weight: 4, arbitrary: fc.constant({ does: 'run' as const }) },
    { weight: 2, arbitrary: fc.constant({ does: 'hear' as const }) },
  ),
  { maxLength: 60 },
)

/** How many schedules a test plays. */
export const SCHEDULES = { numRuns: process.env.SPARKTUI_DEEP === undefined ? 50 : 1000 }

/** What one test does and expects; `S` is what a commit holds of what JavaScript decides. */
export interface Play<S> {
  /** Bytes to be typed. */
  type(pick: number): string
  /** JavaScript writes something. */
  write(pick: number): void
  /** What JavaScript has written so far. */
  written(): S
  /** The engine took a commit, and then what was typed, in order, while it knew that. */
  ran(known: S, typed: readonly string[]): void
  /** All is at rest. */
  end?(): void
}

const encoder = new TextEncoder()

/**
 * Both sides of one app, each moved only when it is told to. It knows by the rules of commits what the engine can know: an
 * open commit is never shown, and the end of one that the engine missed is taken at once, for its next turn.
 */
export class Interleaved {
  readonly driver: Driver<unknown>

  constructor(build: (app: App) => void, rows = 12) {
    this.driver = new Driver(build, { cols: 40, rows, colors: 'truecolor' }, checkOptions({}), loadAddon())
    this.driver.flush()
  }

  get core() {
    return this.driver.session.core
  }

  play<S>(steps: readonly Step[], play: Play<S>): void {
    const { driver, core } = this
    const { commits } = core.arrays
    const engine = driver.live('play')
    let known = play.written()
    let taken: S | undefined
    let isWanted = false
    let typed: string[] = []
    const run = () => {
      if (commits.isOpen) {
        known = taken ?? known
        isWanted = true
      } else {
        known = play.written()
        isWanted = false
      }
      taken = undefined
      engine.run()
      play.ran(known, typed)
      typed = []
    }
    const commit = () => {
      if (commits.isOpen && isWanted) {
        taken = play.written()
        isWanted = false
      }
      commits.end()
    }
    for (const step of steps) {
      if (step.does === 'type') {
        const bytes = play.type(step.pick)
        typed.push(bytes)
        engine.typeIn(encoder.encode(bytes))
      } else if (step.does === 'write') play.write(step.pick)
      else if (step.does === 'commit') commit()
      else if (step.does === 'run') run()
      else driver.hear()
    }
    commit()
    run()
    driver.flush()
    play.end?.()
  }

  end(): void {
    this.driver.session.end(undefined)
  }
}

/**
 * Plays many schedules on apps of their own. Between two of them the event loop turns: only there does a runtime give back
 * what an addon held of an app that ended, and thousands of apps would fill the machine's memory.
 */
export async function playAll(test: (steps: readonly Step[]) => Interleaved): Promise<void> {
  await fc.assert(
    fc.asyncProperty(schedules, async (steps) => {
      test(steps).end()
      await setImmediate()
    }),
    SCHEDULES,
  )
}
