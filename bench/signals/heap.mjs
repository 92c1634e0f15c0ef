// Heap of many repeaters of one kind, in a process of its own: prints bytes per repeater. Their sources are made, linked
// and counted before; the ends that `repeat` returns are not kept.
import { derived, repeat, SharedSlotBuffer, signal } from '@sparktui/signals'

const COUNT = 100_000
const buffer = new SharedSlotBuffer({ type: 'float32', length: COUNT })

const KINDS = {
  direct: () => signal(1),
  derived() {
    const source = signal(1)
    const node = derived(() => source.value)
    node.peek()
    return node
  },
}

function settled() {
  for (let at = 0; at < 4; ++at) globalThis.gc()
  return process.memoryUsage().heapUsed
}

const sources = Array.from({ length: COUNT }, KINDS[process.argv[2]])
const before = settled()
sources.forEach((source, at) => {
  repeat(source, buffer, at)
})
const bytes = (settled() - before) / COUNT
const kept = sources.length + buffer.peek(COUNT - 1)
if (kept !== COUNT + 1) throw new RangeError(`heap: slot holds ${kept - COUNT}, its source 1`)
process.stdout.write(String(bytes))
