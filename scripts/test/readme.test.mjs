import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../run.mjs'

const read = (path) => readFileSync(join(ROOT, path), 'utf8')

/** Milliseconds at the median, of 4,000 texts at 200×60, by row of the table of one that changes. */
function medians() {
  const [, scene = ''] = read('docs/benchmarks.md').split('### One visible text is set → its bytes are read')
  const rows = scene.split('\n### ')[0].matchAll(/^\| \**([^|*]+?)\** \|[^|]*\|[^|]*\| ([\d.]+) \/ /gm)
  return new Map([...rows].map(([, name, ms]) => [name, Number(ms)]))
}

test('the figures of the README are those of the benchmark', () => {
  const ms = medians()
  const theirs = [...ms]
    .filter(([name]) => /^(ink|opentui\S*|rezi), fast$/.test(name))
    .map(([, each]) => Math.round(each))
  expect(theirs).toHaveLength(4)
  const bytes = /\| bytes for one of 1,000 \|[^|]*\| \**(\d+)/.exec(read('docs/benchmarks.md'))?.[1]
  const said =
    `When one text of 4,000 changes, its ${bytes} bytes are at the terminal ${ms.get('sparktui')?.toFixed(1)} ms later; Ink, OpenTUI and Rezi, ` +
    `each at its fastest, take ${Math.min(...theirs)} to ${Math.max(...theirs)} ms.`
  expect(read('README.md').replaceAll('\n', ' ')).toContain(said)
})
