import { vi } from 'vitest'
import type { Scene } from '../../launcher/test/play.js'
import type { Process } from '../../system.js'
import { type Machine, Monitor } from '../monitor.js'
import { processes } from '../view.js'

/** Number, parent, name, share of a core at the first look. */
const RUNNING: readonly (readonly [number, number, string, number])[] = [
  [1, 0, 'systemd', 0.01],
  [412, 1, 'sshd', 0],
  [5120, 412, 'bash', 0.02],
  [6001, 5120, 'cargo build', 0.91],
  [6010, 6001, 'rustc', 0.64],
  [6011, 6001, 'rustc', 0.48],
  [733, 1, 'postgres', 0.12],
  [741, 733, 'postgres: writer', 0.04],
  [880, 1, 'nginx', 0.06],
  [2048, 1, 'node 端末 🚀', 0.27],
]

/** A machine of two processors that builds something. */
function machine(): Machine {
  let looks = 0
  const running = (): Process[] =>
    RUNNING.map(([pid, parent, name, cpu], at) => ({
      pid,
      parent,
      name,
      cpu: cpu * (0.7 + 0.3 * Math.abs(Math.sin(looks + at))),
      state: cpu > 0.4 ? 'R' : 'S',
      started: pid,
      threads: 1 + ((at * 5) % 9),
      memory: 700e6 / (at + 1) ** 1.2,
    }))
  return {
    commandOf: ({ name }) => `/usr/bin/${name} --jobs 2`,
    send: () => {},
    sample: () => {
      looks++
      const share = 0.5 + 0.4 * Math.sin(looks / 3)
      return {
        cores: [share, share],
        memory: { used: (5 + looks / 20) * 2 ** 30, total: 16 * 2 ** 30 },
        load: [1.62, 1.2, 0.88],
        uptimeSeconds: 93_000 + looks,
        processes: running(),
      }
    },
  }
}

export const scene: Scene = {
  title: 'Processes: a tree of what runs, what it takes, and the processors and the memory over time',
  cols: 90,
  rows: 18,
  build: (app) => processes(app, new Monitor(machine())),
  *play(ui) {
    for (let look = 0; look < 36; look++) {
      if (look % 12 === 0) yield
      vi.advanceTimersByTime(1000)
    }
    ui.press('down')
    yield
    ui.press('t')
  },
}
