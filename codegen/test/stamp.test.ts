import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiler, compilerAt, loadedBy } from './command.js'
import { edited, fixture } from './fixtures.js'

const CODEGEN = fileURLToPath(new URL('..', import.meta.url))
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'codegen-stamp-')))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'particles.yaml'), fixture('particles'))
  configure({ schema: 'particles.yaml', rust: 'rust', layout: 'layout.json' })
  expect(compiler(folder, 'generate').code).toBe(0)
})

afterEach(() => rmSync(folder, { recursive: true }))

function configure(paths: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ 'sparktui-codegen': paths }))
}

/** Whether the compiler was loaded to answer. */
function looks(): boolean {
  return loadedBy(folder, 'check').some((path) => path.includes('/dist/run.js'))
}

const RUST = [
  'enums',
  'fields',
  'groups',
  'layout',
  'lib',
  'mirror',
  'names',
  'parts',
  'reactive_arrays',
  'shared_buffer',
]
const FRESH = { code: 0, out: `${RUST.length + 1} files are fresh\n`, err: '' }

describe('a check after generate', () => {
  test('answers without loading the compiler, and says the same', () => {
    expect(looks()).toBe(false)
    expect(compiler(folder, 'check')).toEqual(FRESH)
    rmSync(join(folder, 'node_modules/.cache'), { recursive: true })
    expect(looks()).toBe(true)
    expect(compiler(folder, 'check')).toEqual(FRESH)
  })

  test('answers machines the same with a stamp and without', () => {
    const slow = compiler(folder, 'check', '--json')
    expect(compiler(folder, 'check', '--json')).toEqual(slow)
    expect(JSON.parse(slow.out)).toEqual({
      command: 'check',
      ok: true,
      problems: [],
      files: [...RUST.map((name) => `rust/src/${name}.rs`), 'layout.json'].map((path) => ({
        path,
        state: 'unchanged',
      })),
    })
  })

  test('of other words is another check', () => {
    const flags = ['--schema', 'particles.yaml', '--layout', 'other.json']
    expect(compiler(folder, 'check', ...flags)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^other\.json: is missing/),
    })
  })
})

/** Times of change are put back where they were, as some tools do. */
function write(path: string, text: string) {
  const { atime, mtime } = statSync(join(folder, path))
  writeFileSync(join(folder, path), text)
  utimesSync(join(folder, path), atime, mtime)
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('a stamp does not lie', () => {
  test.each<{ what: string; change: () => void; err: RegExp }>([
    {
      what: 'an inventory of the same size and time',
      change: () => write('particles.yaml', edited(read('particles.yaml'), 'default: 1.5', 'default: 2.5')),
      err: /^rust\/src\/enums\.rs: is not what the inventory gives/,
    },
    {
      what: 'an output of the same size and time',
      change: () => write('layout.json', edited(read('layout.json'), '"particles"', '"particels"')),
      err: /^layout\.json: is not what the inventory gives/,
    },
    {
      what: 'a lost output',
      change: () => unlinkSync(join(folder, 'rust/src/fields.rs')),
      err: /^rust\/src\/fields\.rs: is missing/,
    },
    {
      what: 'a file too many',
      change: () => writeFileSync(join(folder, 'rust/src/mine.rs'), ''),
      err: /^rust\/src\/mine\.rs: should not be there; move it elsewhere/,
    },
    {
      what: 'another configuration',
      change: () => configure({ schema: 'particles.yaml', rust: 'rust', layout: 'elsewhere.json' }),
      err: /^elsewhere\.json: is missing/,
    },
  ])('about $what', ({ change, err }) => {
    change()
    const { code, err: said } = compiler(folder, 'check')
    expect(code).toBe(1)
    expect(said).toMatch(err)
  })

  test('about a configuration that came nearer', () => {
    const inner = join(folder, 'inner')
    mkdirSync(inner)
    expect(compiler(inner, 'check')).toEqual(FRESH)
    expect(compiler(inner, 'check')).toEqual(FRESH)
    writeFileSync(join(inner, 'package.json'), '{ "sparktui-codegen": { "schema": "none.yaml", "ts": "ts" } }')
    expect(compiler(inner, 'check').err).toMatch(/^none\.yaml: cannot be read/)
  })

  test('about an inventory that was made right again', () => {
    write('particles.yaml', edited(read('particles.yaml'), 'default: 1.5', 'default: 2.5'))
    expect(compiler(folder, 'check').code).toBe(1)
    write('particles.yaml', fixture('particles'))
    expect(compiler(folder, 'check')).toEqual(FRESH)
  })

  test('is kept for nothing that is stale, foreign, or wrong', () => {
    rmSync(join(folder, 'node_modules/.cache'), { recursive: true })
    writeFileSync(join(folder, 'rust/src/mine.rs'), '')
    expect(compiler(folder, 'generate').code).toBe(0)
    expect(compiler(folder, 'check').code).toBe(1)
    writeFileSync(join(folder, 'particles.yaml'), 'name: particles')
    expect(compiler(folder, 'check').code).toBe(1)
    expect(existsSync(join(folder, 'node_modules/.cache'))).toBe(false)
  })

  test('about a compiler that was built anew, however its files are dated', () => {
    const tool = join(folder, 'tool')
    for (const part of ['dist', 'templates', 'package.json'])
      cpSync(join(CODEGEN, part), join(tool, part), { recursive: true })
    symlinkSync(join(CODEGEN, '../node_modules'), join(tool, 'node_modules'))
    const own = (...words: string[]) => compilerAt(join(tool, 'dist/cli.cjs'), folder, ...words)
    rmSync(join(folder, 'node_modules/.cache'), { recursive: true })
    // A compiler younger than a second keeps no stamp.
    while (!existsSync(join(folder, 'node_modules/.cache'))) expect(own('check')).toEqual(FRESH)
    const template = 'tool/templates/rust/header.hbs'
    write(template, read(template).replace('Written', 'Wrotten'))
    expect(own('check')).toMatchObject({ code: 1, err: expect.stringMatching(/^rust\/src\/enums\.rs: is not what/) })
  })

  test('without node_modules none is kept', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true })
    expect(compiler(folder, 'check')).toEqual(FRESH)
    expect(readdirSync(folder).sort()).toEqual(['layout.json', 'package.json', 'particles.yaml', 'rust'])
  })
})
