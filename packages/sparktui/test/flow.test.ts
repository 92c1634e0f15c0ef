import { CapacityError } from '@sparktui/memory'
import { afterEach, describe, expect, test } from 'vitest'
import {
  boundary,
  box,
  ContextError,
  createContext,
  each,
  effect,
  onCleanup,
  onKey,
  onPaste,
  portal,
  provide,
  show,
  signal,
  text,
  use,
  useApp,
} from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'

afterEach(cleanup)

const small = { cols: 20, rows: 4 }
const fail = (what: string): never => {
  throw new Error(what)
}
const say = (error: unknown) => text(`broken: ${(error as Error).message}`)

describe('boundary', () => {
  test('shows its fallback in the place of children that cannot be built', () => {
    const ui = render(() => {
      text('before')
      boundary(() => {
        text('half')
        fail('building')
      }, say)
      text('after')
    }, small)
    expect(ui.text()).toBe('before\nbroken: building\nafter')
  })

  test.each<[string, (x: { readonly value: number }) => void]>([
    ['an effect', (x) => void effect(() => (x.value > 0 ? fail('later') : undefined))],
    ['a getter of a prop', (x) => text(() => (x.value > 0 ? fail('later') : 'fine'))],
    [
      'a row of each',
      (x) =>
        each(
          () => [x.value],
          (item) => (item.peek() > 0 ? fail('later') : text('fine')),
        ),
    ],
    [
      'a branch of show',
      (x) =>
        show(
          () => x.value > 0,
          () => fail('later'),
        ),
    ],
    [
      'an effect in a row built later',
      (x) =>
        show(
          () => x.value > 0,
          () => effect(() => (x.value > 1 ? fail('later') : undefined)),
        ),
    ],
  ])('shows its fallback when %s throws later, and ends the children', (_, part) => {
    const x = signal(0)
    let ended = 0
    const ui = render(() => {
      boundary(() => {
        onCleanup(() => ended++)
        box(() => part(x))
      }, say)
      text('after')
    }, small)
    expect(ui.text()).toContain('after')
    expect(ended).toBe(0)
    x.value = 1
    x.value = 2
    expect(ui.text()).toBe('broken: later\nafter')
    expect(ended).toBe(1)
  })

  test('builds its children anew when it is reset, as often as that is needed', () => {
    let attempts = 0
    const ui = render(() => {
      boundary(
        () => {
          if (++attempts < 3) fail(`attempt ${attempts}`)
          text('well')
        },
        (error, reset) => {
          say(error)
          onKey('r', reset)
        },
      )
    }, small)
    expect(ui.text()).toBe('broken: attempt 1')
    ui.press('r')
    expect(ui.text()).toBe('broken: attempt 2')
    ui.press('r')
    expect(ui.text()).toBe('well')
    ui.press('r')
    expect([ui.text(), attempts]).toEqual(['well', 3])
  })

  test('leaves what its fallback throws to the boundary around it', () => {
    const x = signal(0)
    const ui = render(() => {
      boundary(() => {
        boundary(
          () => void effect(() => (x.value > 0 ? fail('inner') : undefined)),
          () => fail('fallback'),
        )
      }, say)
    }, small)
    x.value = 1
    expect(ui.text()).toBe('broken: fallback')
    expect(() =>
      render(() =>
        boundary(
          () => fail('one'),
          () => fail('two'),
        ),
      ),
    ).toThrow('two')
  })

  test('shows its fallback when a handler in it throws', () => {
    const ui = render(() => {
      boundary(() => {
        onKey('x', () => fail('key'))
        onPaste(() => fail('paste'))
      }, say)
    }, small)
    ui.press('x')
    expect(ui.text()).toBe('broken: key')
  })

  test('fails once for several errors of one change', () => {
    const x = signal(0)
    const errors: string[] = []
    render(() => {
      boundary(
        () => {
          for (const name of ['a', 'b']) effect(() => (x.value > 0 ? fail(name) : undefined))
        },
        (error) => errors.push((error as Error).message),
      )
    }, small)
    x.value = 1
    expect(errors).toEqual(['a'])
  })

  test('goes with what is around it, and is not reset after that', () => {
    const there = signal(true)
    let again = () => {}
    const ui = render(() => {
      show(there, () =>
        boundary(
          () => fail('x'),
          (error, reset) => {
            again = reset
            say(error)
          },
        ),
      )
    }, small)
    there.value = false
    again()
    expect(ui.text()).toBe('')
  })
})

test('a component finds the app that it is built in, in what is built later too', () => {
  const isOpen = signal(false)
  const ui = render(
    () => {
      show(isOpen, () => {
        const app = useApp()
        box(() => text(() => `${app.columns.value} wide`))
      })
    },
    { cols: 12, rows: 1 },
  )
  isOpen.value = true
  expect(ui.text()).toBe('12 wide')
  ui.resize(14, 1)
  expect(ui.text()).toBe('14 wide')
  expect(() => useApp()).toThrow(ContextError)
})

describe('a context', () => {
  const Level = createContext('Level', 0)

  test('is found however deep, the nearest first, in what is built later too', () => {
    const open = signal(false)
    const ui = render(() => {
      text(`${use(Level)}`)
      provide(Level, 1, () => {
        box(() => text(`${use(Level)}`))
        provide(Level, 2, () => show(open, () => each(['x'], () => text(`${use(Level)} later`))))
        text(`${use(Level)}`)
      })
    }, small)
    expect(ui.text()).toBe('0\n1\n1')
    open.value = true
    expect(ui.text()).toBe('0\n1\n2 later\n1')
  })

  test('without a fallback has to be provided, if only with undefined', () => {
    const User = createContext<string | undefined>('User')
    expect(() => render(() => use(User))).toThrow(ContextError)
    expect(() => render(() => use(User))).toThrow(
      'context User: used where nobody provides it; wrap what uses it in provide(User, …), or give createContext a fallback',
    )
    let found: string | undefined = 'none'
    render(() => provide(User, undefined, () => (found = use(User))))
    expect(found).toBeUndefined()
  })

  test('is that of a boundary in what it builds after a reset', () => {
    const seen: number[] = []
    const ui = render(() => {
      provide(Level, 7, () =>
        boundary(
          () => {
            seen.push(use(Level))
            fail('x')
          },
          (_, reset) => onKey('r', reset),
        ),
      )
    }, small)
    ui.press('r')
    expect(seen).toEqual([7, 7])
  })
})

describe('portal', () => {
  test('lies on top of the screen, whatever its place clips', () => {
    const ui = render(() => {
      box({ width: 3, height: 1, overflow: 'hidden' }, () => {
        text('abcdef')
        portal({ top: 1, left: 4, border: 'round' }, () => text('menu'))
      })
      text('written later')
    }, small)
    expect(ui.text()).toBe('abc\nwrit╭────╮ter\n    │menu│\n    ╰────╯')
  })

  test('comes and goes with the scope that it is written in, among others', () => {
    const open = signal([1, 2])
    const list = signal(['a'])
    const ui = render(() => {
      each(open, (item) => portal({ bottom: 0, left: () => item.value * 3 }, () => text(`p${item.value}`)))
      each(list, (item) => text(item))
    }, small)
    expect(ui.text()).toBe('a\n\n\n   p1 p2')
    list.value = ['a', 'b']
    open.value = [2]
    expect(ui.text()).toBe('a\nb\n\n      p2')
    list.value = []
    open.value = [3, 2]
    list.value = ['c']
    expect(ui.text()).toBe('c\n\n\n      p2 p3')
    open.value = []
    expect(ui.text()).toBe('c')
  })

  test('is in the care of the boundary around its place', () => {
    const x = signal(0)
    const ui = render(() => {
      boundary(() => portal(() => text(() => (x.value > 0 ? fail('portal') : 'up'))), say)
    }, small)
    expect(ui.text()).toBe('up')
    x.value = 1
    expect(ui.text()).toBe('broken: portal')
  })
})

describe('rows that go', () => {
  /** Lets rows go, and says which cleanups ran and what was thrown where the items were set. */
  function leave(from: readonly number[], to: readonly number[], breaks: (row: number) => boolean = () => false) {
    const items = signal(from)
    const ended: number[] = []
    let thrown: unknown
    render(() => {
      each(items, (row) => {
        const number = row.peek()
        text(`${number}`)
        onCleanup(() => {
          ended.push(number)
          if (breaks(number)) throw new RangeError(`row ${number}`)
        })
      })
    })
    try {
      items.value = to
    } catch (error) {
      thrown = error
    }
    return { ended, thrown }
  }

  test('end in the order in which they stood', () => {
    expect(leave([1, 2, 3, 4, 5, 6], [6, 3, 7]).ended).toEqual([1, 2, 4, 5])
  })

  test('throw what one of them throws when it ends as it is, and what several do together; all of them end', () => {
    const one = leave([1, 2, 3, 4], [9], (row) => row === 2)
    expect(one.thrown).toMatchObject({ name: 'RangeError', message: 'row 2' })
    expect(one.ended).toEqual([1, 2, 3, 4])
    const two = leave([1, 2, 3, 4], [9], (row) => row % 2 === 0)
    expect(two.thrown).toBeInstanceOf(AggregateError)
    expect((two.thrown as AggregateError).errors.map(String)).toEqual(['RangeError: row 2', 'RangeError: row 4'])
  })

  test('make room once for those that come: where even that is too little, the error says so', () => {
    const items = signal(Array.from({ length: 60 }, (_, row) => row))
    render(() => each(items, (row) => text(() => `${row.value}`)), { capacity: 64 })
    expect(() => {
      items.value = Array.from({ length: 100 }, (_, row) => 1000 + row)
    }).toThrow(CapacityError)
  })
})
