import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, render } from 'sparktui/test'
import { afterEach, expect, test } from 'vitest'
import { wishesOf } from '../src/arguments.js'
import { type Answers, questions } from '../src/questions.js'

const ask = (...words: string[]) =>
  render<Answers | undefined>((app) => questions(app, wishesOf(words)), { cols: 70, rows: 8 })

afterEach(cleanup)

test('Enter three times takes what is usual', async () => {
  const ui = ask()
  expect(ui.text()).toBe('? Folder    sparktui-app')
  ui.press('enter')
  expect(ui.text()).toBe(
    `
✓ Folder    sparktui-app
? Template ↑ ↓ Enter
❯ minimal     a counter: the least that runs
  cli         a command-line tool that draws below its prompt
  dashboard   pages, gauges and charts of this machine`.trim(),
  )
  ui.press('enter', 'enter')
  await ui.settled()
  expect(ui.ending).toMatchObject({ value: { folder: 'sparktui-app', template: { name: 'minimal' }, language: 'ts' } })
})

test('a folder is typed, and arrows choose, round and round', async () => {
  const ui = ask()
  ui.type('apps/mine\n')
  ui.press('up', 'enter', 'down', 'down', 'down', 'enter')
  await ui.settled()
  expect(ui.ending).toMatchObject({ value: { folder: 'apps/mine', template: { name: 'dashboard' }, language: 'js' } })
})

test('only what the command line leaves open is asked', async () => {
  const ui = ask('mine', '--template', 'cli')
  expect(ui.text()).toMatch(/✓ Folder +mine\n✓ Template +cli\n\? Language/)
  ui.press('enter')
  await ui.settled()
  expect(ui.ending).toMatchObject({ value: { folder: 'mine', template: { name: 'cli' }, language: 'ts' } })
})

test('a folder that is not empty is not taken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'q-'))
  writeFileSync(join(folder, 'kept.txt'), '')
  const ui = ask()
  ui.type(`${folder}\n`)
  expect(ui.text()).toContain('is not empty, there is kept.txt')
  expect(ui.text()).not.toContain('Template')
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  ui.type('/empty\n')
  expect(ui.text()).toContain('? Template')
})

test('Escape ends it without an answer', async () => {
  const ui = ask()
  ui.press('escape')
  await ui.settled()
  expect(ui.ending).toEqual({ kind: 'exit', value: undefined })
})
