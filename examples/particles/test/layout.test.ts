import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LayoutMismatchError } from '@sparktui/memory'
import { afterAll, describe, expect, test } from 'vitest'
import { checkLayout, loadAddon } from '../../dist/particles/addon.js'
import {
  createSharedBuffer,
  DEFAULT_CAPACITY,
  FIELDS,
  fieldOffset,
  LAYOUT_HASH,
  layoutOf,
  PARTS,
  SECTIONS,
  type SectionName,
} from '../../dist/particles/generated/ts/src/index.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const EXAMPLE = join(ROOT, 'examples/particles')
const addon = loadAddon()
const folder = mkdtempSync(join(tmpdir(), 'particles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ofRust = (capacity: number) => JSON.parse(addon.layoutJson(capacity))

describe.each([64, DEFAULT_CAPACITY, 65_536])('at %s particles', (capacity) => {
  const rust = ofRust(capacity)
  const layout = layoutOf(capacity)

  test('both languages place the same sections at the same bytes', () => {
    const sections = Object.entries(SECTIONS).map(([key, { name, type }]) => {
      return { name, type, ...layout.sections[key as SectionName] }
    })
    expect(rust.sections).toEqual(sections)
    expect(rust.bytes).toBe(layout.bytes)
  })

  test('both languages place every field at the same byte, and call it by the same type, group and writer', () => {
    const fields = Object.values(FIELDS).map((field) => {
      const { name, type, stride, group, writer } = field
      const section = SECTIONS[field.section].name
      return { name, type, section, offset: fieldOffset(field, layout), stride, group, writer }
    })
    expect(rust.fields).toEqual(fields)
  })

  test('both languages find every word at the same byte', () => {
    const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const words: { name: string; offset: number }[] = rust.words
    const at: Record<string, number> = {}
    const named = createSharedBuffer({ capacity }).at
    for (const name in named) at[name] = named[name as keyof typeof named]
    expect(Object.fromEntries(words.map(({ name, offset }) => [camel(name), offset / 4]))).toEqual(at)
  })
})

test('positions begin after the header and a flag for each particle', () => {
  // 64 bytes of header, then a byte per particle, then the float32 fields in the order of the inventory
  const offset = (name: string) =>
    ofRust(DEFAULT_CAPACITY).fields.find((field: { name: string }) => field.name === name).offset
  expect(offset('position_x')).toBe(64 + 10_048)
  expect(offset('position_y')).toBe(64 + 10_048 + 4 * 10_048)
})

test('layout.json says what compiled Rust says', () => {
  const { words, ...rust } = ofRust(DEFAULT_CAPACITY)
  expect(JSON.parse(readFileSync(join(EXAMPLE, 'generated/layout.json'), 'utf8'))).toEqual(rust)
  expect(words).not.toHaveLength(0)
})

describe('what was built from another inventory', () => {
  /** What the compiler makes of the inventory with a change in it. */
  function changed(from: string, to: string): { hash: string; parts: string[] } {
    const inventory = readFileSync(join(EXAMPLE, 'particles.yaml'), 'utf8')
    expect(inventory).toContain(from)
    writeFileSync(join(folder, 'other.yaml'), inventory.replace(from, to))
    const cli = join(ROOT, 'codegen/dist/cli.cjs')
    const words = [cli, 'generate', '--schema', 'other.yaml', '--ts', '.']
    const made = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
    expect(made.stderr).toBe('')
    const read = (file: string) => readFileSync(join(folder, 'src', file), 'utf8')
    return {
      hash: /LAYOUT_HASH = '([0-9a-f]{16})'/.exec(read('shared-buffer.ts'))?.[1] ?? '',
      parts: [...read('parts.ts').matchAll(/^ {2}'(.*)',$/gm)].map(([, part]) => part ?? ''),
    }
  }

  test('the same inventory gives the same hash and parts, or else the tests below prove nothing', () => {
    expect(changed('name: gravity', 'name: gravity')).toEqual({ hash: LAYOUT_HASH, parts: [...PARTS] })
    expect(() => checkLayout(addon)).not.toThrow()
  })

  test.each([
    { from: 'name: gravity', to: 'name: weight', names: 'field `gravity`' },
    { from: 'name: swirl, value: 2', to: 'name: swirl, value: 7', names: 'enum `attractor`' },
    { from: 'default: 60, unit: steps a second', to: 'default: 50, unit: steps a second', names: 'field `rate`' },
    { from: 'magic: 0x4c545250', to: 'magic: 0x4c545251', names: 'inventory `particles`' },
  ])('is refused by both hashes and the first part that differs: $to', ({ from, to, names }) => {
    const { hash, parts } = changed(from, to)
    expect(hash).not.toBe(LAYOUT_HASH)
    const meeting = () => checkLayout({ layoutHash: () => hash, layoutParts: () => parts })
    expect(meeting).toThrow(LayoutMismatchError)
    expect(meeting).toThrow(names)
    expect(meeting).toThrow(hash)
    expect(meeting).toThrow(LAYOUT_HASH)
  })

  test('is refused by Rust too, before a thread starts', () => {
    const { hash } = changed('name: gravity', 'name: weight')
    const { bytes, words, at } = createSharedBuffer()
    words[at.hashLow] = Number.parseInt(hash.slice(8), 16)
    words[at.hashHigh] = Number.parseInt(hash.slice(0, 8), 16)
    expect(() => new addon.NativeWorld(bytes, () => {})).toThrow(new RegExp(`${hash}.*${LAYOUT_HASH}`))
  })
})

test('not one line of the compiler knows of particles', () => {
  const files = ['codegen/src', 'codegen/templates'].flatMap((room) => {
    const entries = readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  })
  expect(files.length).toBeGreaterThan(60)
  expect(files.filter((file) => /particle/i.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('nothing of the particles is in a package that is published', () => {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--workspaces']
  const { stdout, status } = spawnSync('npm', words, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status).toBe(0)
  const packed: { name: string; files: { path: string }[] }[] = JSON.parse(stdout)
  // The examples are a workspace too, and a private one.
  const published = packed.filter(({ name }) => name !== 'sparktui-examples')
  const files = published.flatMap(({ name, files }) => files.map(({ path }) => `${name}/${path}`))
  expect(packed.map(({ name }) => name)).toContain('@sparktui/codegen')
  expect(files).toContain('@sparktui/codegen/templates/init/inventory.yaml')
  expect(files.filter((file) => /particle/i.test(file))).toEqual([])
})
