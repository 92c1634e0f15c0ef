import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { totalmem } from 'node:os'
import { describe, expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'

const dashboard = 'examples/dist/dashboard/main.js'

const count = (text: string, part = '') => text.split(part).length - 1
const shownProcesses = (screen: string) => Number(/process \((\d+)\)/.exec(screen)?.[1])
const countProcesses = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length

describe.each([
  { columns: 80, rows: 24, tableBeside: false },
  { columns: 200, rows: 60, tableBeside: true },
])('the dashboard at $columns×$rows', ({ columns, rows, tableBeside }) => {
  test('shows a counter, a clock and true figures of this machine, whole and within the screen', async () => {
    const pty = new Pty(process.execPath, [dashboard], { columns, rows })
    // Its first frame comes before it has looked at the machine.
    const titles = ['Counter', 'Processors', 'Memory', 'cpu0', ` of ${Math.round(totalmem() / 2 ** 30)} GiB`]
    const isWhole = (screen: string) => titles.every((title) => screen.includes(title)) && count(screen, '╭') === 4
    await pty.until((screen) => /process \([1-9]\d*\)/.test(screen) && isWhole(screen) && screen.includes('q quit'))
    const screen = pty.rows()
    expect(screen[0]).toMatch(/SparkTUI dashboard +\d\d:\d\d:\d\d/)
    expect(shownProcesses(pty.text()) / countProcesses()).toBeCloseTo(1, 0)
    for (const [one, other] of ['╭╮', '╰╯', '╭╰']) expect(count(pty.text(), one)).toBe(count(pty.text(), other))
    expect(count(pty.text(), '╭')).toBe(4)
    expect(screen.at(-1)).toContain('q quit')
    const header = screen.findIndex((row) => row.includes('process ('))
    expect(screen[header - 1]?.includes('Counter') || screen[header]?.includes('Counter')).toBe(tableBeside)
    pty.type('\x1b[A\x1b[A')
    await pty.until((text) => /│ 2\s/.test(text))
    pty.type('q')
    expect((await pty.exited).code).toBe(0)
  })
})

test('without a terminal it prints one frame as plain text and exits with 0', () => {
  const { status, stdout } = spawnSync(process.execPath, [dashboard], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100' },
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/SparkTUI dashboard +\d\d:\d\d:\d\d/)
  expect(stdout).toMatch(/pid\s+process \(\d+\)/)
  expect(stdout).not.toContain('\x1b')
  for (const row of stdout.split('\n')) expect([...row].length).toBeLessThanOrEqual(100)
})
