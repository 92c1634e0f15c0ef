import { appendFileSync, writeFileSync } from 'node:fs'
import { size } from '../amounts.js'
import type { Process, Sample } from '../system.js'

const BUSY = 0.5
const FULL = 0.9

type Level = 'DEBUG' | 'INFO ' | 'WARN ' | 'ERROR'

/**
 * Keeps a log of what the machine does: what starts and ends, what is busy, how full the memory is.
 *
 * @param path begun anew
 * @returns looks at the machine and writes what has changed
 */
export function machineLog(path: string, sample: () => Sample, now: () => Date = () => new Date()): () => void {
  writeFileSync(path, '')
  let before: ReadonlyMap<number, Process> = new Map()
  return () => {
    const latest = sample()
    const processes = new Map(latest.processes.map((process) => [process.started * 1e6 + process.pid, process]))
    const lines = [...changes(before, processes), ...states(latest)]
    before = processes
    const time = now().toISOString()
    appendFileSync(path, lines.map(([level, line]) => `${time} ${level} ${line}\n`).join(''))
  }
}

function* changes(before: ReadonlyMap<number, Process>, now: ReadonlyMap<number, Process>): Generator<[Level, string]> {
  for (const [key, { name, pid, parent, memory, threads }] of now) {
    if (!before.has(key))
      yield ['INFO ', `process ${pid} runs: ${name}, child of ${parent}, ${size(memory)}, ${threads} threads`]
  }
  for (const [key, { name, pid }] of before) if (!now.has(key)) yield ['INFO ', `process ${pid} has ended: ${name}`]
}

function* states({ processes, memory, load, cores }: Sample): Generator<[Level, string]> {
  yield ['DEBUG', `load ${load.map((value) => value.toFixed(2)).join(' ')}, cores ${cores.map(percent).join(' ')}`]
  for (const { pid, name, cpu, state } of processes) {
    if (state === 'Z') yield ['ERROR', `process ${pid} is a zombie: ${name} has ended, and its parent does not look`]
    else if (cpu >= BUSY) yield ['WARN ', `process ${pid} is busy: ${name} takes ${percent(cpu)} of a core`]
  }
  const share = memory.used / memory.total
  const used = `memory is ${percent(share)} used, ${size(memory.used)} of ${size(memory.total)}`
  yield [share >= FULL ? 'ERROR' : 'DEBUG', used]
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
