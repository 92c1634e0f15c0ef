import { cpus, freemem, hostname, loadavg, totalmem, uptime } from 'node:os'

/** What the machine does at one moment. */
export interface Sample {
  /** How busy each processor was since the sample before, 0..1. */
  readonly processors: readonly number[]
  /** How much of the memory is in use, 0..1. */
  readonly memory: number
  readonly load: number
  readonly uptimeSeconds: number
  readonly host: string
}

/** Looks at this machine. Each call gives how busy it was since the one before. */
export function sampler(): () => Sample {
  let before = cpus()
  return () => {
    const now = cpus()
    const processors = now.map((processor, at) => busy(before[at]?.times ?? processor.times, processor.times))
    before = now
    const total = totalmem()
    return {
      processors,
      memory: 1 - freemem() / total,
      load: loadavg()[0] ?? 0,
      uptimeSeconds: uptime(),
      host: hostname(),
    }
  }
}

type Times = ReturnType<typeof cpus>[number]['times']

function busy(before: Times, now: Times): number {
  const sum = (times: Times) => times.user + times.nice + times.sys + times.idle + times.irq
  const passed = sum(now) - sum(before)
  return passed <= 0 ? 0 : 1 - (now.idle - before.idle) / passed
}
