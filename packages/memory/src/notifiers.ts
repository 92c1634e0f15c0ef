import type { Notifier } from '@sparktui/signals'
import { ASLEEP, AWAKE, type ProtocolWords } from './protocol-words.js'

/** How long the writer waits for a snapshot that the engine wants, in atomics mode. */
const WANT_TIMEOUT_MS = 1

/** Adds one to `wake` and says whether the engine must be rung: it slept, or it missed a copy. */
function addWake(words: Int32Array, at: ProtocolWords): boolean {
  Atomics.add(words, at.wake, 1)
  const slept = Atomics.exchange(words, at.sleep, AWAKE) === ASLEEP
  return slept || Atomics.load(words, at.want) !== 0
}

/**
 * Wakes the engine by a call into its addon, which is made only if the engine sleeps or missed a copy.
 *
 * @param ring the addon's call; it takes the snapshot itself if the engine wants one
 */
export function doorbellNotifier(words: Int32Array, at: ProtocolWords, ring: () => void): Notifier {
  return {
    notify(): void {
      if (addWake(words, at)) ring()
    },
  }
}

/**
 * Wakes the engine without any call into the addon: by `Atomics.notify` on `wake`, which a relay Worker passes on. If
 * the engine missed a copy, waits up to 1 ms for it to be taken, so that the writer does not run on before it.
 */
export function atomicsNotifier(words: Int32Array, at: ProtocolWords): Notifier {
  return {
    notify(): void {
      if (!addWake(words, at)) return
      Atomics.notify(words, at.wake)
      if (Atomics.load(words, at.want) !== 0) Atomics.wait(words, at.want, 1, WANT_TIMEOUT_MS)
    },
  }
}
