import { commandOf, createSampler, type Process, startOf } from '../system.js'
import type { Machine } from './monitor.js'

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return { sample: createSampler(), commandOf, send }
}

function send({ pid, name, started }: Process, signal: NodeJS.Signals): void {
  // Between a look and a key the number may have gone to another process.
  if (startOf(pid) !== started) throw new RangeError(`${name} (${pid}) has ended; no signal was sent`)
  process.kill(pid, signal)
}
