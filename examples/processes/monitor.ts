import { batch, derived, onCleanup, type Signal, signal } from 'sparktui'
import type { Process, Sample } from '../system.js'
import { listed, type Order, type Row, treed } from './order.js'

/** Samples that the charts go back. */
const HISTORY = 120

/** What the monitor asks the machine for. */
export interface Machine {
  /** Figures since the time before. */
  readonly sample: () => Sample
  readonly commandOf: (process: Process) => string
  /** @throws if the process is another one by now, or the system says no */
  readonly send: (process: Process, signal: NodeJS.Signals) => void
}

export interface Message {
  readonly text: string
  readonly isError: boolean
}

/** The processes of a machine as they are looked at: filtered, in order, one of them chosen. */
export class Monitor {
  readonly latest: Signal<Sample>
  /** Shares of all cores, 0..1, the newest last. */
  readonly cpu = signal<readonly number[]>([])
  /** Shares of the memory, 0..1, the newest last. */
  readonly memory = signal<readonly number[]>([])
  readonly filter = signal('')
  readonly isTree = signal(false)
  readonly isPaused = signal(false)
  readonly order = signal<{ readonly by: string; readonly isDescending: boolean } | undefined>({
    by: 'cpu',
    isDescending: true,
  })
  /** The number of the chosen process. */
  readonly chosen = signal<number | undefined>(undefined)
  readonly message = signal<Message | undefined>(undefined)
  readonly rows = derived((): readonly Row[] => {
    const arrange = this.isTree.value ? treed : listed
    return arrange(this.latest.value.processes, this.filter.value, this.order.value as Order)
  })
  readonly process = derived(() => this.latest.value.processes.find(({ pid }) => pid === this.chosen.value))
  private readonly histories = new Map<number, number[]>()

  /** @param first what is shown before the first look; a look unless given */
  constructor(
    private readonly machine: Machine,
    first: Sample = machine.sample(),
  ) {
    this.latest = signal(first)
  }

  /** Looks at the machine now, and then every so many milliseconds until the scope ends: the system tells of nothing here. */
  start(everyMs: number): void {
    const timer = setInterval(() => {
      if (!this.isPaused.peek()) this.look()
    }, everyMs)
    onCleanup(() => clearInterval(timer))
  }

  look(): void {
    const sample = this.machine.sample()
    this.remember(sample.processes)
    batch(() => {
      this.latest.value = sample
      this.cpu.value = [...this.cpu.peek(), mean(sample.cores)].slice(-HISTORY)
      this.memory.value = [...this.memory.peek(), sample.memory.used / sample.memory.total].slice(-HISTORY)
    })
  }

  /** The chosen process's share of a core, the newest last. */
  historyOf(pid: number): readonly number[] {
    return this.histories.get(pid) ?? []
  }

  commandOf(process: Process): string {
    return this.machine.commandOf(process)
  }

  send(process: Process, name: NodeJS.Signals): void {
    try {
      this.machine.send(process, name)
      this.message.value = { text: `${name} sent to ${process.name} (${process.pid})`, isError: false }
    } catch (error) {
      this.message.value = { text: error instanceof Error ? error.message : String(error), isError: true }
    }
    this.look()
  }

  /** Of processes that are no more nothing is kept. */
  private remember(processes: readonly Process[]): void {
    const alive = new Set<number>()
    for (const { pid, cpu } of processes) {
      alive.add(pid)
      const history = this.histories.get(pid)
      if (history === undefined) this.histories.set(pid, [cpu])
      else {
        history.push(cpu)
        if (history.length > HISTORY) history.shift()
      }
    }
    for (const pid of this.histories.keys()) if (!alive.has(pid)) this.histories.delete(pid)
  }
}

function mean(shares: readonly number[]): number {
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
