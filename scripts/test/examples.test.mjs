import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { programs, unknownExample } from '../examples.mjs'
import { ROOT } from '../run.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-examples-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an example is a folder with a main.ts; files and other folders are none', () => {
  for (const name of ['zebra', 'ant', 'notes']) mkdirSync(join(folder, name))
  for (const name of ['zebra/main.ts', 'ant/main.ts', 'notes/README.md', 'main.ts'])
    writeFileSync(join(folder, name), '')
  expect([...programs(folder)]).toEqual([
    ['ant', 'ant/main.js'],
    ['zebra', 'zebra/main.js'],
  ])
})

test('every program of this repository has a source', () => {
  const known = programs()
  expect(known.get('particles')).toBe('particles/main.js')
  for (const program of known.values()) {
    expect(existsSync(`${ROOT}/examples/${program.replace(/js$/, 'ts')}`), program).toBe(true)
  }
})

test('no name is taken for an example because objects have it', () => {
  expect(programs().get('constructor')).toBe(undefined)
})

test('a name that is none is answered with those that are', () => {
  const said = unknownExample(
    'particle',
    new Map([
      ['dashboard', ''],
      ['particles', ''],
    ]),
  )
  expect(said).toBe('examples: there is no "particle"; run `npm run example -- NAME` with one of dashboard, particles')
})
