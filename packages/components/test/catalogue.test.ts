import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { code } from '../src/code.js'
import { diffView } from '../src/diff.js'
import * as plain from '../src/index.js'
import { markdown } from '../src/markdown.js'

const ROOM = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOM), 'utf8')
const names = Object.keys({ ...plain, code, diffView, markdown })
const readme = read('README.md').split('\n')

/** Programs of a page, as its readers see them. */
const programs = (page: string) => [...page.matchAll(/^```ts.*\n([\s\S]*?)^```$/gm)].map(([, program]) => program ?? '')

describe.each(names)('%s', (name) => {
  const row = readme.find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? ''
  const [, page = ''] = /\]\((\S+\.md)\)/.exec(row) ?? []
  const [, picture = ''] = /!\[\]\((\S+\.svg)\)/.exec(row) ?? []

  test('has a picture, and a page with a program that runs and its role', () => {
    expect(existsSync(new URL(picture, ROOM)), picture).toBe(true)
    const text = read(page)
    expect(programs(text).some((program) => new RegExp(`\\b${name}[<(]`).test(program))).toBe(true)
    expect(text).toMatch(/\bRoles?\b.*`/)
  })

  test('is shown on a terminal of 20 columns without colours', () => {
    expect(read('test/apps/narrow.mjs')).toMatch(new RegExp(`^  ${name}: \\(`, 'm'))
    expect(read('test/narrow.e2e.test.ts')).toMatch(new RegExp(`^  ${name}: '`, 'm'))
  })
})

test('components are coloured by tokens of the theme alone', () => {
  const sources = readdirSync(new URL('src/', ROOM), { recursive: true, encoding: 'utf8' })
  for (const path of sources.filter((one) => one.endsWith('.ts'))) {
    expect(read(`src/${path}`), path).not.toMatch(/olor\w*: ['"](?!\$)|['"](?:#[\da-f]{3,8}|rgb|hsl|oklch)\b/i)
  }
})
