// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

import { Commits } from '@sparktui/memory'
import { AtomicsNotifier, type Notifier, type ReadonlySlotBuffer, SharedSlotBuffer } from '@sparktui/signals'
import { GROUPS, type SharedBuffer } from './shared-buffer.js'

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

/**
 * Private copies of what the engine writes: the arrays show these, so that a node's fields are always of one frame.
 * `groups` is a mask of `GROUPS`.
 */
export interface EngineFields {
  /** Copies from shared memory to where nobody reads yet. For `ReadBack.take`. */
  copy(node: number, groups: number): void
  /** Shows what was copied and marks what depends on it; call it in a `batch()`. For `ReadBack.take`. */
  accept(node: number, groups: number): void
  /** Shows the defaults, for a new node. */
  reset(node: number): void
}

/**
 * Makes the reactive arrays of a buffer, once per app.
 *
 * @param notifier told at the end of every commit; by default it adds one to the wake word and notifies it
 */
export function createReactiveArrays(
  buffer: SharedBuffer,
  notifier: Notifier = new AtomicsNotifier(buffer.words, buffer.at.wake, { step: 'add' }),
): ReactiveArrays {
  const commits = new Commits(buffer.words, buffer.at, notifier)
  const shown = createCopies(buffer.capacity)
  const motionArrays = createMotionArrays(shown)
  const knobsArrays = createKnobsArrays(buffer, commits)
  const paceArrays = createPaceArrays(shown)
  const engineFields = createEngineFields(buffer, shown, motionArrays, paceArrays)
  return { motionArrays, knobsArrays, paceArrays, commits, engineFields }
}

function createMotionArrays(shown: Copies): MotionArrays {
  return {
    positionX: new SharedSlotBuffer({ name: 'positionX', view: shown.positionX }),
    positionY: new SharedSlotBuffer({ name: 'positionY', view: shown.positionY }),
    velocityX: new SharedSlotBuffer({ name: 'velocityX', view: shown.velocityX }),
    velocityY: new SharedSlotBuffer({ name: 'velocityY', view: shown.velocityY }),
    heat: new SharedSlotBuffer({ name: 'heat', view: shown.heat }),
  }
}

function createKnobsArrays(buffer: SharedBuffer, commits: Commits): KnobsArrays {
  const { views } = buffer
  const flags = { bytes: buffer.dirty, bit: GROUPS.knobs, blocks: buffer.dirtyBlocks }
  const shared = { flags, commit: commits }
  return {
    width: new SharedSlotBuffer({ name: 'width', view: views.width, ...shared }),
    gravity: new SharedSlotBuffer({ name: 'gravity', view: views.gravity, ...shared }),
    wind: new SharedSlotBuffer({ name: 'wind', view: views.wind, ...shared }),
    drag: new SharedSlotBuffer({ name: 'drag', view: views.drag, ...shared }),
    bounce: new SharedSlotBuffer({ name: 'bounce', view: views.bounce, ...shared }),
    strength: new SharedSlotBuffer({ name: 'strength', view: views.strength, ...shared }),
    attractorX: new SharedSlotBuffer({ name: 'attractorX', view: views.attractorX, ...shared }),
    attractorY: new SharedSlotBuffer({ name: 'attractorY', view: views.attractorY, ...shared }),
    count: new SharedSlotBuffer({ name: 'count', view: views.count, ...shared }),
    rate: new SharedSlotBuffer({ name: 'rate', view: views.rate, ...shared }),
    seed: new SharedSlotBuffer({ name: 'seed', view: views.seed, ...shared }),
    run: new SharedSlotBuffer({ name: 'run', view: views.run, ...shared }),
    attractor: new SharedSlotBuffer({ name: 'attractor', view: views.attractor, ...shared }),
  }
}

function createPaceArrays(shown: Copies): PaceArrays {
  return {
    stepTime: new SharedSlotBuffer({ name: 'stepTime', view: shown.stepTime }),
    flying: new SharedSlotBuffer({ name: 'flying', view: shown.flying }),
    steps: new SharedSlotBuffer({ name: 'steps', view: shown.steps }),
    frames: new SharedSlotBuffer({ name: 'frames', view: shown.frames }),
  }
}

/** One private array for each field that the engine writes. */
interface Copies {
  readonly positionX: Float32Array
  readonly positionY: Float32Array
  readonly velocityX: Float32Array
  readonly velocityY: Float32Array
  readonly heat: Uint8Array
  readonly stepTime: Float32Array
  readonly flying: Uint32Array
  readonly steps: Uint32Array
  readonly frames: Uint32Array
}

function createCopies(capacity: number): Copies {
  return {
    positionX: new Float32Array(capacity),
    positionY: new Float32Array(capacity),
    velocityX: new Float32Array(capacity),
    velocityY: new Float32Array(capacity),
    heat: new Uint8Array(capacity),
    stepTime: new Float32Array(capacity),
    flying: new Uint32Array(capacity),
    steps: new Uint32Array(capacity),
    frames: new Uint32Array(capacity),
  }
}

function createEngineFields(
  { views, capacity }: SharedBuffer,
  shown: Copies,
  motionArrays: MotionArrays,
  paceArrays: PaceArrays,
): EngineFields {
  const staged = createCopies(capacity)
  const changed = [0]
  return {
    copy(node, groups) {
      if ((groups & GROUPS.motion) !== 0) {
        staged.positionX[node] = views.positionX[node] ?? 0
        staged.positionY[node] = views.positionY[node] ?? 0
        staged.velocityX[node] = views.velocityX[node] ?? 0
        staged.velocityY[node] = views.velocityY[node] ?? 0
        staged.heat[node] = views.heat[node] ?? 0
      }
      if ((groups & GROUPS.pace) !== 0) {
        staged.stepTime[node] = views.stepTime[node] ?? 0
        staged.flying[node] = views.flying[node] ?? 0
        staged.steps[node] = views.steps[node] ?? 0
        staged.frames[node] = views.frames[node] ?? 0
      }
    },
    accept(node, groups) {
      changed[0] = node
      if ((groups & GROUPS.motion) !== 0) {
        shown.positionX[node] = staged.positionX[node] ?? 0
        motionArrays.positionX.notifyChanged(changed)
        shown.positionY[node] = staged.positionY[node] ?? 0
        motionArrays.positionY.notifyChanged(changed)
        shown.velocityX[node] = staged.velocityX[node] ?? 0
        motionArrays.velocityX.notifyChanged(changed)
        shown.velocityY[node] = staged.velocityY[node] ?? 0
        motionArrays.velocityY.notifyChanged(changed)
        shown.heat[node] = staged.heat[node] ?? 0
        motionArrays.heat.notifyChanged(changed)
      }
      if ((groups & GROUPS.pace) !== 0) {
        shown.stepTime[node] = staged.stepTime[node] ?? 0
        paceArrays.stepTime.notifyChanged(changed)
        shown.flying[node] = staged.flying[node] ?? 0
        paceArrays.flying.notifyChanged(changed)
        shown.steps[node] = staged.steps[node] ?? 0
        paceArrays.steps.notifyChanged(changed)
        shown.frames[node] = staged.frames[node] ?? 0
        paceArrays.frames.notifyChanged(changed)
      }
    },
    reset(node) {
      changed[0] = node
      shown.positionX[node] = 0
      motionArrays.positionX.notifyChanged(changed)
      shown.positionY[node] = 0
      motionArrays.positionY.notifyChanged(changed)
      shown.velocityX[node] = 0
      motionArrays.velocityX.notifyChanged(changed)
      shown.velocityY[node] = 0
      motionArrays.velocityY.notifyChanged(changed)
      shown.heat[node] = 0
      motionArrays.heat.notifyChanged(changed)
      shown.stepTime[node] = 0
      paceArrays.stepTime.notifyChanged(changed)
      shown.flying[node] = 0
      paceArrays.flying.notifyChanged(changed)
      shown.steps[node] = 0
      paceArrays.steps.notifyChanged(changed)
      shown.frames[node] = 0
      paceArrays.frames.notifyChanged(changed)
    },
  }
}
