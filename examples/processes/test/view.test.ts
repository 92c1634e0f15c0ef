import { spawn } from 'node:child_process'
import { cleanup, frameSerializer, render } from 'sparktui/test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Process, Sample } from '../../system.js'
import { thisMachine } from '../machine.js'
import { type Machine, Monitor } from '../monitor.js'
import { processes } from '../view.js'

expect.addSnapshotSerializer(frameSerializer)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const process = (pid: number, name: string, more: Partial<Process> = {}): Process => ({
  pid,
  name,
  parent: 0,
  state: 'S',
  started: pid,
  cpu: 0,
  memory: 2 ** 20 * pid,
  threads: 1,
  ...more,
})
const ALL = [
  process(1, 'init'),
  process(20, 'shell 貝', { parent: 1, cpu: 0.25 }),
  process(300, 'build 🔨', { parent: 20, cpu: 0.9, state: 'R', threads: 12 }),
  process(301, 'zombie', { parent: 20, state: 'Z', memory: 0 }),
]

function machine(): Machine & { all: readonly Process[]; sent: unknown[] } {
  const made = {
    all: ALL as readonly Process[],
    sent: [] as unknown[],
    sample: (): Sample => ({
      cores: [0.5, 1],
      memory: { used: 2 ** 30, total: 2 ** 32 },
      load: [1, 0.5, 0.25],
      uptimeSeconds: 1,
      processes: made.all,
    }),
    commandOf: ({ name }: Process) => `/usr/bin/${name} --fast`,
    send: ({ pid }: Process, signal: NodeJS.Signals) => void made.sent.push([pid, signal]),
  }
  return made
}

function open(size = { cols: 80, rows: 16 }) {
  const fake = machine()
  const monitor = new Monitor(fake)
  const ui = render((app) => processes(app, monitor), size)
  return { ui, monitor, fake }
}
const pids = (text: string) => [...text.matchAll(/^ {2,}(\d+) /gm)].map(([, pid]) => Number(pid))

describe('processes', () => {
  test('shows what runs, what it takes, and how that came', () => {
    const { ui } = open()
    vi.advanceTimersByTime(3000)
    ui.press('down')
    expect(ui.frame()).toMatchSnapshot()
  })

  test('sorts by a key and by a click on a title, and the other way by another', () => {
    const { ui } = open()
    expect(pids(ui.text())).toEqual([300, 20, 1, 301])
    ui.press('m')
    expect(pids(ui.text())).toEqual([300, 20, 1, 301])
    ui.press('m')
    expect(pids(ui.text())).toEqual([301, 1, 20, 300])
    ui.click('process')
    expect(pids(ui.text())).toEqual([300, 1, 20, 301])
  })

  test('keeps the chosen process chosen wherever it goes, and forgets one that has ended', () => {
    const { ui, monitor, fake } = open()
    ui.press('down', 'down')
    expect(monitor.chosen.value).toBe(20)
    fake.all = ALL.map((one) => (one.pid === 20 ? { ...one, cpu: 1 } : one))
    vi.advanceTimersByTime(1000)
    expect(pids(ui.text())).toEqual([20, 300, 1, 301])
    expect(monitor.process.value).toMatchObject({ pid: 20, cpu: 1 })
    fake.all = ALL.slice(2)
    vi.advanceTimersByTime(1000)
    ui.press('k')
    expect(ui.text()).not.toContain('process 20')
    expect(ui.text()).toContain('choose a process first')
    expect(monitor.historyOf(20)).toEqual([])
  })

  test('draws who started whom, and of a filtered tree the way to what was found', () => {
    const { ui } = open()
    ui.press('t')
    expect(ui.text()).toMatch(/ init .*\n.* └ shell 貝 .*\n.* {3}├ build 🔨 .*\n.* {3}└ zombie /)
    ui.press('/')
    ui.type('ZOM')
    expect(pids(ui.text())).toEqual([1, 20, 301])
    expect(ui.text()).toContain('esc show all')
    expect(ui.text()).not.toContain('k kill')
    ui.press('enter')
    expect(ui.text()).toContain('k kill')
    ui.press('t')
    expect(pids(ui.text())).toEqual([301])
    ui.press('escape')
    expect(pids(ui.text())).toHaveLength(4)
  })

  test('asks which signal, sends it to the process that was chosen then, and says so', () => {
    const { ui, fake } = open({ cols: 80, rows: 24 })
    ui.press('down', 'k')
    expect(ui.text()).toContain('process 300')
    // It ends while the question is on the screen, and another one takes its place in the list.
    fake.all = ALL.filter(({ pid }) => pid !== 300)
    vi.advanceTimersByTime(1000)
    ui.press('down', 'enter')
    expect(fake.sent).toEqual([[300, 'SIGINT']])
    expect(ui.text()).toContain('SIGINT sent to build 🔨 (300)')
    ui.press('down', 'k', 'escape')
    expect(fake.sent).toHaveLength(1)
  })

  test('stands still while it is paused', () => {
    const { ui, fake } = open()
    ui.press('p')
    fake.all = []
    vi.advanceTimersByTime(5000)
    expect(ui.text()).toContain('4 processes')
    expect(ui.text()).toContain('paused')
    ui.press('p')
    vi.advanceTimersByTime(1000)
    expect(ui.text()).toContain('0 processes')
  })

  test('has on a small screen what matters most', () => {
    const { ui } = open({ cols: 20, rows: 10 })
    expect(ui.text()).toMatch(/build 🔨 +90%/)
  })

  test('shows this machine, and ends a process of it for good, but no other of the same number', () => {
    const child = spawn('sleep', ['1000'])
    const here = thisMachine()
    const monitor = new Monitor(here)
    const ui = render((app) => processes(app, monitor), { cols: 100, rows: 30 })
    ui.press('/')
    ui.type(String(child.pid))
    ui.press('enter', 'down')
    expect(ui.text()).toContain('sleep 1000')
    const found = monitor.process.value as Process
    expect(() => here.send({ ...found, started: found.started - 1 }, 'SIGKILL')).toThrow(
      /has ended; no signal was sent/,
    )
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    ui.press('k', 'enter')
    return expect(ended).resolves.toBe('SIGTERM')
  })
})

test('an hour of looks at a machine whose processes come and go keeps no more than they need', () => {
  const { ui, monitor, fake } = open()
  const look = (second: number) => {
    // Half of them are new with every look.
    fake.all = Array.from({ length: 200 }, (_, at) => process(at % 2 === 0 ? at : 1000 + second * 200 + at, `p${at}`))
    vi.advanceTimersByTime(1000)
    if (second % 60 === 0) ui.text()
  }
  for (let second = 0; second < 200; second++) look(second)
  const kept = () => (monitor as unknown as { histories: Map<number, number[]> }).histories
  const sum = () => [...kept().values()].reduce((all, { length }) => all + length, 0)
  const before = sum()
  for (let second = 200; second < 3600; second++) look(second)
  expect(kept().size).toBe(200)
  expect(sum()).toBe(before)
  expect(monitor.cpu.value).toHaveLength(120)
})
