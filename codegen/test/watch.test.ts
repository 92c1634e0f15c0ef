import { mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compiler, Running } from './command.js'
import { edited, fixture } from './fixtures.js'

let folder: string
let schema: string
let watching: Running

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'codegen-watch-')))
  schema = join(folder, 'particles.yaml')
  writeFileSync(schema, fixture('particles'))
})

afterEach(() => {
  watching.kill()
  rmSync(folder, { recursive: true })
})

const flags = ['--schema', 'particles.yaml', '--layout', 'layout.json']
const READY = 'watching particles.yaml\n'
const heavier = edited(fixture('particles'), 'default: 1.5', 'default: 2.5')
const spinning = edited(fixture('particles'), 'name: mass', 'name: spin')
const wrong = edited(fixture('particles'), 'group: motion, writer: ts', 'group: motoin, writer: ts')

describe('watch', () => {
  test('generates at once, and again when the inventory is written to', async () => {
    watching = new Running(folder, 'watch', ...flags)
    expect(await watching.until(READY)).toBe(`written   layout.json\n${READY}`)
    writeFileSync(schema, spinning)
    expect(await watching.until(READY)).toBe(`written   layout.json\n${READY}`)
    expect(readFileSync(join(folder, 'layout.json'), 'utf8')).toContain('"spin"')
  })

  test('follows an editor that puts a new file in the old one’s place', async () => {
    watching = new Running(folder, 'watch', ...flags)
    await watching.until(READY)
    for (const text of [spinning, heavier]) {
      writeFileSync(join(folder, '.particles.yaml.swp'), text)
      renameSync(join(folder, '.particles.yaml.swp'), schema)
      expect(await watching.until(READY)).toContain('written   layout.json\n')
    }
  })

  test('says what is wrong, writes nothing, and goes on with the next change', async () => {
    watching = new Running(folder, 'watch', ...flags)
    await watching.until(READY)
    const before = readFileSync(join(folder, 'layout.json'), 'utf8')
    writeFileSync(schema, wrong)
    expect(await watching.until(READY)).toContain('"motoin" is not a group; did you mean "motion"?')
    expect(readFileSync(join(folder, 'layout.json'), 'utf8')).toBe(before)
    writeFileSync(schema, spinning)
    expect(await watching.until(READY)).toBe(`written   layout.json\n${READY}`)
  })

  test('a file that is saved unchanged, or another file, is no change', async () => {
    watching = new Running(folder, 'watch', ...flags)
    await watching.until(READY)
    writeFileSync(join(folder, 'other.yaml'), 'name: other')
    writeFileSync(schema, fixture('particles'))
    writeFileSync(schema, spinning)
    expect(await watching.until(READY)).toBe(`written   layout.json\n${READY}`)
    expect(watching.rest).toBe('')
  })

  test('says what cannot be written, and goes on with the next change', async () => {
    writeFileSync(join(folder, 'blocked'), 'a file in its place')
    watching = new Running(folder, 'watch', '--schema', 'particles.yaml', '--layout', 'blocked/layout.json')
    expect(await watching.until(READY)).toMatch(/^blocked\/layout\.json: cannot be written/)
    rmSync(join(folder, 'blocked'))
    writeFileSync(schema, spinning)
    expect(await watching.until(READY)).toBe(`written   blocked/layout.json\n${READY}`)
  })

  test('ends with exit code 0 on SIGINT and leaves fresh files', async () => {
    watching = new Running(folder, 'watch', ...flags)
    await watching.until(READY)
    watching.interrupt()
    expect(await watching.ended).toBe(0)
    expect(compiler(folder, 'check', ...flags)).toEqual({ code: 0, out: '1 file is fresh\n', err: '' })
  })

  test('an inventory that is not there is the caller’s fault', async () => {
    watching = new Running(folder, 'watch', '--schema', 'none.yaml', '--layout', 'layout.json')
    expect(await watching.ended).toBe(2)
    expect(watching.rest).toMatch(/^none\.yaml: cannot be read/)
  })
})
