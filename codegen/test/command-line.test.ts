import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../src/commands.js'
import { run } from '../src/run.js'
import { fixture } from './fixtures.js'

let folder: string
let schema: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-line-'))
  schema = join(folder, 'particles.yaml')
  writeFileSync(schema, fixture('particles'))
})

afterEach(() => rmSync(folder, { recursive: true }))

async function command(...words: string[]) {
  let out = ''
  let err = ''
  const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') }
}

describe('the command line', () => {
  test.each([
    { words: ['--cheK'], err: '--cheK: no such option; did you mean --check?\n' },
    { words: ['generat'], err: 'generat: no such command; did you mean generate?\n' },
    { words: ['check', '--layuot', 'a'], err: '--layuot: no such option; did you mean --layout?\n' },
    { words: ['check', '--frobnicate'], err: '--frobnicate: no such option; see check --help\n' },
    { words: ['--json'], err: '--json: has no value; give --json FILE\n' },
    { words: ['--ts', '--check'], err: '--ts: has no value; give --ts DIR\n' },
    { words: ['generate', '--ts='], err: '--ts: has no value; give --ts DIR\n' },
    { words: ['generate', '--json=a'], err: '--json: takes no value; give --json alone\n' },
    { words: ['--json', 'a', '--json', 'b'], err: '--json: given twice; give it once\n' },
    { words: ['check', 'a'], err: 'check: "a" is one word too many; leave it out\n' },
    {
      words: ['check', '--json', 'a.json'],
      err: 'check: "a.json" is one word too many; the layout goes to --layout a.json\n',
    },
  ])('$words is refused with exit code 2', async ({ words, err }) => {
    expect(await command(...words)).toEqual({ code: 2, out: '', err })
  })

  test('a word that is near no command is answered with all of them', async () => {
    const { code, err } = await command('frobnicate')
    expect(code).toBe(2)
    expect(err).toBe(`frobnicate: no such command; use ${Object.keys(COMMANDS).join(', ')}\n`)
  })

  test('nothing to make is refused with exit code 2', async () => {
    const { code, err } = await command('generate', '--schema', 'a.yaml')
    expect(code).toBe(2)
    expect(err).toMatch(/^outputs: none is named; give --ts DIR, .* or --\w+ FILE\n$/)
  })

  test('an inventory that cannot be read is the caller’s fault', async () => {
    const { code, err } = await command('check', '--schema', join(folder, 'none.yaml'), '--ts', folder)
    expect(code).toBe(2)
    expect(err).toMatch(/^\/none\.yaml: cannot be read \(ENOENT.*\); give an inventory with --schema FILE\n$/)
  })

  test('without a command it generates, and --json names the layout’s file', async () => {
    const flags = ['--schema', schema, '--json', join(folder, 'layout.json')]
    expect(await command(...flags)).toEqual({ code: 0, out: 'written   /layout.json\n', err: '' })
    expect(await command(...flags, '--check')).toEqual({ code: 0, out: '1 file is fresh\n', err: '' })
  })

  test('options may be written with =', async () => {
    const { code, out } = await command('generate', `--schema=${schema}`, `--layout=${join(folder, 'a=b.json')}`)
    expect({ code, out }).toEqual({ code: 0, out: 'written   /a=b.json\n' })
  })
})

test('--version says which it is, as the manifest has it', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await command('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe('--help', () => {
  test.each([[[]], [['explain']]])('is also said by help %s', async (words) => {
    expect(await command('help', ...words)).toEqual(await command(...words, '--help'))
    expect((await command('help', 'explian')).err).toBe('explian: no such command; did you mean explain?\n')
  })

  test('names every command, and has examples', async () => {
    const { code, out } = await command('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect(out).toContain('Examples:\n  sparktui-codegen generate\n')
  })

  test.each(Object.keys(COMMANDS))('of %s says its options and gives examples that it takes', async (name) => {
    const { code, out } = await command(name, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`Usage: sparktui-codegen ${name}`)
    expect(out).toContain('  --help')
    expect(out).toMatch(/Exit codes: 0 fine, 1 .*, 2 .*/)
    const loaded = await COMMANDS[name]?.()
    for (const example of loaded?.command.examples ?? []) {
      expect(out).toContain(`  sparktui-codegen ${example}\n`)
      const [, ...words] = example.split(' ')
      expect((await command(name, ...words, '--help')).code, example).toBe(0)
    }
  })
})
