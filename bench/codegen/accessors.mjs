// Generated views beside typed arrays made by hand, over the same kind of memory and kept in the same way.
const NODES = 4096
const SWEEPS = 200
const ROUNDS = 25

/** @returns nanoseconds a slot, the best of many rounds in turn, for reading and for writing */
export async function accessorRatios() {
  const { createSharedBuffer } = await import('../../generated/ts/dist/index.js')
  const buffer = createSharedBuffer({ capacity: NODES })
  const own = { views: { width: new Float32Array(new SharedArrayBuffer(NODES * 4)) } }
  return {
    reading: race(
      () => readGenerated(buffer),
      () => readOwn(own),
    ),
    writing: race(
      () => writeGenerated(buffer),
      () => writeOwn(own),
    ),
  }
}

function race(generated, own) {
  const best = { generated: Number.POSITIVE_INFINITY, own: Number.POSITIVE_INFINITY }
  for (let round = 0; round < ROUNDS; round++) {
    best.generated = Math.min(best.generated, time(generated))
    best.own = Math.min(best.own, time(own))
  }
  return best
}

function time(work) {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / (NODES * SWEEPS)
}

// Four functions, so that each site sees one kind of object.

function readGenerated(buffer) {
  let sum = 0
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < NODES; i++) sum += buffer.views.width[i]
  return sum
}

function readOwn(own) {
  let sum = 0
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < NODES; i++) sum += own.views.width[i]
  return sum
}

function writeGenerated(buffer) {
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < NODES; i++) buffer.views.width[i] = sweep
}

function writeOwn(own) {
  for (let sweep = 0; sweep < SWEEPS; sweep++) for (let i = 0; i < NODES; i++) own.views.width[i] = sweep
}
