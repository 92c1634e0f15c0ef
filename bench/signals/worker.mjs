// One shape of one rival, in a process of its own: built and warm before the first round, then one sample for each
// message. A sample is nanoseconds of CPU per run: on a busy machine the clock on the wall also counts the neighbours.
// No collection is forced between samples. It would let hidden classes without a living object die, and with them the
// compiled code of whatever builds and drops its nodes within a run.
import { build } from './task.mjs'

const WARM_MS = 250
const WARM_RUNS = 10
const { sampleMs, ...address } = JSON.parse(process.argv[2])

const { run, check } = await build(address)
const warmUp = cpuMs()
let runs = 0
while (runs < WARM_RUNS || cpuMs() - warmUp < WARM_MS) {
  check(run())
  ++runs
}
const perSample = Math.max(1, Math.round((runs * sampleMs) / (cpuMs() - warmUp)))

function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function sample() {
  const start = cpuMs()
  let answer
  for (let at = 0; at < perSample; ++at) answer = run()
  const ms = cpuMs() - start
  check(answer)
  return (ms * 1e6) / perSample
}

process.on('message', () => process.send(sample()))
process.send('ready')
