import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { compileEach, FOLDERS, isForEach } from '../inventories.mjs'
import { ROOT } from '../run.mjs'

describe('compileEach', () => {
  test('runs the compiler in the folder of every inventory, with the same words', () => {
    const start = vi.fn(() => 0)
    expect(compileEach(['check', '--json'], 'inherit', start)).toBe(0)
    expect(start.mock.calls).toEqual(
      ['.', 'examples/particles'].map((folder) => [
        process.execPath,
        [`${ROOT}/codegen/dist/cli.cjs`, 'check', '--json'],
        { cwd: `${ROOT}/${folder}`, stdio: 'inherit' },
      ]),
    )
  })

  test.each([
    { codes: [1, 0], worst: 1 },
    { codes: [0, 2], worst: 2 },
    { codes: [2, 1], worst: 2 },
  ])('ends with the worst of $codes, and leaves none out', ({ codes, worst }) => {
    const left = [...codes]
    expect(compileEach([], 'inherit', () => left.shift())).toBe(worst)
    expect(left).toEqual([])
  })

  test('what it prints does not mix with what a command answers', () => {
    const start = vi.fn(() => 0)
    compileEach([], undefined, start)
    expect(start.mock.calls[0][2].stdio).toEqual(['ignore', 2, 2])
  })
})

test('every folder has an inventory and says what is made of it', () => {
  for (const folder of FOLDERS) {
    const { schema } = JSON.parse(readFileSync(`${ROOT}/${folder}/package.json`, 'utf8'))['sparktui-codegen']
    expect(existsSync(`${ROOT}/${folder}/${schema}`), folder).toBe(true)
  }
})

describe('isForEach', () => {
  test.each([[], ['--check'], ['generate'], ['check']])('%j is about every inventory', (...words) => {
    expect(isForEach(words)).toBe(true)
  })

  test.each([
    ['--schema', 'a.yaml'],
    ['generate', '--schema', 'a.yaml'],
    ['check', '--json'],
    ['generate', '--ts', 'out'],
    ['diff', 'old.yaml'],
    ['explain', 'width'],
    ['watch'],
    ['init', 'rooms'],
    ['--help'],
    ['generat'],
  ])('%j is about one, or about none', (...words) => {
    expect(isForEach(words)).toBe(false)
  })
})
