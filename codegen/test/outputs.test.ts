import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../src/run.js'
import { edited, fixture } from './fixtures.js'

let folder: string
let schema: string
let flags: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-'))
  schema = join(folder, 'particles.yaml')
  writeFileSync(schema, fixture('particles'))
  flags = ['--schema', schema, '--ts', join(folder, 'ts'), '--layout', join(folder, 'layout.json')]
})

afterEach(() => rmSync(folder, { recursive: true }))

async function command(...words: string[]) {
  let out = ''
  let err = ''
  const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') }
}

const FILES = [
  '/ts/src/index.ts',
  '/ts/src/shared-buffer.ts',
  '/ts/src/reactive-arrays.ts',
  '/ts/src/parts.ts',
  '/layout.json',
]

describe('generate', () => {
  test('reports every file as written, then as unchanged, with its time stamp kept', async () => {
    expect(await command('generate', ...flags)).toEqual({
      code: 0,
      out: FILES.map((file) => `written   ${file}\n`).join(''),
      err: '',
    })
    const long = new Date(1_000_000_000_000)
    for (const file of FILES) utimesSync(join(folder, file), long, long)
    expect((await command('generate', ...flags)).out).toBe(FILES.map((file) => `unchanged ${file}\n`).join(''))
    for (const file of FILES) expect(statSync(join(folder, file)).mtime).toEqual(long)
  })

  test('gives the same bytes each time', async () => {
    await command('generate', ...flags)
    const first = FILES.map((file) => readFileSync(join(folder, file), 'utf8'))
    rmSync(join(folder, 'ts'), { recursive: true })
    await command('generate', ...flags)
    expect(FILES.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(first)
    expect(first.join('')).not.toContain('\r')
  })

  test('writes only what is stale and leaves no temporary file', async () => {
    await command('generate', ...flags)
    writeFileSync(join(folder, 'ts/src/index.ts'), 'old')
    const { out } = await command('generate', ...flags)
    expect(out.split('\n').filter((line) => line.startsWith('written'))).toEqual(['written   /ts/src/index.ts'])
    expect(readdirSync(join(folder, 'ts/src')).sort()).toEqual([
      'index.ts',
      'parts.ts',
      'reactive-arrays.ts',
      'shared-buffer.ts',
    ])
  })

  test('whoever has a file open while it is replaced goes on with the old one, whole', async () => {
    await command('generate', ...flags)
    const index = join(folder, 'ts/src/index.ts')
    const fresh = readFileSync(index, 'utf8')
    writeFileSync(index, 'old')
    const reader = openSync(index, 'r')
    await command('generate', ...flags)
    expect(readFileSync(reader, 'utf8')).toBe('old')
    closeSync(reader)
    expect(readFileSync(index, 'utf8')).toBe(fresh)
  })

  test('removes a file that an older run left, and no other', async () => {
    await command('generate', ...flags)
    writeFileSync(join(folder, 'ts/src/enums.ts'), '// Written by sparktui-codegen from the inventory `old`.\n')
    writeFileSync(join(folder, 'ts/src/mine.ts'), 'export {}\n')
    const { out } = await command('generate', ...flags)
    expect(out).toContain('removed   /ts/src/enums.ts\n')
    expect(out).toContain('not ours  /ts/src/mine.ts\n')
    expect(readdirSync(join(folder, 'ts/src'))).toContain('mine.ts')
    expect(readdirSync(join(folder, 'ts/src'))).not.toContain('enums.ts')
  })

  test('touches nothing when the inventory is wrong', async () => {
    await command('generate', ...flags)
    const before = readFileSync(join(folder, 'layout.json'), 'utf8')
    writeFileSync(schema, edited(fixture('particles'), 'group: motion, writer: ts', 'group: motoin, writer: ts'))
    const { code, out, err } = await command('generate', ...flags)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      [
        '/particles.yaml:27:30 error[SK0401] bodies[0].group: "motoin" is not a group; did you mean "motion"?',
        ' 27 |       - { name: mass, group: motoin, writer: ts, default: 1.5, unit: kilograms, doc: How heavy it is. }',
        '    |                              ^^^^^^',
        '',
        '1 problem; nothing was written',
        '',
      ].join('\n'),
    )
    expect(readFileSync(join(folder, 'layout.json'), 'utf8')).toBe(before)
  })

  test('writes nothing if one of the files cannot be written', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
    const { code, out, err } = await command('generate', ...flags, '--map', join(folder, 'link/map.md'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^\/link\/map\.md: cannot be written \(.*\); nothing was; see to it that it may be\n$/)
    expect(readdirSync(join(folder, 'ts/src'))).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['link', 'particles.yaml', 'ts'])
  })

  test('tells a machine how each file stood', async () => {
    await command('generate', ...flags)
    writeFileSync(join(folder, 'layout.json'), '{}')
    const { code, out } = await command('generate', ...flags, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      command: 'generate',
      ok: true,
      problems: [],
      files: FILES.map((path) => ({ path, state: path === '/layout.json' ? 'stale' : 'unchanged' })),
    })
    writeFileSync(schema, edited(fixture('particles'), 'group: motion, writer: ts', 'group: motoin, writer: ts'))
    const wrong = await command('check', ...flags, '--json')
    expect({ code: wrong.code, err: wrong.err }).toEqual({ code: 1, err: '' })
    const problem = { file: '/particles.yaml', line: 27, column: 30, message: expect.stringContaining('"motoin"') }
    expect(JSON.parse(wrong.out)).toMatchObject({ command: 'check', ok: false, problems: [problem], files: [] })
  })

  test('writes only the outputs that are named', async () => {
    expect((await command('generate', '--schema', schema, '--layout', join(folder, 'a.json'))).out).toBe(
      'written   /a.json\n',
    )
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'particles.yaml'])
  })
})

describe('check', () => {
  test('is silent about fresh files but for their number', async () => {
    await command('generate', ...flags)
    expect(await command('check', ...flags)).toEqual({ code: 0, out: '5 files are fresh\n', err: '' })
  })

  test('names what is missing and writes nothing', async () => {
    const { code, err } = await command('check', ...flags)
    expect(code).toBe(1)
    expect(err).toBe(FILES.map((file) => `${file}: is missing; run \`sparktui-codegen generate\`\n`).join(''))
    expect(readdirSync(folder)).toEqual(['particles.yaml'])
  })

  test('names what is stale and what should not be there, and leaves both', async () => {
    await command('generate', ...flags)
    writeFileSync(join(folder, 'layout.json'), '{}')
    writeFileSync(join(folder, 'ts/src/enums.ts'), '// Written by sparktui-codegen from the inventory `old`.\n')
    writeFileSync(join(folder, 'ts/src/mine.ts'), 'export {}\n')
    const { code, err } = await command('check', ...flags)
    expect(code).toBe(1)
    expect(err).toBe(
      [
        '/layout.json: is not what the inventory gives; run `sparktui-codegen generate`\n',
        '/ts/src/enums.ts: should not be there; run `sparktui-codegen generate`\n',
        '/ts/src/mine.ts: should not be there; move it elsewhere\n',
      ].join(''),
    )
    expect(readFileSync(join(folder, 'layout.json'), 'utf8')).toBe('{}')
    expect(readdirSync(join(folder, 'ts/src'))).toContain('enums.ts')
  })

  test('sees a field that was added without a run', async () => {
    await command('generate', ...flags)
    const more = '      - { name: spin, group: motion, writer: ts, default: 0, unit: turns, doc: Turns. }\n'
    writeFileSync(schema, edited(fixture('particles'), '  - { name: dirty_blocks', `${more}  - { name: dirty_blocks`))
    expect((await command('check', ...flags)).code).toBe(1)
    await command('generate', ...flags)
    expect((await command('check', ...flags)).code).toBe(0)
  })
})
