import { describe, expect, test } from 'vitest'
import { compare, type Row, readPatch } from '../src/diff/rows.js'

const shown = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.kind === 'file') return `file ${row.path}`
    if (row.kind === 'hunk') return row.text
    const line = row.parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')
    return `${row.old ?? ''}/${row.new ?? ''} ${line}`
  })

describe('a diff', () => {
  test('numbers the lines of both sides, and marks the words that changed', () => {
    expect(shown(compare('a\nb c d\ne\n', 'a\nb X d\ne\nf\n'))).toEqual([
      '@@ -1,3 +1,4 @@',
      '1/1 a',
      '2/ b [c] d',
      '/2 b [X] d',
      '3/3 e',
      '/4 f',
    ])
  })

  test('takes lines whose number changed for other lines', () => {
    expect(shown(compare('a\n', 'b\nc\n'))).toEqual(['@@ -1,1 +1,2 @@', '1/ a', '/1 b', '/2 c'])
  })

  test('of equal texts is empty', () => {
    expect(compare('a\n', 'a\n')).toEqual([])
  })

  test('is read from what git prints, file by file, with files that are new or gone', () => {
    const patch = [
      'diff --git a/src/x.ts b/src/x.ts',
      'index 1..2 100644',
      '--- a/src/x.ts',
      '+++ b/src/x.ts',
      '@@ -9,2 +9,2 @@ function f',
      ' same',
      '-old',
      '\\ No newline at end of file',
      '+new',
      '\\ No newline at end of file',
      'diff --git a/gone b/gone',
      'deleted file mode 100644',
      '--- a/gone',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
      '',
    ].join('\n')
    expect(shown(readPatch(patch))).toEqual([
      'file src/x.ts',
      '@@ -9,2 +9,2 @@',
      '9/9 same',
      '10/ [old]',
      '/10 [new]',
      'file gone',
      '@@ -1,1 +0,0 @@',
      '1/ x',
    ])
  })
})
