import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scene } from '../../launcher/test/play.js'
import { differ } from '../diff-pane.js'
import { Repository } from '../repository.js'
import { git as view } from '../view.js'
import { Work } from '../work.js'

const BEFORE = `export function greet(name: string): string {
  return 'Hello, ' + name
}

export const LIMIT = 10
`
const AFTER = `/** Says hello. */
export function greet(name: string): string {
  return \`Hello, \${name}! 👋\`
}

export const LIMIT = 100
`

/** A work tree with a change of each kind. */
async function open(): Promise<{ readonly home: string; readonly work: Work }> {
  const home = mkdtempSync(join(tmpdir(), 'sparktui-git-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const folder = join(home, 'greeter')
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder])
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=a@b.c', ...words], { cwd: folder })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('greet.ts', BEFORE)
  write('old.md', 'gone soon\n')
  git('add', '.')
  git('commit', '--quiet', '-m', 'first')
  write('greet.ts', AFTER)
  write('挨拶.md', 'こんにちは\n')
  git('add', '挨拶.md')
  git('rm', '--quiet', '--cached', 'old.md')
  const work = new Work(await Repository.at(folder))
  await work.refresh()
  return { home, work }
}

const { home, work } = await open()
await differ.load()

export const scene: Scene = {
  title: 'A work tree: what is staged, what is changed, and the lines and words that differ',
  cols: 96,
  rows: 18,
  build(app) {
    work.chosenChange.value = undefined
    view(app, work, { home })
  },
  async *play(ui) {
    for (let step = 0; step < 2; step++) {
      await work.idle()
      await ui.settled()
      yield
      ui.press('down')
    }
    await work.idle()
  },
}
