import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../run.mjs'
import { withoutTypes } from '../strip-templates.mjs'

const TEMPLATES = join(ROOT, 'packages/create-sparktui/templates')
const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }

/** What the compiler makes of a module: no types, and its own way to set code. */
const compiled = (code) => ts.transpileModule(code, { compilerOptions: options }).outputText

describe('withoutTypes', () => {
  const modules = readdirSync(TEMPLATES, { recursive: true }).filter((path) => path.endsWith('.ts'))

  test.each(modules)('leaves of %s what the compiler leaves', (path) => {
    const code = readFileSync(join(TEMPLATES, path), 'utf8')
    expect(compiled(withoutTypes(code))).toBe(compiled(code))
  })

  test.each([
    ['const a: Map<string, number[]> = new Map<string, number[]>()', 'const a = new Map()'],
    ['function f<T extends object>(a: T, b?: string): a is T {}', 'function f(a, b) {}'],
    ["import { type A, b, type C } from 'x'", "import { b } from 'x'"],
    ["import type { A } from 'x'\nb()", 'b()'],
    ['const a = (b as unknown as string).length', 'const a = (b).length'],
    [
      '/** What it is. */\nexport interface A {\n  b: string\n}\n\n/** Two. */\nexport const c = 2',
      '\n\n/** Two. */\nexport const c = 2',
    ],
  ])('%j is %j', (typed, plain) => {
    expect(withoutTypes(typed)).toBe(plain)
  })
})
