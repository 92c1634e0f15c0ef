import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isMap, parseDocument, visit } from 'yaml'
import { emitJson } from '../src/emit/json.js'
import { emitRust } from '../src/emit/rust.js'
import { emitTypeScript } from '../src/emit/ts.js'
import type { Inventory } from '../src/index.js'
import { fixture, parsed } from './fixtures.js'

const bytesOf = (inventory: Inventory): string =>
  JSON.stringify([emitTypeScript(inventory), emitRust(inventory), emitJson(inventory)])

/** Prints all that the built compiler emits for the repository's inventory, found from wherever it runs. */
const PROGRAM = `
  const at = (path) => new URL(path, ${JSON.stringify(new URL('../dist/', import.meta.url).href)}).href
  const { loadInventory } = await import(at('index.js'))
  const { emitTypeScript } = await import(at('emit/ts.js'))
  const { emitRust } = await import(at('emit/rust.js'))
  const { emitJson } = await import(at('emit/json.js'))
  const inventory = await loadInventory(${JSON.stringify(new URL('../../schema/sparktui.yaml', import.meta.url).pathname)})
  process.stdout.write(JSON.stringify([emitTypeScript(inventory), emitRust(inventory), emitJson(inventory)]))
`

const folder = mkdtempSync(join(tmpdir(), 'codegen-elsewhere-'))
afterAll(() => rmSync(folder, { recursive: true }))

const printed = (cwd: string, env: Record<string, string>): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })

describe('the same bytes are emitted', () => {
  const here = printed(process.cwd(), { LANG: 'C' })

  test.each([
    { what: 'from another folder', env: {} },
    { what: 'in Turkish, where I has no dot', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    { what: 'on the other side of the date line', env: { TZ: 'Pacific/Kiritimati' } },
    { what: 'for somebody else', env: { HOME: '/', USER: 'somebody', COLUMNS: '40' } },
  ])('$what', ({ env }) => {
    expect(here.length).toBeGreaterThan(100_000)
    expect(printed(folder, env)).toBe(here)
  })

  const own = readFileSync(new URL('../../schema/sparktui.yaml', import.meta.url), 'utf8')

  test.each([
    { name: 'gauge', text: fixture('gauge') },
    { name: 'particles', text: fixture('particles') },
    { name: 'sparktui', text: own },
  ])('whatever the order of keys in a mapping of $name', ({ text }) => {
    const document = parseDocument(text)
    visit(document, { Map: (_, map) => void (isMap(map) && map.items.reverse()) })
    const reversed = document.toString({ lineWidth: 0 })
    expect(reversed).not.toBe(parseDocument(text).toString({ lineWidth: 0 }))
    expect(bytesOf(parsed(reversed))).toBe(bytesOf(parsed(text)))
  })
})
