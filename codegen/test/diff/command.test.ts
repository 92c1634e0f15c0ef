import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/run.js'
import { edited, fixture, parsed } from '../fixtures.js'

const gauge = fixture('gauge')
let folder: string
const file = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'))
  writeFileSync(file('old.yaml'), gauge)
  writeFileSync(file('same.yaml'), gauge)
  writeFileSync(file('told.yaml'), edited(gauge, 'doc: Numbers.', 'doc: Figures.'))
  writeFileSync(file('broken.yaml'), edited(gauge, 'default: 2', 'default: 3'))
  writeFileSync(file('wrong.yaml'), edited(gauge, 'type: uint8', 'type: uint9'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function command(color: boolean, ...words: string[]) {
  const said = { out: [] as string[], err: [] as string[] }
  const streams = { out: (text: string) => said.out.push(text), err: (text: string) => said.err.push(text), color }
  const code = await run(['diff', ...words], streams)
  const text = (parts: readonly string[]) => parts.join('').replaceAll(`${folder}/`, '')
  return { code, out: text(said.out), err: text(said.err) }
}

describe('sparktui-codegen diff', () => {
  test('exits 0 where nothing changed', async () => {
    const { hash } = parsed(gauge)
    expect(await command(false, file('old.yaml'), file('same.yaml'))).toEqual({
      code: 0,
      out: `old.yaml (${hash}) to same.yaml (${hash}): no change\n`,
      err: '',
    })
  })

  test('exits 0 where nothing breaks, and tells it', async () => {
    const { code, out, err } = await command(true, file('old.yaml'), file('told.yaml'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('told.yaml:50:10 compatible[doc-changed] sections.numbers: ')
    expect(out).not.toContain('\u001b')
  })

  test('exits 1 where something breaks', async () => {
    const { code, out, err } = await command(false, file('old.yaml'), file('broken.yaml'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('broken.yaml:53:57 breaking[field-default-changed] size: begins as 3, and began as 2')
  })

  test('answers a machine with data', async () => {
    const { code, out, err } = await command(true, file('old.yaml'), file('broken.yaml'), '--json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      command: 'diff',
      ok: false,
      old: { file: 'old.yaml', hash: parsed(gauge).hash },
      new: { file: 'broken.yaml', hash: parsed(edited(gauge, 'default: 2', 'default: 3')).hash },
      changes: [
        {
          rule: 'field-default-changed',
          class: 'meaning',
          verdict: 'breaking',
          field: 'size',
          file: 'broken.yaml',
          line: 53,
          column: 57,
          endColumn: 58,
          related: [{ file: 'old.yaml', line: 53, column: 57, endColumn: 58 }],
        },
      ],
      problems: [],
    })
  })

  test('says what is wrong with an inventory that is none, in colours where they are wanted', async () => {
    const plain = await command(false, file('old.yaml'), file('wrong.yaml'))
    expect(plain.code).toBe(1)
    expect(plain.err).toContain('wrong.yaml:66:11 error[SK0209] bytes8.type: ')
    const colored = await command(true, file('wrong.yaml'), file('old.yaml'))
    expect(colored.err).toContain('\u001b[31merror[SK0209]\u001b[0m')
  })

  test.each([
    { what: 'nothing to compare with', words: [], says: 'OLD is missing' },
    { what: 'a file that is not there', words: ['none.yaml', 'none.yaml'], says: 'none.yaml: cannot be read' },
    { what: 'a third inventory', words: ['a', 'b', 'c'], says: 'c' },
  ])('exits 2 for $what', async ({ words, says }) => {
    const { code, err } = await command(false, ...words)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})
