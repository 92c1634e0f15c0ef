// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import { type Commits, type EngineFields, ReactivePlan } from '@sparktui/memory'
import type { Notifier, ReadonlySlotBuffer, SharedSlotBuffer } from '@sparktui/signals'
import { GROUPS, PLAN, type SharedBuffer } from './shared-buffer.js'

/** Where a particle is and how it moves. */
export interface MotionArrays {
  /** Where it is from the left. Unit: box heights. */
  readonly positionX: ReadonlySlotBuffer
  /** Where it is from the top. Unit: box heights. */
  readonly positionY: ReadonlySlotBuffer
  /** How fast it goes right. Unit: box heights a second. */
  readonly velocityX: ReadonlySlotBuffer
  /** How fast it goes down. Unit: box heights a second. */
  readonly velocityY: ReadonlySlotBuffer
  /** A memory of how fast it was. Unit: of 255. */
  readonly heat: ReadonlySlotBuffer
}

/** What moves the particles. */
export interface KnobsArrays {
  /** Width of the box. Unit: box heights. */
  readonly width: SharedSlotBuffer
  /** Pulls down. Unit: box heights a second squared. */
  readonly gravity: SharedSlotBuffer
  /** Pushes right. Unit: box heights a second squared. */
  readonly wind: SharedSlotBuffer
  /** Share of its speed that a particle loses. Unit: a second. */
  readonly drag: SharedSlotBuffer
  /** What a wall leaves of the speed towards it. Unit: share. */
  readonly bounce: SharedSlotBuffer
  /** How strong the attractor is. Unit: box heights cubed a second squared. */
  readonly strength: SharedSlotBuffer
  /** Where the attractor is from the left. Unit: box heights. */
  readonly attractorX: SharedSlotBuffer
  /** Where the attractor is from the top. Unit: box heights. */
  readonly attractorY: SharedSlotBuffer
  /** How many shall fly. Unit: particles. */
  readonly count: SharedSlotBuffer
  /** How often time passes; a step is a sixtieth of a second in the box. Unit: steps a second. */
  readonly rate: SharedSlotBuffer
  /** A new one scatters the particles anew. Unit: any number. */
  readonly seed: SharedSlotBuffer
  /** Whether time passes. Enum: `run`. */
  readonly run: SharedSlotBuffer
  /** What the attractor does. Enum: `attractor`. */
  readonly attractor: SharedSlotBuffer
}

/** How far the simulation has come. */
export interface PaceArrays {
  /** What the last step took the thread. Unit: microseconds. */
  readonly stepTime: ReadonlySlotBuffer
  /** How many fly. Unit: particles. */
  readonly flying: ReadonlySlotBuffer
  /** Steps since the particles were scattered. Unit: steps. */
  readonly steps: ReadonlySlotBuffer
  /** How often the particles were written, all of them at once. Unit: frames. */
  readonly frames: ReadonlySlotBuffer
}

/** The fields as reactive arrays. What the engine writes has no setter. */
export interface ReactiveArrays {
  /** Where a particle is and how it moves. */
  readonly motionArrays: MotionArrays
  /** What moves the particles. */
  readonly knobsArrays: KnobsArrays
  /** How far the simulation has come. */
  readonly paceArrays: PaceArrays
  /** All writes of one turn, as one. */
  readonly commits: Commits
  /** How what the engine wrote gets into the arrays. */
  readonly engineFields: EngineFields
}

/** The groups that stand in arrays, with what counts their changes. */
const REACTIVE = new ReactivePlan(() => PLAN.fields(), GROUPS, {
  motion: null,
  knobs: null,
  pace: null,
})

/**
 * Makes the reactive arrays of a buffer, once per app.
 *
 * @param notifier told at the end of every commit; by default it adds one to the wake word and notifies it
 */
export function createReactiveArrays(buffer: SharedBuffer, notifier?: Notifier): ReactiveArrays {
  const made = REACTIVE.of(buffer, notifier)
  return {
    motionArrays: made.arrays<MotionArrays>('motion'),
    knobsArrays: made.arrays<KnobsArrays>('knobs'),
    paceArrays: made.arrays<PaceArrays>('pace'),
    commits: made.commits,
    engineFields: made.engineFields,
  }
}
