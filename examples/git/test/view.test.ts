import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, frameSerializer, render } from 'sparktui/test'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { differ } from '../diff-pane.js'
import { Repository } from '../repository.js'
import { git as view } from '../view.js'
import { watchRepository } from '../watch.js'
import { Work } from '../work.js'

expect.addSnapshotSerializer(frameSerializer)

let folder: string
/** Commits of a fixed author at a fixed time have the same hashes everywhere. */
const env = {
  ...process.env,
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
}
const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, encoding: 'utf8', env })
const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
const now = () => new Date(2026, 0, 3)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-git-'))
  git('init', '--quiet', '--initial-branch=trunk')
  git('config', 'user.name', 'Ada 愛')
  git('config', 'user.email', 'ada@example.org')
  await differ.load()
})
afterEach(() => {
  cleanup()
  rmSync(folder, { recursive: true })
})

async function open(size = { cols: 80, rows: 14 }) {
  const repository = await Repository.at(folder)
  const work = new Work(repository)
  await work.refresh()
  const ui = render((app) => view(app, work, { home: '/nowhere', now }), size)
  /** Until git has answered what the last key asked of it. */
  const answered = async () => {
    await work.idle()
    await ui.settled()
    return ui.text()
  }
  await answered()
  return { ui, work, answered }
}

/** A file of each kind. */
function change() {
  write('file.txt', 'one\ntwo\nthree\n')
  git('add', '.')
  git('commit', '--quiet', '-m', 'first: 初めて 🎉')
  write('file.txt', 'one\n2\nthree\n')
  git('add', '.')
  write('file.txt', 'one\n2\nthree\nfour\n')
  mkdirSync(join(folder, '日本'))
  write('日本/新しい.txt', 'new\n')
}

describe('git', () => {
  test('shows what is staged and what is not, and the diff of what is chosen', async () => {
    change()
    const { ui } = await open()
    // The folder's name is another one each time: its line and the colours of that are left out.
    const lines = ui.frame().toString().split('\n').slice(1)
    expect(lines.filter((line) => !/^\d+,0 /.test(line)).join('\n')).toMatchSnapshot()
  })

  test('stages a change and takes it back, and stages all', async () => {
    change()
    const { ui, answered } = await open()
    ui.press('down', 'down', 'space')
    expect(await answered()).toMatch(/Staged \(2\)[\s\S]*A 日本\/新しい.txt[\s\S]*Changes \(1\)/)
    ui.press('home', 'down', 'space')
    expect(await answered()).toMatch(/Staged \(1\)[\s\S]*Changes \(2\)[\s\S]*\? 日本\/新しい.txt/)
    ui.press('a')
    expect(await answered()).not.toContain('Changes (')
    expect(git('diff', '--cached', '--name-only', '-z').split('\0').filter(Boolean)).toHaveLength(2)
  })

  test('commits with the message that was typed, and the log has it first', async () => {
    change()
    const { ui, work, answered } = await open({ cols: 100, rows: 24 })
    ui.press('c')
    expect(ui.text()).toContain('Commit 1 staged path')
    ui.type('second: 界')
    ui.press('enter', 'enter')
    ui.type('with a reason q')
    ui.press('alt+enter')
    await answered()
    expect(git('log', '-1', '--format=%B').trim()).toBe('second: 界\n\nwith a reason q')
    expect(work.message.value).toEqual({ text: 'committed: second: 界', isError: false })
    expect(ui.text()).not.toContain('Alt-Enter commits')
    ui.press('2')
    expect(await answered()).toMatch(/● \[HEAD -> trunk\] second: 界[\s\S]*● first: 初めて/)
    expect(ui.text()).toContain('with a reason q')
    expect(ui.text()).toMatch(/2 {7}- two/)
  })

  test('says why there is nothing to commit, and what git refuses', async () => {
    write('file', 'x')
    const { ui, work, answered } = await open()
    ui.press('c')
    expect(ui.text()).toContain('nothing is staged; space stages the chosen change')
    writeFileSync(join(folder, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho no such luck >&2; exit 1\n', {
      mode: 0o755,
    })
    git('add', '.')
    ui.press('R')
    await answered()
    ui.press('c')
    ui.type('try')
    ui.press('alt+enter')
    await answered()
    // The message that was typed is kept.
    expect(work.message.value).toEqual({ text: 'no such luck', isError: true })
    expect(ui.text()).toContain('try')
    ui.press('escape')
    expect(ui.text()).toContain('no such luck')
  })

  test('shows a conflict as git does, which is no diff of two texts', async () => {
    write('file', 'one\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'base')
    git('checkout', '--quiet', '-b', 'side')
    write('file', 'two\n')
    git('commit', '--quiet', '-am', 'side')
    git('checkout', '--quiet', 'trunk')
    write('file', 'three\n')
    git('commit', '--quiet', '-am', 'trunk')
    expect(() => execFileSync('git', ['merge', 'side'], { cwd: folder, env, stdio: 'pipe' })).toThrow()
    const { ui } = await open()
    expect(ui.text()).toContain('U file')
    expect(ui.text()).toContain('++<<<<<<< HEAD')
  })

  test('draws the lines of a merge between its commits', async () => {
    write('file', 'one\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'base')
    git('checkout', '--quiet', '-b', 'side')
    git('commit', '--quiet', '--allow-empty', '-m', 'aside')
    git('checkout', '--quiet', 'trunk')
    git('merge', '--quiet', '--no-ff', '-m', 'merge', 'side')
    const { ui, answered } = await open({ cols: 20, rows: 10 })
    ui.press('2')
    await answered()
    expect(ui.text()).toMatch(/● \[HEAD.*\n.*│╲.*\n.*│ ● \[side\].*\n.*│╱.*\n.*● base/)
    // The lines between commits cannot be chosen.
    ui.press('down')
    expect(ui.text()).toMatch(/▌ │ ● \[side\]/)
  })

  test('sees by itself what others do', async () => {
    write('file', 'one\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'base')
    const { ui, work } = await open()
    expect(ui.text()).toContain('the work tree is clean')
    const changed = new Promise<void>((resolve, reject) => {
      void watchRepository(work.repository, resolve, reject).then((end) => {
        write('file', 'two\n')
        return changed.then(end)
      })
    })
    await changed
    await work.refresh()
    expect(ui.text()).toContain('M file')
  })

  test('shows the repository that this stands in, and quits by q', async () => {
    const work = new Work(await Repository.at(import.meta.dirname))
    await work.refresh()
    const ui = render((app) => view(app, work, { home: '/nowhere', now }), { cols: 120, rows: 30 })
    ui.press('2')
    await work.idle()
    await ui.settled()
    const newest = execFileSync('git', ['log', '--all', '-1', '--format=%s'], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    })
    expect(ui.text()).toContain(newest.trim().slice(0, 20))
    ui.press('q')
    await Promise.resolve()
    expect(ui.ending).toMatchObject({ kind: 'exit' })
  })
})
