import { expect, test } from 'vitest'
import { importsOf } from '../check-imports.mjs'

test.each([
  ["import { a } from './a.js'", ['./a.js']],
  ["import type { A } from '@sparktui/signals'", ['@sparktui/signals']],
  ["import 'side-effect'", ['side-effect']],
  ["export * from './b.js'", ['./b.js']],
  ["export const NAME = 'sparktui'", []],
  ["const m = await import('lazy')", ['lazy']],
  ["import {\n  a,\n  b,\n} from 'long'\nimport c from 'c'", ['long', 'c']],
])('finds the imports of %j', (text, names) => {
  expect(importsOf(text)).toEqual(names)
})
