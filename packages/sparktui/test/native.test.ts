import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LAYOUT_HASH, PARTS } from '@sparktui/generated'
import { LayoutMismatchError } from '@sparktui/memory'
import { describe, expect, test } from 'vitest'
import { PLATFORMS } from '../../../scripts/platforms.mjs'
import { AddonLoadError, AddonMissingError } from '../src/errors.js'
import { type Addon, checkLayout, findAddon } from '../src/native.js'
import { PREBUILT, platformNames } from '../src/platform.js'

const FOLDER = fileURLToPath(new URL('../../../.stamps/native-test', import.meta.url))
mkdirSync(FOLDER, { recursive: true })

const addon = (hash: string, parts: string[]) => ({ layoutHash: () => hash, layoutParts: () => parts })

describe('findAddon', () => {
  test('names platform, file and the way out where there is no addon', () => {
    const find = () => findAddon(['sunos-mips'], undefined)
    expect(find).toThrow(AddonMissingError)
    expect(find).toThrow(
      /sunos-mips.*packages\/sparktui\/native\/sparktui\.sunos-mips\.node.*@sparktui\/engine-sunos-mips/,
    )
    expect(find).toThrow('none is published for it; to build one, run `npm run addon` in a clone of SparkTUI')
  })

  test.each([
    ['darwin', 'arm64', 'darwin-arm64'],
    ['win32', 'x64', 'win32-x64'],
    ['win32', 'arm64', 'win32-arm64'],
  ] as const)('on %s %s names platform, file and what to install', (platform, arch, name) => {
    const find = () => findAddon(platformNames(platform, arch), undefined)
    expect(find).toThrow(AddonMissingError)
    expect(find).toThrow(`engine: no addon for ${name}, looked for `)
    expect(find).toThrow(join('packages/sparktui/native', `sparktui.${name}.node`))
    expect(find).toThrow(`run \`npm install @sparktui/engine-${name}\``)
    expect(find).toThrow('SPARKTUI_ADDON')
  })

  test('loads the file that SPARKTUI_ADDON names, and nothing in its place', () => {
    const { file } = findAddon()
    expect(findAddon(['sunos-mips'], file).file).toBe(file)
    expect(() => findAddon(undefined, 'no/such.node')).toThrow(AddonLoadError)
    expect(() => findAddon(undefined, 'no/such.node')).toThrow(/no\/such\.node cannot be loaded/)
  })
})

describe('platformNames', () => {
  // A program of one segment, which names its loader: 64 bytes of header, 56 of the segment's, and the name.
  const program = (loader: string, type = 3) => {
    const head = Buffer.alloc(4096)
    head.write('\x7fELF\x02\x01', 'latin1')
    head.writeBigUInt64LE(64n, 32)
    head.writeUInt16LE(56, 54)
    head.writeUInt16LE(1, 56)
    head.writeUInt32LE(type, 64)
    head.writeBigUInt64LE(120n, 72)
    head.writeBigUInt64LE(BigInt(loader.length + 1), 96)
    head.write(loader, 120, 'latin1')
    const file = join(FOLDER, 'program')
    writeFileSync(file, head)
    return file
  }

  test.each([
    { loader: '/lib64/ld-linux-x86-64.so.2', names: ['linux-x64-gnu'] },
    { loader: '/lib/ld-musl-x86_64.so.1', names: ['linux-x64-musl'] },
    { loader: '/lib/ld-uClibc.so.0', names: ['linux-x64-gnu', 'linux-x64-musl'] },
  ])('a program that is loaded by $loader needs $names', ({ loader, names }) => {
    expect(platformNames('linux', 'x64', program(loader))).toEqual(names)
  })

  test('a program that names no loader, is cut off, or is not there, may need either', () => {
    const either = ['linux-arm64-gnu', 'linux-arm64-musl']
    expect(platformNames('linux', 'arm64', program('/lib/ld-linux-aarch64.so.1', 1))).toEqual(either)
    writeFileSync(join(FOLDER, 'cut'), '\x7fELF\x02\x01')
    expect(platformNames('linux', 'arm64', join(FOLDER, 'cut'))).toEqual(either)
    expect(platformNames('linux', 'arm64', join(FOLDER, 'none'))).toEqual(either)
  })

  test('this Node is told by what the system says of it', () => {
    const { glibcVersionRuntime } = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header
    const libc = glibcVersionRuntime === undefined ? 'musl' : 'gnu'
    const names = platformNames(process.platform, process.arch)
    expect(names).toEqual([process.platform === 'linux' ? `linux-${process.arch}-${libc}` : names[0]])
  })

  test('other systems have one C library', () => {
    expect(platformNames('win32', 'x64')).toEqual(['win32-x64'])
    expect(platformNames('darwin', 'arm64')).toEqual(['darwin-arm64'])
  })

  test('what is published is what is prebuilt', () => {
    expect(PREBUILT).toEqual(PLATFORMS.map(({ name }) => name))
  })
})

describe('checkLayout', () => {
  test('takes the hash that TypeScript was generated with, and no other', () => {
    expect(() => checkLayout(addon(LAYOUT_HASH, [...PARTS]))).not.toThrow()
    const check = () => checkLayout(addon('0123456789abcdef', []))
    expect(check).toThrow(LayoutMismatchError)
    expect(check).toThrow('0123456789abcdef')
    expect(check).toThrow(LAYOUT_HASH)
    expect(check).toThrow('npm run codegen')
  })

  test('names the first field that differs', () => {
    const parts = PARTS.filter((part) => !part.startsWith('field min_width '))
    const check = () => checkLayout(addon('0123456789abcdef', parts), () => PARTS)
    expect(check).toThrow('the first that differs is the field `min_width` (float32[2] here, absent there)')
  })

  test('refuses an addon that is too old to have parts', () => {
    const old = { layoutHash: () => '0123456789abcdef' }
    // An addon is what it is, whatever its type says.
    expect(() => checkLayout(old as unknown as Addon)).toThrow(LayoutMismatchError)
  })
})
