import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, frameSerializer, render, type Ui } from 'sparktui/test'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSampler } from '../../system.js'
import { LogFile } from '../log-file.js'
import { Reader } from '../reader.js'
import { machineLog } from '../sample.js'
import { logs } from '../view.js'

expect.addSnapshotSerializer(frameSerializer)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-logs-'))
  path = join(folder, 'a.log')
})
afterEach(() => {
  cleanup()
  rmSync(folder, { recursive: true })
})

async function open(text: string, size = { cols: 60, rows: 8 }) {
  writeFileSync(path, text)
  const reader = new Reader(new LogFile(path))
  const ui = render((app) => logs(app, 'a.log', reader), size)
  await until(ui, reader, () => reader.progress.value === 1)
  return { ui, reader }
}

/** Waits for the turns in which the reader goes on. */
async function until(ui: Ui, _: Reader, isDone: () => boolean) {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 1))
  ui.text()
}

const SAMPLE = [
  '2026-01-02T03:04:05Z INFO  started 🎉 日本語のログ',
  '2026-01-02T03:04:06Z WARN  the disk is nearly full',
  '2026-01-02T03:04:07Z ERROR no such host',
  '2026-01-02T03:04:08Z DEBUG {"user":"愛","ids":[1,2]}',
  '\x1b[32mgreen\x1b[0m by itself',
  '',
].join('\n')

describe('logs', () => {
  test('shows the end of a log, by what matters in it', async () => {
    const { ui } = await open(SAMPLE)
    expect(ui.frame()).toMatchSnapshot()
  })

  test('filters as one types, and marks what was found', async () => {
    const { ui, reader } = await open(SAMPLE)
    ui.press('/')
    ui.type('HOST')
    await until(ui, reader, () => reader.lines.value.count === 1)
    expect(ui.text()).toContain('1 of 5 lines')
    expect(ui.text()).not.toContain('disk')
    expect(ui.text()).toContain('esc show all')
    expect(ui.text()).not.toContain('q quit')
    const marked = ui
      .frame()
      .runs(2)
      .find(({ text }) => text === 'host')
    expect(marked?.bg).toBe('ansi(11)')
    ui.press('escape')
    await until(ui, reader, () => reader.lines.value.count === 5)
    expect(ui.text()).toContain('disk')
  })

  test('follows what comes, stands where one has scrolled to, and follows again', async () => {
    const { ui, reader } = await open('line\n'.repeat(20))
    appendFileSync(path, 'newest\n')
    await until(ui, reader, () => reader.total.value === 21)
    expect(ui.text()).toContain('newest')
    expect(ui.text()).toContain('● follows')
    ui.wheel('up', { x: 3, y: 3 })
    expect(ui.text()).toContain('‖ stands')
    appendFileSync(path, 'later\n')
    await until(ui, reader, () => reader.total.value === 22)
    expect(ui.text()).not.toContain('later')
    ui.press('f')
    expect(ui.text()).toContain('later')
  })

  test('shows a whole line, with its JSON laid out', async () => {
    const { ui } = await open(SAMPLE, { cols: 40, rows: 20 })
    ui.press('up', 'up', 'enter')
    expect(ui.text()).toContain('"user": "愛",')
    ui.press('escape')
    expect(ui.text()).not.toContain('"user": "愛",')
  })

  test('begins anew with a file that does', async () => {
    const { ui, reader } = await open('one\ntwo\n')
    ui.press('/')
    ui.type('t')
    await until(ui, reader, () => reader.lines.value.count === 1)
    truncateSync(path)
    await until(ui, reader, () => reader.total.value === 0)
    appendFileSync(path, 'ten\nfour\n')
    await until(ui, reader, () => reader.total.value === 2)
    expect(ui.text()).toContain('1 of 2 lines')
    expect(ui.text()).toContain('ten')
  })

  test('takes a million lines, and filters them while nodes are for those that are seen alone', async () => {
    const text = Array.from({ length: 1_000_000 }, (_, n) => (n % 100_000 === 0 ? `ERROR ${n}` : `fine ${n}`)).join(
      '\n',
    )
    const { ui, reader } = await open(text)
    expect(ui.text()).toContain('1 000 000 lines')
    expect(ui.text()).toContain('fine 999999')
    ui.press('/')
    ui.type('error')
    await until(ui, reader, () => reader.progress.value === 1 && reader.filter.value === 'error')
    expect(ui.text()).toContain('10 of 1 000 000 lines')
    ui.press('escape')
    expect(ui.getAllByText(/^fine/).length).toBeLessThan(120)
  })

  test('looks at 100,000 lines that come in a burst a few times, not once for each', async () => {
    const { ui, reader } = await open('first\n')
    const before = reader.wakes
    for (let at = 0; at < 1000; at++) appendFileSync(path, `line ${at}\n`.repeat(100))
    await until(ui, reader, () => reader.total.value === 100_001)
    expect(reader.wakes - before).toBeLessThan(100)
    expect(ui.text()).toContain('line 999')
  })

  test('has room for lines on a small screen', async () => {
    const { ui } = await open(SAMPLE, { cols: 20, rows: 10 })
    expect(ui.text()).toContain('2026-01-02T03:04:0')
  })

  test('of this machine tell what runs on it, and q quits', async () => {
    const look = machineLog(path, createSampler())
    look()
    const { ui } = await open(readFileSync(path, 'utf8'), { cols: 200, rows: 30 })
    ui.press('/')
    ui.type(` ${process.pid} runs`)
    await ui.settled()
    expect(ui.text()).toContain(`INFO  process ${process.pid} runs: `)
    ui.press('escape', 'q')
    await Promise.resolve()
    expect(ui.ending).toMatchObject({ kind: 'exit' })
  })
})
