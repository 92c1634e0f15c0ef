import { readFileSync } from 'node:fs'
import { decodeKeyCode } from '@sparktui/generated'
import { describe, expect, test } from 'vitest'
import { parseChord } from '../src/keys/chord.js'
import { ROOT } from './e2e/pty.js'

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

describe('the tables of keys in the documentation', () => {
  test('editing.md has every key of the engine’s table, one line for each thing that keys do', () => {
    const source = read('crates/engine/src/edit/keys.rs')
    const tables = source.slice(source.indexOf('const MOTIONS'), source.indexOf('/// What a key event means'))
    const entry = /\(\((?:k\(KeyCode::(\w+)\)|c\('(.)'\)), (\w+)\), (?:Move\()?(.*?)\),?\n/g
    const wanted = new Map<string, string[]>()
    for (const [, named, letter, held, does] of tables.matchAll(entry)) {
      const chord = [...(held === 'NONE' ? [] : (held as string).split('_')), named ?? letter].join('+').toLowerCase()
      const act = (does as string).replace(/\)$/, '')
      wanted.set(act, [...(wanted.get(act) ?? []), parseChord(chord)])
    }
    const lines = read('docs/guide/editing.md').matchAll(/^\| (`[^|]+`) \|/gm)
    const documented = [...lines].map(([, keys]) =>
      [...(keys as string).matchAll(/`(\S+)`/g)].map(([, key]) => parseChord(key as string)),
    )
    expect(documented).toEqual([...wanted.values()])
    expect(wanted.size).toBeGreaterThan(30)
  })

  test('input.md names every key that has a name', () => {
    const page = read('docs/guide/input.md')
    const named = Array.from({ length: 0x100 }, (_, at) => decodeKeyCode(0x110000 + at)).filter(
      (name) => name !== undefined && name !== 'backtab' && !/^f([2-9]|[12]\d|3[0-4])$/.test(name),
    )
    expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
    expect(named.length).toBeGreaterThan(40)
  })
})
