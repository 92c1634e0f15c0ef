import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Library, library } from '../src/library.js'

const require = createRequire(import.meta.url)

describe.each(['ts-morph', 'handlebars/runtime', 'handlebars', 'yaml', 'zod'] as const)('%s', (name) => {
  test('exports what Node loads', () => {
    expect(Object.keys(library(name)).sort()).toEqual(Object.keys(require(name)).sort())
  })

  test('is the same one whoever asks', () => {
    expect(library(name)).toBe(library(name))
  })
})

let folder: string
let entry: string
/** Where code is kept. */
let cache: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'codegen-library-')))
  entry = join(folder, 'node_modules/one/index.js')
  cache = join(folder, 'node_modules/.cache/sparktui-codegen')
  write('one/index.js', `exports.add = require('./add').add\nexports.sum = exports.add(1, 2)\n`)
  write('one/add.js', 'exports.add = (a, b) => a + b\n')
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): string {
  const file = join(folder, 'node_modules', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** Loads the library as a run does, and keeps its code at the end. */
function runOnce(): { exports: unknown; compiledAnew: number } {
  const { exports, compiledAnew } = loaded()
  return { exports, compiledAnew }
}

function loaded(): Library {
  const one = new Library(entry)
  one.keepCode()
  return one
}

/** The same in a process of its own: in this one V8 keeps what it compiled, and Node what it looked for. */
function runApart(): unknown {
  const script = `import { Library } from ${JSON.stringify(new URL('../dist/library.js', import.meta.url).href)}
    const one = new Library(${JSON.stringify(entry)})
    one.keepCode()
    process.stdout.write(JSON.stringify({ exports: one.exports, compiledAnew: one.compiledAnew }))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** What is the same whether code was kept or not. */
describe.each(['the first run', 'a later run'])('%s', (which) => {
  /** What Node exports, and what we do. */
  const both = (): [ours: unknown, nodes: unknown] => {
    if (which === 'a later run') loaded()
    return [new Library(entry).exports, require(entry)]
  }

  test('files that ask for each other see what the other has exported so far, as in Node', () => {
    write('one/index.js', `exports.before = 1\nexports.seen = require('./other.js').seen\nexports.after = 2\n`)
    write('one/other.js', `exports.seen = Object.keys(require('./index.js'))\n`)
    const [ours, nodes] = both()
    expect(ours).toEqual(nodes)
    expect(ours).toEqual({ before: 1, seen: ['before'], after: 2 })
  })

  test('a file finds built-ins, JSON, folders and other packages, and knows where it is', () => {
    write('two/package.json', '{ "main": "lib/main.cjs" }')
    write('two/lib/main.cjs', 'module.exports = 2\n')
    write('one/inner/index.js', 'module.exports = "inner"\n')
    write('one/data.json', '{ "a": 1 }')
    write(
      'one/index.js',
      `const names = [typeof require('fs').statSync, typeof require('node:fs').statSync]
       module.exports = [names, require('two'), require('./inner'), require('./data.json'), __filename, __dirname, this === exports]`,
    )
    const [ours, nodes] = both()
    expect(ours).toEqual(nodes)
    expect(ours).toHaveLength(7)
  })
})

/** V8's own words stand at the head of each code: a magic number, its version. */
function otherVersion(bytes: Buffer): Buffer {
  return bytes.fill(0x5a, 4, 8)
}

describe('code that was kept', () => {
  test('is compiled once, and written once', () => {
    expect(runOnce()).toMatchObject({ exports: { sum: 3 }, compiledAnew: 2 })
    const written = statSync(join(cache, readdirSync(cache)[0] ?? ''))
    expect(runOnce()).toMatchObject({ exports: { sum: 3 }, compiledAnew: 0 })
    expect(statSync(join(cache, readdirSync(cache)[0] ?? ''))).toMatchObject({ ino: written.ino })
  })

  test('is not of a file that was edited, though it is as long and as old as before', () => {
    const add = join(folder, 'node_modules/one/add.js')
    const { atime, mtime } = statSync(add)
    loaded()
    writeFileSync(add, 'exports.add = (a, b) => a * b\n')
    utimesSync(add, atime, mtime)
    expect(runOnce()).toMatchObject({ exports: { sum: 2 }, compiledAnew: 1 })
    expect(runOnce()).toMatchObject({ exports: { sum: 2 }, compiledAnew: 0 })
  })

  test('does not hide that a file has moved', () => {
    expect(runApart()).toEqual({ exports: { sum: 3 }, compiledAnew: 2 })
    rmSync(join(folder, 'node_modules/one/add.js'))
    write('one/add/index.js', 'exports.add = () => 5\n')
    expect(runOnce()).toMatchObject({ exports: { sum: 5 }, compiledAnew: 1 })
  })

  test.each([
    ['is cut short', (file: string) => truncateSync(file, statSync(file).size - 1)],
    ['is cut short in its table', (file: string) => truncateSync(file, 10)],
    ['is empty', (file: string) => truncateSync(file, 0)],
    ['is something else', (file: string) => writeFileSync(file, 'something else')],
  ])('costs a run if it %s, and nothing else', (_, spoil) => {
    loaded()
    const [name = ''] = readdirSync(cache)
    spoil(join(cache, name))
    const again = runOnce()
    expect(again.exports).toMatchObject({ sum: 3 })
    expect(again.compiledAnew).toBeGreaterThan(0)
    expect(runOnce()).toMatchObject({ exports: { sum: 3 }, compiledAnew: 0 })
  })

  test('is compiled anew by another V8', () => {
    loaded()
    const [name = ''] = readdirSync(cache)
    const file = join(cache, name)
    writeFileSync(file, otherVersion(readFileSync(file)))
    expect(runApart()).toEqual({ exports: { sum: 3 }, compiledAnew: 1 })
    expect(runApart()).toEqual({ exports: { sum: 3 }, compiledAnew: 0 })
  })

  test('is nowhere where nothing can be written', () => {
    mkdirSync(cache, { recursive: true })
    rmSync(cache, { recursive: true })
    writeFileSync(cache, 'a file in its place')
    expect(runOnce()).toMatchObject({ exports: { sum: 3 }, compiledAnew: 2 })
    expect(runOnce()).toMatchObject({ exports: { sum: 3 }, compiledAnew: 2 })
    expect(readFileSync(cache, 'utf8')).toBe('a file in its place')
  })

  test('is not kept of a library that lies in no node_modules', () => {
    entry = join(folder, 'index.js')
    writeFileSync(entry, 'module.exports = 7\n')
    expect(runOnce()).toEqual({ exports: 7, compiledAnew: 1 })
    expect(readdirSync(folder)).toEqual(['index.js', 'node_modules'])
  })

  test('leaves nothing half written', () => {
    loaded()
    expect(readdirSync(cache)).toEqual([`one+index.js-${process.version}-${process.arch}.code`])
  })
})
