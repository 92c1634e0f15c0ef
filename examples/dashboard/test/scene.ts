import { vi } from 'vitest'
import type { Scene } from '../../launcher/test/play.js'
import { dashboard } from '../view.js'

const NAMES = ['node', 'postgres', 'cargo', 'nginx', 'sshd', 'bash', 'tmux', 'systemd', 'cron', '端末']

/** A machine of four processors that is a bit busier at each look. */
function machine() {
  let looks = 0
  return () => {
    const busy = looks++
    return {
      cores: [0.12, 0.34, 0.71, 0.93].map((share, at) => Math.min(1, share + 0.04 * busy * (at - 1))),
      load: [1.62 + 0.1 * busy, 1.2, 0.88],
      memory: { used: (5.2 + 0.3 * busy) * 2 ** 30, total: 16 * 2 ** 30 },
      uptimeSeconds: 93_000 + busy,
      processes: NAMES.map((name, at) => ({
        pid: 4242 - 311 * at,
        parent: 1,
        name,
        state: 'S',
        started: at,
        threads: 1 + ((at * 7) % 12),
        memory: 900e6 / (at + 1) ** 1.6,
        cpu: Math.max(0, (0.86 + 0.05 * busy) / (at + 1) ** 1.4 - 0.02),
      })),
    }
  }
}

export const scene: Scene = {
  title: 'The dashboard: a counter, the processors, the memory and the processes of a machine',
  cols: 90,
  rows: 22,
  build: (app) => dashboard(app, machine(), () => {}),
  *play(ui) {
    for (let look = 0; look < 3; look++) {
      yield
      ui.press('up')
      vi.advanceTimersByTime(1000)
    }
  },
}
