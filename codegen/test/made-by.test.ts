import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiler } from './command.js'
import { fixture } from './fixtures.js'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-made-by-'))
  writeFileSync(join(folder, 'particles.yaml'), fixture('particles'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const PATHS = { schema: 'particles.yaml', ts: 'ts', rust: 'rust', map: 'map.md' }

function configure(more: object) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ 'sparktui-codegen': { ...PATHS, ...more } }))
}

/** The commands that the heads of all files name. */
function named(): string[] {
  const files = ['map.md', ...inside('ts/src'), ...inside('rust/src')]
  const texts = files.map((path) => readFileSync(join(folder, path), 'utf8'))
  return [...new Set(texts.map((text) => /edit the inventory and run `(.*?)`/.exec(text)?.[1] ?? 'nothing'))]
}

const inside = (path: string) => readdirSync(join(folder, path)).map((name) => `${path}/${name}`)
const hashes = () => readFileSync(join(folder, 'ts/src/shared-buffer.ts'), 'utf8').match(/\b[0-9a-f]{16}\b/g)

describe('the command in the heads of the files', () => {
  test('is the configuration’s own, and moves no hash', () => {
    configure({})
    expect(compiler(folder, 'generate').code).toBe(0)
    expect(named()).toEqual(['sparktui-codegen generate'])
    const before = hashes()
    configure({ command: 'npm run particles' })
    expect(compiler(folder, 'check').code).toBe(1)
    expect(compiler(folder, 'generate').code).toBe(0)
    expect(named()).toEqual(['npm run particles'])
    expect(hashes()).toEqual(before)
    expect(compiler(folder, 'check').code).toBe(0)
  })

  test('names the inventory that a command line named, by no folder', () => {
    const schema = join(folder, 'particles.yaml')
    const outputs = ['ts', 'rust'].flatMap((name) => [`--${name}`, join(folder, name)])
    expect(compiler(folder, 'generate', '--schema', schema, ...outputs, '--map', join(folder, 'map.md')).code).toBe(0)
    expect(named()).toEqual(['sparktui-codegen generate --schema particles.yaml …'])
  })

  test.each(['', 'a\nb', 'a `b`', 'a --> b', 'a */ b', 3, 'x'.repeat(81)])('is not %j', (command) => {
    configure({ command })
    const { code, err } = compiler(folder, 'generate')
    expect(code).toBe(2)
    expect(err).toContain('package.json: "sparktui-codegen.command" is no command; give up to 80 letters')
  })
})
