import { cpus, loadavg } from 'node:os'

/** When and where a run was: what the pages of the benchmarks begin with. */
export function machine() {
  const name = cpus()[0]?.model.trim() ?? process.arch
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${name}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)} at the end`,
  }
}
