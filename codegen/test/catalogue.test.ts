import { describe, expect, test } from 'vitest'
import { CODES } from '../src/codes.js'
import { RULE_NAMES } from '../src/diff/rules.js'
import { columnsOf } from '../src/width.js'
import { catalogue } from './catalogue.js'
import { diagnosticsPage } from './diagnostics-page.js'

const CASES = catalogue()

/** Codes that only a comparison of two inventories gives; `diff.test.ts` has their cases. */
const OF_DIFF = ['SK1005', 'SK1006', 'SK1007']

describe.each(CASES)('$name', ({ name, code, about, hint, snapshot, text, found }) => {
  test('reads as the snapshot does', async () => {
    await expect(`${found.render()}\n`).toMatchFileSnapshot(snapshot)
  })

  test('says what it is about', () => {
    expect(about).not.toBe('')
    if (code !== undefined) expect(found.list.map((one) => one.code)).toContain(code)
    if (hint !== undefined) expect(found.list.map(({ help }) => help).join('\n')).toContain(hint)
  })

  test('stands in the order of place, with a span inside its line', () => {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n/)
    let before = 0
    for (const { line, column, endColumn, file } of found.list) {
      expect(file).toBe(`${name}.yaml`)
      expect(line * 1e6 + column).toBeGreaterThanOrEqual(before)
      before = line * 1e6 + column
      expect(column).toBeLessThan(endColumn)
      expect(endColumn - 1).toBeLessThanOrEqual(Math.max(column, lines[line - 1]?.length ?? 0))
    }
  })

  test('has its marks below what is meant', () => {
    const rows = found.render().split('\n')
    for (const [index, row] of rows.entries()) {
      const marks = /^ +\| +([\^-]+)$/.exec(row)
      if (!marks?.[1]) continue
      const [, at] = /:\d+:(\d+) /.exec(rows[index - 2] ?? '') ?? []
      const line = /:(\d+):\d+ /.exec(rows[index - 2] ?? '')?.[1]
      const source = text.replace(/^\ufeff/, '').split(/\r\n|\n/)[Number(line) - 1] ?? ''
      const shown = (rows[index - 1] ?? '').replace(/^ +\d+ \| ?/, '')
      if (shown.includes('…')) continue
      const indent = row.indexOf('|') + 2
      expect(row.indexOf(marks[1]) - indent).toBe(columnsOf(source.slice(0, Number(at) - 1)))
    }
  })
})

test('every code has a case', () => {
  const shown = new Set(CASES.flatMap(({ code }) => (code === undefined ? [] : [code])))
  expect(Object.keys(CODES).filter((code) => !shown.has(code))).toEqual(OF_DIFF)
})

test('docs/diagnostics.md has every code and rule with its example', async () => {
  const page = diagnosticsPage()
  for (const name of [...Object.keys(CODES), ...RULE_NAMES]) expect(page).toContain(name)
  expect(page).not.toContain('undefined')
  await expect(page).toMatchFileSnapshot('../../docs/diagnostics.md')
})
