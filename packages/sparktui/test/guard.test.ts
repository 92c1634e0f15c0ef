import { afterEach, describe, expect, test } from 'vitest'
import { isDeveloped } from '../src/guard/development.js'
import { placesOf } from '../src/guard/place.js'
import {
  type App,
  box,
  createRef,
  derived,
  each,
  effect,
  list,
  onCleanup,
  onKey,
  peek,
  read,
  show,
  signal,
  t,
  text,
  untrack,
} from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

/** Builds an interface, has it live a little, and tells what its author was warned of. */
function warnings(fn: () => void, options: { readonly development?: boolean } = {}): readonly string[] {
  let app: App | undefined
  const ui = render((mounted) => {
    app = mounted
    fn()
  }, options)
  ui.press('a', 'tab', 'enter')
  ui.text()
  return (app as App).diagnostics.peek().map(({ code, message }) => `${code}: ${message}`)
}

const told = (line: RegExp) => [expect.stringMatching(line)]

describe('a signal read while building is warned of', () => {
  test('with the place, and with what to write there', () => {
    const count = signal(1)
    const found = warnings(() => text(count.value))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(
      /^untracked-read: packages\/sparktui\/test\/guard\.test\.ts:\d+:\d+: count\.value is read while building/,
    )
    expect(found[0]).toContain('give () => count.value, or count.peek()')
  })

  test.each<[string, () => void]>([
    ['as a prop', () => box({ width: wide.value })],
    ['by way of a derived', () => box({ width: double.value })],
    ['in children', () => box(() => box(() => text(wide.value)))],
    ['as a condition', () => (wide.value > 1 ? text('a') : text('b'))],
    ['by `read`', () => box({ width: read(wide) })],
    ['in a text of several styles', () => text(t`a ${wide.value}`)],
    ['by putting it into a text', () => text(`${wide} wide`)],
    ['by putting a derived into a text', () => text(`${double} wide`)],
    ['in the branch of a show', () => show(wide, () => text(wide.value))],
    ['in a row, of another signal', () => each([1], () => text(wide.value))],
    ['in a row, of its index', () => each([1, 2], (_, index) => text(index.value))],
    [
      'in a row, of an item known by a key',
      () => each([{ id: 1 }], (item) => text(item.value.id), { key: ({ id }) => id }),
    ],
    ['in a branch that comes later', () => show(late(), () => text(wide.value))],
  ])('%s', (_, fn) => {
    expect(warnings(fn)).toEqual(told(/^untracked-read: .*guard\.test\.ts:\d+:\d+: /))
  })

  test('once for a place', () => {
    const count = signal(1)
    const build = () => each([1, 2, 3], () => text(count.value))
    expect(warnings(build)).toHaveLength(1)
    expect(warnings(build)).toHaveLength(0)
  })
})

describe('no warning is given of a read', () => {
  test.each<[string, () => void]>([
    ['in a getter', () => text(() => wide.value)],
    ['in a getter of a prop', () => box({ width: () => wide.value })],
    ['in a derived that is made while building', () => text(derived(() => wide.value))],
    ['in an effect', () => void effect(() => void wide.value)],
    ['in a handler', () => onKey('a', () => void wide.value)],
    [
      'in a handler of a node',
      () => box({ focusable: true, autoFocus: true, onKey: () => void wide.value, width: 1, height: 1 }),
    ],
    ['in a cleanup', () => onCleanup(() => void wide.value)],
    ['in the function of a reference', () => box({ ref: () => void wide.value })],
    ['in `untrack`', () => text(untrack(() => wide.value))],
    ['by `peek`', () => text(wide.peek())],
    ['by `peek` of a derived', () => text(double.peek())],
    ['by `peek` of a getter', () => text(peek(() => wide.value))],
    [
      'in a condition of show and items of each',
      () =>
        each(
          () => [wide.value],
          () =>
            show(
              () => wide.value,
              () => text('a'),
            ),
        ),
    ],
    ['in a key', () => each([wide], (item) => text(() => item.value.value), { key: (item) => item.value })],
    ['in a row whose item is its key', () => each(['a', 'b'], (item) => text(item.value))],
    [
      'in a row of a list whose item is its key',
      () => list({ items: ['a', 'b'], height: 2 }, (item) => text(item.value)),
    ],
    ['in a part of a text that is a function', () => text(t`a ${() => wide.value}`)],
    [
      'of the size of a node, in a getter',
      () => {
        const ref = createRef()
        box({ ref }, () => text(() => ref.width.value))
      },
    ],
  ])('%s', (_, fn) => {
    expect(warnings(fn)).toEqual([])
  })

  test('in production', () => {
    expect(warnings(() => text(wide.value), { development: false })).toEqual([])
  })

  test('outside of building', () => {
    warnings(() => {})
    expect(wide.value).toBe(2)
  })
})

describe('a program is worked on', () => {
  test.each([
    { environment: 'production', program: '/home/a/app.ts', is: false },
    { environment: 'development', program: '/usr/lib/node_modules/tool/cli.js', is: true },
    { environment: 'test', program: undefined, is: true },
    { environment: undefined, program: '/home/a/app.ts', is: true },
    { environment: '', program: undefined, is: true },
    { environment: undefined, program: '/usr/lib/node_modules/tool/cli.js', is: false },
    { environment: undefined, program: 'C:\\Users\\a\\node_modules\\tool\\cli.js', is: false },
  ])('with NODE_ENV $environment and $program: $is', ({ is, ...start }) => {
    expect(isDeveloped(start)).toBe(is)
  })
})

describe('a frame of a stack', () => {
  test.each([
    ['    at build (file:///a%20b/app.ts:12:3)', 'build', '/a b/app.ts', 12, 3],
    ['    at file:///a/app.ts:1:2', '', '/a/app.ts', 1, 2],
    ['    at async Object.run (/a/app.ts:10:20)', 'Object.run', '/a/app.ts', 10, 20],
    ['    at new Thing (/a/app.ts?t=17:10:20)', 'new Thing', '/a/app.ts', 10, 20],
    [
      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
      'process.processTicksAndRejections',
      'node:internal/process/task_queues',
      95,
      5,
    ],
    ['build@/a/app.ts:1:2', 'build', '/a/app.ts', 1, 2],
  ])('%s', (line, caller, file, row, column) => {
    expect(placesOf(`Error: at (a:1:2) no frame\n${line}`).at(-1)).toEqual({ caller, file, line: row, column })
  })
})

const wide = signal(2)
const double = derived(() => 2 * wide.value)

function late() {
  const is = signal(false)
  onKey('a', () => {
    is.value = true
  })
  return is
}
