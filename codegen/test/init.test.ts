import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/run.js'
import { compiler } from './command.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const README = readFileSync(join(ROOT, 'codegen/README.md'), 'utf8')
/** Always the same folder for this checkout, so that cargo's shared target folder does not grow with each run. */
const home = join(tmpdir(), `sparktui-init-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`)

/** The code blocks of the section that promises five minutes, in order, by language. */
function blocks(language: string): string[] {
  const section = README.split('\n## Five minutes\n')[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  )
}

function bash(script: string, folder: string) {
  const { NODE_EXTRA_CA_CERTS: _slows, ...env } = process.env
  const result = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...env,
      HOME: home,
      CARGO_HOME: env.CARGO_HOME ?? join(homedir(), '.cargo'),
      RUSTUP_HOME: env.RUSTUP_HOME ?? join(homedir(), '.rustup'),
      CARGO_TARGET_DIR: env.CARGO_TARGET_DIR ?? join(ROOT, 'target'),
      NO_COLOR: '1',
    },
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

beforeAll(() => {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
})

afterAll(() => rmSync(home, { recursive: true }))

describe('what the README promises for five minutes', () => {
  const [begin = '', build = '', again = ''] = blocks('sh')
  const [output = ''] = blocks('text')
  const [field = ''] = blocks('yaml')

  test('init writes the example', () => {
    expect(begin).toBe('npm run codegen -- init ~/rooms\n')
    // What `npm run codegen` does besides, to install and to build, whoever runs the tests has done.
    const script = begin.replace('npm run codegen --', `node ${join(ROOT, 'codegen/dist/cli.cjs')}`)
    const { code, out, err } = bash(script, ROOT)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('written   ')
    expect(readdirSync(join(home, 'rooms')).sort()).toContain('inventory.yaml')
  })

  test('a value that Rust writes is read reactively in TypeScript', { timeout: 900_000 }, () => {
    const { code, out, err } = bash(build, home)
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    expect(output.split('\n').length).toBeGreaterThan(4)
    expect(out.endsWith(output), out).toBe(true)
  })

  test('a field more is one line and the same commands', { timeout: 900_000 }, () => {
    const path = join(home, 'rooms/inventory.yaml')
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('  - name: states\n')
    writeFileSync(
      path,
      text.replace('  - name: states\n', () => `${field}  - name: states\n`),
    )
    const { code, out, err } = bash(again, join(home, 'rooms'))
    expect(code, err).toBe(0)
    expect(err).toContain(
      'shared/src/shared-buffer.ts: is not what the inventory gives; run `sparktui-codegen generate`',
    )
    expect(out.endsWith(output), out).toBe(true)
    expect(readFileSync(join(home, 'rooms/shared/src/shared_buffer.rs'), 'utf8')).toContain('pub fn set_humidity(')
    writeFileSync(join(home, 'rooms/app/wrong.ts'), WRONG)
    expect(bash('npx tsc --noEmit', join(home, 'rooms')).out).toMatch(
      /^app\/wrong\.ts\(3,\d+\): error TS2339: Property 'set' does not exist on type 'ReadonlySlotBuffer<number>'\.\n$/,
    )
  })
})

const WRONG = `import { createReactiveArrays, createSharedBuffer } from '../shared/src/index.js'
const { climateArrays } = createReactiveArrays(createSharedBuffer())
climateArrays.humidity.set(0, 1)
`

/** What of a checkout an example stands on, in the order in which it is looked for. */
const CHECKOUT = [
  'crates/memory/Cargo.toml',
  'Cargo.lock',
  'packages/memory/package.json',
  'packages/signals/package.json',
]

describe('init', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'codegen-init-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  async function command(...words: string[]) {
    let out = ''
    let err = ''
    const code = await run(words, { out: (text) => (out += text), err: (text) => (err += text) })
    return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') }
  }

  test('writes nothing where files of it are, and names them all', async () => {
    const there = join(folder, 'there')
    mkdirSync(there)
    for (const name of ['package.json', 'Cargo.lock']) writeFileSync(join(there, name), '{}')
    const { code, out, err } = await command('init', there)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      '/there/package.json, /there/Cargo.lock: already there, and nothing was written; give an empty folder\n',
    )
    expect(readdirSync(there).sort()).toEqual(['Cargo.lock', 'package.json'])
  })

  test.each(CHECKOUT)('wants to know where SparkTUI is, and says that %s is missing there', async (part) => {
    const half = mkdtempSync(join(folder, 'half-'))
    for (const other of CHECKOUT.slice(0, CHECKOUT.indexOf(part))) {
      mkdirSync(join(half, other, '..'), { recursive: true })
      writeFileSync(join(half, other), '')
    }
    const { code, err } = await command('init', join(folder, 'new'), '--sparktui', half)
    expect(code).toBe(2)
    expect(err).toBe(`${half.slice(folder.length)}: no checkout of SparkTUI, it has no ${part}; give --sparktui DIR\n`)
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('names the checkout by its whole path, however it is given', async () => {
    const there = join(folder, 'linked')
    expect((await command('init', there, '--sparktui', relative(process.cwd(), ROOT) || '.')).code).toBe(0)
    expect(readFileSync(join(there, 'package.json'), 'utf8')).toContain(
      `"file:${ROOT.replace(/\/$/, '')}/packages/memory"`,
    )
    expect(readFileSync(join(there, 'Cargo.lock'), 'utf8')).toBe(readFileSync(join(ROOT, 'Cargo.lock'), 'utf8'))
  })

  test('says what to type next', async () => {
    const { out } = await command('init', join(folder, 'next'))
    expect(out).toMatch(/^written {3}\/next\//)
    expect(out).toMatch(/\n\nNow:\n {2}cd \/next\n {2}npm install\n {2}npm start\n$/)
  })

  test('without a folder writes into the current one, and says nothing of going there', () => {
    const here = join(folder, 'here')
    mkdirSync(here)
    const { code, out } = compiler(here, 'init')
    expect(code).toBe(0)
    expect(out).toMatch(/^written {3}Cargo\.toml$/m)
    expect(out).toMatch(/\n\nNow:\n {2}npm install\n {2}npm start\n$/)
    expect(readFileSync(join(here, 'inventory.yaml'), 'utf8')).toContain('\nname: here\n')
  })

  test('answers a machine with the files that it wrote', async () => {
    const { code, out } = await command('init', join(folder, 'machine'), '--json')
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    expect(answer).toMatchObject({ command: 'init', ok: true, problems: [] })
    expect(answer.files).toContainEqual({ path: '/machine/inventory.yaml', state: 'missing' })
    for (const { path } of answer.files) expect(existsSync(join(folder, path)), path).toBe(true)
  })

  test.each([
    ['3 Red-Rooms', 'rooms_3_red_rooms'],
    ['(Rooms)', 'rooms'],
    ['部屋', 'rooms'],
  ])('calls the example in the folder %s %s', async (name, called) => {
    const there = join(mkdtempSync(join(folder, 'named-')), name)
    expect((await command('init', there)).code).toBe(0)
    expect(readFileSync(join(there, 'inventory.yaml'), 'utf8')).toContain(`\nname: ${called}\n`)
    expect(readdirSync(there)).toContain('.gitignore')
  })
})
