import { doorbellNotifier, JsSleep, ReadBack } from '@sparktui/memory'
import { batch } from '@sparktui/signals'
import { type Addon, loadAddon, type NativeWorld } from './addon.js'
import {
  createReactiveArrays,
  createSharedBuffer,
  type KnobsArrays,
  type MotionArrays,
  type PaceArrays,
  type SharedBuffer,
  writeDefaults,
} from './generated/ts/src/index.js'

/** The slot that speaks of the whole box. */
export const BOX = 0

/** A box of particles that Rust moves. */
export interface World {
  readonly buffer: SharedBuffer
  /** Where each particle is: Rust writes. */
  readonly motion: MotionArrays
  /** What moves them: TypeScript writes, into the slot {@link BOX}. */
  readonly knobs: KnobsArrays
  /** How far the simulation has come: Rust writes, into the slot {@link BOX}. */
  readonly pace: PaceArrays
  /** How often Rust woke this side. */
  readonly wakes: number
  /** Ends the thread. Further calls do nothing. */
  close(): void
}

/**
 * Makes the memory, starts the thread over it, and keeps the arrays at what the thread wrote last.
 *
 * @throws {LayoutMismatchError} if the addon was built from another inventory
 */
export function openWorld(addon: Addon = loadAddon()): World {
  const buffer = createSharedBuffer()
  const { words, at, capacity } = buffer
  let native: NativeWorld | undefined
  let wakes = 0
  const notifier = doorbellNotifier(words, at, () => native?.ring())
  const { motionArrays, knobsArrays, paceArrays, commits, engineFields } = createReactiveArrays(buffer, notifier)
  const back = new ReadBack(words, at, { bytes: buffer.engineDirty, blocks: buffer.engineDirtyBlocks })
  const sleep = new JsSleep(words, at)

  commits.open()
  writeDefaults(buffer, BOX)
  words[at.nodeCount] = capacity
  commits.end()

  const read = () => {
    if (native === undefined) return
    sleep.awake()
    batch(() => back.take(capacity, engineFields.copy, engineFields.accept))
    // The thread may be faster than what hangs on its particles: others of the event loop have their turn between.
    if (!sleep.prepareToSleep()) setImmediate(read)
  }
  native = new addon.NativeWorld(buffer.bytes, () => {
    wakes++
    read()
  })
  const close = () => {
    process.off('exit', close)
    commits.dispose()
    native?.detach()
    native = undefined
  }
  // `process.exit` frees the memory that the thread writes to.
  process.on('exit', close)
  read()
  return {
    buffer,
    motion: motionArrays,
    knobs: knobsArrays,
    pace: paceArrays,
    get wakes() {
      return wakes
    },
    close,
  }
}
