import { readdirSync, readFileSync } from 'node:fs'
import { cpus, freemem, loadavg, totalmem, uptime } from 'node:os'

/** Figures of the machine that the program runs on. Shares are 0..1, sizes bytes. */
export interface Sample {
  /** Busy share of each core since the sample before. */
  readonly cores: readonly number[]
  readonly memory: { readonly used: number; readonly total: number }
  /** Load over 1, 5 and 15 minutes. */
  readonly load: readonly number[]
  readonly uptimeSeconds: number
  /** By CPU, busiest first. */
  readonly processes: readonly Process[]
}

/** One running process. */
export interface Process {
  readonly pid: number
  /** The process that started it, or that adopted it; 0 of the first ones. */
  readonly parent: number
  readonly name: string
  /** One letter of proc_pid_stat(5): `R` runs, `S` sleeps, `D` waits for a disk, `Z` is a zombie, `T` is stopped. */
  readonly state: string
  /** When it started, in ticks since boot: tells it from a later one with its number. */
  readonly started: number
  /** Share of one core since the sample before; above 1 where several threads are busy. */
  readonly cpu: number
  /** Resident memory in bytes. */
  readonly memory: number
  readonly threads: number
}

/** A machine before it was looked at. */
export const UNSEEN: Sample = {
  cores: [],
  memory: { used: 0, total: 0 },
  load: [],
  uptimeSeconds: 0,
  processes: [],
}

interface Times {
  readonly busy: number
  readonly total: number
}

/** Linux counts process time in ticks of 1/100 s (`USER_HZ`) and memory in pages. */
const TICK_MS = 10
const PAGE_BYTES = 4096

/** Makes a function that reads the machine, each time against the time before. */
export function createSampler(now: () => number = () => performance.now()): () => Sample {
  let coresBefore = coreTimes()
  let ticksBefore = new Map<number, number>()
  let timeBefore = now()
  return () => {
    const cores = coreTimes()
    const time = now()
    const elapsedMs = Math.max(1, time - timeBefore)
    const ticks = new Map<number, number>()
    const processes = readProcesses(ticks, ticksBefore, elapsedMs)
    const shares = cores.map((core, i) => share(core, coresBefore[i]))
    coresBefore = cores
    ticksBefore = ticks
    timeBefore = time
    return { cores: shares, memory: readMemory(), load: loadavg(), uptimeSeconds: uptime(), processes }
  }
}

function coreTimes(): Times[] {
  return cpus().map(({ times }) => {
    const total = times.user + times.nice + times.sys + times.idle + times.irq
    return { busy: total - times.idle, total }
  })
}

function share(core: Times, before: Times | undefined): number {
  const total = core.total - (before?.total ?? 0)
  return total <= 0 ? 0 : Math.min(1, Math.max(0, (core.busy - (before?.busy ?? 0)) / total))
}

function readMemory(): Sample['memory'] {
  const total = totalmem()
  // Linux counts caches as used in freemem; MemAvailable is what programs could still get.
  const available = /^MemAvailable:\s+(\d+) kB/m.exec(readText('/proc/meminfo'))?.[1]
  return { used: total - (available === undefined ? freemem() : Number(available) * 1024), total }
}

function readProcesses(ticks: Map<number, number>, before: Map<number, number>, elapsedMs: number): Process[] {
  const processes: Process[] = []
  for (const name of readNames('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const process = readProcess(pid, ticks, before, elapsedMs)
    if (process !== undefined) processes.push(process)
  }
  return processes.sort((a, b) => b.cpu - a.cpu || b.memory - a.memory)
}

/** proc_pid_stat(5): the name stands in parentheses and may itself hold some; fields count from after the last. */
function readProcess(
  pid: number,
  ticks: Map<number, number>,
  before: Map<number, number>,
  elapsedMs: number,
): Process | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  const end = stat.lastIndexOf(')')
  if (end < 0) return undefined
  const fields = stat.slice(end + 2).split(' ')
  const used = Number(fields[11]) + Number(fields[12])
  ticks.set(pid, used)
  return {
    pid,
    parent: Number(fields[1]),
    state: fields[0] as string,
    started: Number(fields[19]),
    name: stat.slice(stat.indexOf('(') + 1, end),
    cpu: Math.max(0, ((used - (before.get(pid) ?? used)) * TICK_MS) / elapsedMs),
    memory: Number(fields[21]) * PAGE_BYTES,
    threads: Number(fields[17]),
  }
}

/** When a process started, as {@link Process.started} has it; undefined if it is no more. */
export function startOf(pid: number): number | undefined {
  const stat = readText(`/proc/${pid}/stat`)
  const end = stat.lastIndexOf(')')
  return end < 0 ? undefined : Number(stat.slice(end + 2).split(' ')[19])
}

/** What a process was started with, or its name in brackets if it says nothing, as threads of the kernel do. */
export function commandOf({ pid, name }: Process): string {
  return readText(`/proc/${pid}/cmdline`).split('\0').join(' ').trim() || `[${name}]`
}

/** Empty where there is no such file, or it went away: processes end while we look. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function readNames(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
