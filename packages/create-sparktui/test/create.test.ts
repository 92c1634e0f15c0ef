import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { main } from '../src/main.js'
import { packageNameOf } from '../src/manifest.js'
import { COMPILER, TEMPLATES } from '../src/templates.js'

let folder: string
const said = { out: '', error: '' }

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'create-')))
  Object.assign(said, { out: '', error: '' })
  const hear = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    said[stream] += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('error'))
})
afterEach(() => vi.restoreAllMocks())

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()

describe('main', () => {
  test('makes a program in a new folder and says what to do next', async () => {
    const at = join(folder, 'My App')
    expect(await main([at, '--template', 'minimal', '--ts'])).toBe(0)
    const files = ['.gitignore', 'README.md', 'app.test.ts', 'app.ts', 'main.ts', 'package.json', 'tsconfig.json']
    expect(filesIn(at)).toEqual(files)
    expect(JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))).toMatchObject({
      name: 'my-app',
      private: true,
      dependencies: { sparktui: '^0.1.0' },
    })
    expect(said.out).toMatch(/Next:\n\n {2}cd ".*My App"\n {2}npm install\n {2}npm start\n/)
  })

  test('programs in JavaScript need no compiler, and have no types', async () => {
    for (const { name } of TEMPLATES) {
      const at = join(folder, name)
      expect(await main([at, '--template', name, '--js'])).toBe(0)
      expect(filesIn(at).filter((file) => /ts/.test(file.replace('.test.', '')))).toEqual([])
      expect(readFileSync(join(at, 'package.json'), 'utf8')).not.toContain('typescript')
    }
  })

  test('a folder that is not empty is refused, and nothing in it is touched', async () => {
    writeFileSync(join(folder, 'kept.txt'), 'kept')
    expect(await main([folder, '--yes'])).toBe(1)
    expect(said.error).toContain('is not empty, there is kept.txt; name another folder')
    expect(readdirSync(folder)).toEqual(['kept.txt'])
    expect(await main([join(folder, 'kept.txt'), '--yes'])).toBe(1)
    expect(said.error).toContain('is a file')
  })

  test('a folder with nothing but a repository in it is empty', async () => {
    mkdirSync(join(folder, '.git'))
    expect(await main([folder, '--yes'])).toBe(0)
    expect(readdirSync(folder)).toContain('src')
  })

  test.each([
    [['x', '--template', 'blog'], '--template: there is no blog; give minimal, cli, dashboard'],
    [['x', '--js', '--ts'], '--js and --ts'],
    [['x', 'y'], 'y: one folder is made at a time'],
    [['x', '--colour'], '--colour'],
  ])('%j is refused with 2, by name, and with how it is used', async (words, what) => {
    expect(await main(words)).toBe(2)
    expect(said.error).toContain(what)
    expect(said.error).toContain('npm create sparktui [FOLDER]')
  })

  test('without a terminal it asks nothing, and says what is missing', async () => {
    expect(await main([join(folder, 'x')])).toBe(2)
    expect(said.error).toContain('give --yes, or all of FOLDER, --template, and --ts or --js')
  })
})

test.each([
  ['My App', 'my-app'],
  ['.hidden', 'hidden'],
  ['été', 't'],
  ['🎉', 'sparktui-app'],
  ['a_b.c', 'a_b.c'],
])('a program in the folder %s is called %s', (name, expected) => {
  expect(packageNameOf(name)).toBe(expected)
})

test('new programs are compiled by what compiles this repository', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const [name, version] of Object.entries(COMPILER)) expect(devDependencies[name]).toBe(version)
})
