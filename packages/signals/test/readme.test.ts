import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as signals from '../src/index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1] as string)

/** The block with its import resolved, and a check of each `expression // → value`. */
function runnable(block: string): string {
  return block
    .replace(/import (\{.*?\}) from '@sparktui\/signals'/s, 'const $1 = signals')
    .replace(/^(\s*)(.+?) \/\/ → (.+)$/gm, '$1expect($2).toEqual($3)')
}

describe('README', () => {
  test.each(blocks.map((block, at) => ({ at: at + 1, block })))(
    'block $at runs and gives what it says',
    ({ block }) => {
      new Function('signals', 'expect', runnable(block))(signals, expect)
    },
  )

  test('names every export', () => {
    for (const name of Object.keys(signals)) expect(readme).toMatch(new RegExp(`\`(new )?${name}\\b`))
  })
})
