import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signal } from 'sparktui'
import { cleanup, render, type Ui } from 'sparktui/test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Example, examplesOf, matching, topComment } from '../catalogue.js'
import { launcher } from '../view.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const examples: readonly Example[] = [
  { name: 'ant', about: 'Walks about.' },
  { name: 'bee', about: 'Makes 蜂蜜 🍯.' },
  { name: 'cow', about: 'Stands about.' },
]

describe('the catalogue', () => {
  test('lists folders with a main.ts by the comments at their tops, and not the launcher', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparktui-launcher-'))
    for (const name of ['zebra', 'launcher', 'ant', 'empty']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'zebra/main.ts'), "// Has stripes.\n// Two lines of them.\nimport 'x'\n// no more\n")
    writeFileSync(join(folder, 'ant/main.ts'), "import 'x'\n")
    writeFileSync(join(folder, 'launcher/main.ts'), '// Itself.\n')
    expect(examplesOf(folder)).toEqual([
      { name: 'ant', about: '' },
      { name: 'zebra', about: 'Has stripes. Two lines of them.' },
    ])
    rmSync(folder, { recursive: true })
  })

  test('finds what has all words, anywhere and in any case', () => {
    expect(matching(examples, ' ABOUT  a').map(({ name }) => name)).toEqual(['ant', 'cow'])
    expect(matching(examples, '蜂').map(({ name }) => name)).toEqual(['bee'])
    expect(matching(examples, '')).toEqual(examples)
  })

  test('says something of every example of this repository', () => {
    for (const { name, about } of examplesOf('examples')) expect(about, name).toMatch(/^[A-Z].{15,180}\.$/)
    expect(topComment('')).toBe('')
    expect(topComment('// Run `npm start`.\n')).toBe('Run npm start.')
  })
})

describe('the launcher', () => {
  function open(size = { cols: 80, rows: 24 }) {
    const place = { chosen: signal<unknown>('ant'), filter: signal(''), message: signal('') }
    const [run, exit] = [vi.fn(), vi.fn()]
    const previewOf = (name: string) => ['one', 'two'].map((frame) => `\x1b[31m${name} ${frame}\x1b[m`)
    const ui = render((app) => launcher(app, { examples, place, previewOf, run, exit }), size)
    return { ui, place, run, exit }
  }
  const chosen = (ui: Ui) => /▌ (\w+)/.exec(ui.text())?.[1]

  test('shows what is chosen, and Enter runs it', () => {
    const { ui, run, exit } = open()
    expect(ui.text()).toContain('ant one')
    expect(ui.text()).toContain('Walks about.')
    ui.press('down')
    expect(ui.text()).toContain('bee one')
    expect(ui.text()).toContain('npm run example -- bee')
    ui.press('enter')
    expect(run).toHaveBeenCalledExactlyOnceWith('bee')
    ui.press('q')
    expect(exit).toHaveBeenCalledOnce()
  })

  test('plays a preview three times, and then rests', () => {
    const { ui } = open()
    const seen: string[] = []
    for (let tick = 0; tick < 5; tick++) {
      vi.advanceTimersToNextTimer()
      seen.push(/ant (\w+)/.exec(ui.text())?.[1] ?? '')
    }
    expect(seen).toEqual(['two', 'one', 'two', 'one', 'two'])
    expect(vi.getTimerCount()).toBe(0)
    ui.press('down')
    expect(ui.text()).toContain('bee one')
    expect(vi.getTimerCount()).toBe(1)
    ui.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is filtered by / and a word, where q is a letter; Escape shows all again', () => {
    const { ui, run, exit, place } = open()
    ui.press('/')
    ui.type('q')
    expect(ui.text()).toContain('0 of 3')
    expect(ui.text()).toContain('nothing has that')
    expect(exit).not.toHaveBeenCalled()
    expect(ui.text()).toContain('esc show all')
    expect(ui.text()).not.toContain('q quit')
    ui.press('backspace')
    ui.type('stands')
    expect(chosen(ui)).toBe('cow')
    ui.press('enter')
    expect(run).toHaveBeenCalledExactlyOnceWith('cow')
    expect(place.filter.peek()).toBe('stands')
    ui.press('q')
    expect(exit).toHaveBeenCalledOnce()
    ui.press('escape')
    expect(ui.text()).toContain('3 of 3')
    expect(chosen(ui)).toBe('cow')
  })

  test('a click chooses, a double click runs', () => {
    const { ui, run } = open()
    ui.click('cow')
    expect(ui.text()).toContain('Stands about.')
    ui.click('cow')
    expect(run).toHaveBeenCalledExactlyOnceWith('cow')
  })

  test('has room for all that each example of this repository says of itself', () => {
    const all = examplesOf('examples')
    const place = { chosen: signal<unknown>(all[0]?.name), filter: signal(''), message: signal('') }
    const idle = { previewOf: () => ['preview'], run: () => {}, exit: () => {} }
    const ui = render((app) => launcher(app, { examples: all, place, ...idle }), { cols: 80, rows: 24 })
    for (const { name, about } of all) {
      place.chosen.value = name
      expect(ui.text().replace(/[ │]*\n */g, ' '), name).toContain(about.split(' ').slice(-3).join(' '))
    }
  })

  test('says on a small screen what it has no room to show', () => {
    const { ui } = open({ cols: 20, rows: 10 })
    expect(ui.text()).toContain('Walks about.')
    expect(ui.text()).not.toContain('ant one')
    ui.resize(80, 24)
    expect(ui.text()).toContain('ant one')
  })
})
