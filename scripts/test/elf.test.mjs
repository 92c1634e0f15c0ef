import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { needsOf, newerThan } from '../elf.mjs'
import { addonFile, hostName } from '../platforms.mjs'
import { ROOT } from '../run.mjs'

const ADDON = join(ROOT, 'packages/sparktui/native', addonFile(hostName()))

/** What readelf of binutils, which every linker comes with, says of a file: all that a pattern finds, each once. */
function readelf(file, option, pattern) {
  const { stdout } = spawnSync('readelf', ['--wide', option, file], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return [...new Set([...stdout.matchAll(pattern)].map((match) => match[1]))].sort()
}

describe.skipIf(process.platform !== 'linux')('needsOf', () => {
  test.each([
    ['the addon', ADDON],
    ['the Node that runs this', process.execPath],
  ])('finds what readelf finds of %s', (_, file) => {
    const { libraries, versions } = needsOf(readFileSync(file))
    expect(libraries.toSorted()).toEqual(readelf(file, '--dynamic', /\(NEEDED\).*\[(.*)\]/g))
    const needed = readelf(file, '--version-info', /Name: (\S+)\s+Flags: .*Version: \d+$/gm)
    expect(needed).toContain('GLIBC_2.14')
    expect(versions.toSorted()).toEqual(needed)
  })

  test('refuses what is no ELF file, and one of 32 bits', () => {
    expect(() => needsOf(readFileSync(join(ROOT, 'package.json')))).toThrow('elf: no ELF file')
    const old = Buffer.alloc(64)
    old.write('\x7fELF\x01\x01', 'latin1')
    expect(() => needsOf(old)).toThrow('not of 64 bits')
  })
})

describe('newerThan', () => {
  test('compares numbers, not letters', () => {
    const versions = ['GLIBC_2.2.5', 'GLIBC_2.9', 'GLIBC_2.17', 'GLIBC_2.18', 'GLIBC_2.34', 'GLIBC_3', 'GCC_4.2.0']
    expect(newerThan(versions, '2.17')).toEqual(['GLIBC_2.18', 'GLIBC_2.34', 'GLIBC_3'])
    expect(newerThan(['GLIBC_2.17.1', 'GLIBC_2.3.4'], '2.17')).toEqual(['GLIBC_2.17.1'])
  })

  test('what has no number is never to be needed', () => {
    expect(newerThan(['GLIBC_PRIVATE', 'GLIBC_ABI_DT_RELR'], '2.17')).toEqual(['GLIBC_PRIVATE', 'GLIBC_ABI_DT_RELR'])
  })
})
