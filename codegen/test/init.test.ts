import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/run.js'

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

  test('writes nothing where one of its files is', async () => {
    writeFileSync(join(folder, 'package.json'), '{}')
    const { code, out, err } = await command('init', folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('/package.json: already there, and nothing was written; give an empty folder\n')
    expect(readdirSync(folder)).toEqual(['package.json'])
  })

  test('wants to know where SparkTUI is, and says what is missing there', async () => {
    const { code, err } = await command('init', join(folder, 'new'), '--sparktui', folder)
    expect(code).toBe(2)
    expect(err).toBe(': no checkout of SparkTUI, it has no crates/memory/Cargo.toml; give --sparktui DIR\n')
    expect(readdirSync(folder)).toEqual(['package.json'])
  })

  test('calls the example as its folder is called, as far as names go', async () => {
    expect((await command('init', join(folder, '3 Red-Rooms'))).code).toBe(0)
    expect(readFileSync(join(folder, '3 Red-Rooms/inventory.yaml'), 'utf8')).toContain('\nname: rooms_3_red_rooms\n')
    expect(readdirSync(join(folder, '3 Red-Rooms'))).toContain('.gitignore')
  })
})
