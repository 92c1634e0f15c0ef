import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { originOf } from '../src/guard/code-frame.js'

const HERE = fileURLToPath(import.meta.url)

/** An error that was thrown at these places, the innermost first. */
function thrownAt(...places: readonly string[]): Error {
  const error = new RangeError('x')
  error.stack = ['RangeError: x', ...places.map((place) => `    at run (${place})`)].join('\n')
  return error
}

const filesOf = (error: unknown) => originOf(error).places.map(({ file }) => file)

describe('the frames of an error', () => {
  test('are those of the program: not of the runtime, of the signals, or of what draws', () => {
    const own = fileURLToPath(new URL('../src/guard/code-frame.ts', import.meta.url))
    expect(
      filesOf(
        thrownAt(
          'node:internal/timers:1:2',
          `${own}:1:2`,
          '/app/node_modules/@sparktui/signals/dist/index.min.js:1:2',
          '/app/src/store.ts:1:2',
        ),
      ),
    ).toEqual(['/app/src/store.ts'])
  })

  test('are the program’s in a folder of its own that is called signals, too', () => {
    expect(filesOf(thrownAt('/app/signals/src/store.ts:1:2'))).toEqual(['/app/signals/src/store.ts'])
  })
})

describe('the lines around', () => {
  test('are those of the innermost place whose file can be read, three on both sides', () => {
    const { at, code } = originOf(thrownAt('/no/such/file.ts:3:1', `${HERE}:6:1`))
    expect(at).toMatchObject({ file: HERE, line: 6 })
    expect(code.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9])
    expect(code[3]?.text).toBe('const HERE = fileURLToPath(import.meta.url)')
  })

  test('begin with the file', () => {
    expect(originOf(thrownAt(`${HERE}:1:1`)).code.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('are none where the file has other lines than what ran', () => {
    expect(originOf(thrownAt(`${HERE}:${readFileSync(HERE, 'utf8').split('\n').length + 1}:1`))).toMatchObject({
      at: undefined,
      code: [],
    })
  })

  test.each([undefined, 'a text', { stack: 'at a (/a.ts:1:2)' }])('are none of %j, which is no error', (thrown) => {
    expect(originOf(thrown)).toEqual({ places: [], code: [], at: undefined })
  })
})
