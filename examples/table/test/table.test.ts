import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signal } from 'sparktui'
import { cleanup, render, type Ui } from 'sparktui/test'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Found, findFiles } from '../finding.js'
import { files, matching } from '../view.js'
import { many } from './many.js'

afterEach(cleanup)

const now = () => new Date('2026-03-21T12:00:00Z')

function open(all: readonly Found[], size = { cols: 100, rows: 20 }) {
  const [exit, stop] = [vi.fn(), vi.fn()]
  const finding = { files: signal(all), isDone: signal(true), stop }
  return { ui: render(() => files(finding, exit, now), size), exit, stop, finding }
}
const firstRow = (ui: Ui) => ui.text().split('\n')[2]?.trim().split(/\s+/)[0]

describe('files are found', () => {
  test('in folders and below them, each once, up to so many; links are not followed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparktui-table-'))
    mkdirSync(join(folder, 'a/b'), { recursive: true })
    for (const name of ['one.txt', 'a/二.tar.gz', 'a/b/.hidden']) writeFileSync(join(folder, name), name)
    symlinkSync(folder, join(folder, 'a/loop'))
    const finding = findFiles([join(folder, 'a'), folder, join(folder, 'missing')], 100)
    await vi.waitUntil(() => finding.isDone.peek())
    const seen = finding.files.peek().map(({ name, kind, bytes }) => ({ name, kind, bytes }))
    expect(seen).toEqual([
      { name: '二.tar.gz', kind: 'gz', bytes: 'a/二.tar.gz'.length + 2 },
      { name: '.hidden', kind: '', bytes: 11 },
      { name: 'one.txt', kind: 'txt', bytes: 7 },
    ])
    const some = findFiles([folder], 2)
    await vi.waitUntil(() => some.isDone.peek())
    expect(some.files.peek()).toHaveLength(2)
    rmSync(folder, { recursive: true })
  })

  test('in slices, so that keys have their turn: nothing is read at the start, and a stopped search ends', async () => {
    const finding = findFiles(['/usr'], 10)
    expect(finding.files.peek()).toEqual([])
    finding.stop()
    await new Promise((resolve) => setImmediate(resolve))
    expect(finding.isDone.peek()).toBe(false)
  })
})

test('a filter asks for all words anywhere in the path, in any case', () => {
  const all = many(1000)
  expect(matching(all, '')).toBe(all)
  expect(
    matching(all, 'FOLDER-3/ file-1').every(
      ({ folder, name }) => folder === '/data/folder-3' && name.includes('file-1'),
    ),
  ).toBe(true)
  // 130 to 139 lie in the folders 30 to 39; 13 does not.
  expect(matching(all, 'folder-3 file-13')).toHaveLength(10)
})

describe('a table of 100,000 files', () => {
  const all = many(100_000)

  test('begins with the largest, and sorts by any column, both ways', () => {
    const { ui } = open(all)
    const bySize = [...all].sort((a, b) => b.bytes - a.bytes)
    expect(ui.text()).toContain('100 000, ')
    expect(firstRow(ui)).toBe(bySize[0]?.name)
    ui.press('2')
    expect(firstRow(ui)).toBe([...all].sort((a, b) => a.bytes - b.bytes)[0]?.name)
    ui.press('1')
    expect(firstRow(ui)).toBe('file-0.txt')
    ui.press('1')
    expect(firstRow(ui)).toBe('file-99999.rs')
  })

  test('goes to its end by a key, and shows the path of what is chosen', () => {
    const { ui } = open(all)
    ui.press('1', 'end')
    expect(ui.text()).toContain('file-99999.rs')
    expect(ui.text().split('\n').at(-2)?.trim()).toBe('/data/folder-99/file-99999.rs')
  })

  test('a key that scrolls it builds some rows, not all, and paints no more than the screen', () => {
    let app: { readonly stats: { readonly total: { readonly nodesLaidOut: number } } } | undefined
    const finding = { files: signal(all), isDone: signal(true), stop: () => {} }
    const ui = render(
      (started) => {
        app = started
        files(finding, () => {}, now)
      },
      { cols: 100, rows: 20 },
    )
    ui.press('down')
    const before = app?.stats.total.nodesLaidOut ?? 0
    for (let key = 0; key < 200; key++) ui.press('down')
    ui.text()
    // Six nodes a row; each row is built once on its way, a step of the overscan at a time.
    expect((app?.stats.total.nodesLaidOut ?? 0) - before).toBeLessThan(200 * 60)
  })

  test('is filtered while one types, where q and 1 are letters', () => {
    const { ui, exit } = open(all)
    ui.press('/')
    ui.type('file-1234q')
    expect(ui.text()).toContain('0 of 100 000')
    expect(ui.text()).toContain('nothing has that')
    expect(ui.text()).toContain('esc show all')
    expect(ui.text()).not.toContain('q quit')
    ui.press('backspace')
    expect(ui.text()).toContain('11 of 100 000')
    expect(exit).not.toHaveBeenCalled()
    ui.press('enter', 'down', 'q')
    expect(exit).toHaveBeenCalledOnce()
    ui.press('escape')
    expect(ui.text()).not.toContain(' of ')
  })

  test('keeps what is chosen while more is found', () => {
    const { ui, finding } = open(all.slice(0, 100))
    ui.press('down', 'down')
    const chosen = () => ui.text().split('\n').at(-2)?.trim()
    const before = chosen()
    finding.files.value = all
    expect(chosen()).toBe(before)
  })

  test('looks for no more when it ends', () => {
    const { ui, stop } = open([])
    ui.unmount()
    expect(stop).toHaveBeenCalledOnce()
  })
})
