import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const SIGNALS = createRequire(`${DIST}index.min.js`).resolve('@sparktui/signals')

/** What an engine reads for `import 'sparktui'`: the module and all that it imports at once. */
function loaded(name: string, found: Map<string, string> = new Map()): ReadonlyMap<string, string> {
  if (found.has(name)) return found
  const code = readFileSync(DIST + name, 'utf8')
  found.set(name, code)
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) loaded(path, found)
  return found
}

/** It was 53,485 bytes when this was written. What makes it larger is to be weighed: docs/decisions/005-size.md. */
test('what is read at the start is at most 53,500 bytes gzipped, the signals among them', () => {
  const modules = [...loaded('index.min.js').values(), readFileSync(SIGNALS, 'utf8')]
  const bytes = modules.map((code) => gzipSync(code, { level: 9 }).length).reduce((sum, each) => sum + each, 0)
  expect(bytes).toBeLessThanOrEqual(53_500)
})

test('what only an error needs is not read at the start', () => {
  const names = [...loaded('index.min.js').keys()]
  expect(names).toEqual(['index.min.js'])
  const code = [...loaded('index.min.js').values()].join('')
  expect(code).not.toContain('field min_width float32[2]')
  expect(readFileSync(`${DIST}layout-parts.txt`, 'utf8')).toContain('\nfield min_width float32[2] ')
})

test.each(['ansi', 'motion', 'themes'])('what `sparktui/%s` adds is not read without it', (door) => {
  const added = loaded(`${door}.min.js`)
  expect([...added.keys()]).toEqual([`${door}.min.js`, 'index.min.js'])
  const marks = { ansi: 'replaceAll("\\r\\n"', motion: 'cubic-bezier', themes: 'gruvboxLight' }
  const mark = marks[door as keyof typeof marks]
  expect(added.get(`${door}.min.js`)).toContain(mark)
  expect(added.get('index.min.js')).not.toContain(mark)
})

test('of the modules of the runtime only one is imported, for Node loads streams and sockets for others', () => {
  const code = loaded('index.min.js').get('index.min.js') ?? ''
  expect([...code.matchAll(/from\s*"(node:[^"]+)"/g)].map(([, name]) => name)).toEqual(['node:module'])
})
