import { GROUPS } from '@sparktui/generated'
import { CapacityError } from '@sparktui/memory'
import { batch, derived, effect, onCleanup, type Signal, signal } from '@sparktui/signals'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutsideMountError } from '../src/errors.js'
import { box, text } from '../src/primitives.js'
import { each, show } from '../src/show.js'
import { type Drawn, Stage } from './stage.js'

/** Marks everything as taken, as the engine does. Returns the nodes that were marked with any of `groups`. */
function takeDirty({ core }: Stage, groups = 0xff): number[] {
  const { dirty, dirtyBlocks } = core.buffer
  const nodes = [...dirty.keys()].filter((node) => ((dirty[node] as number) & groups) !== 0)
  for (const node of nodes) expect(dirtyBlocks[node >> 6]).toBe(1)
  dirty.fill(0)
  dirtyBlocks.fill(0)
  return nodes
}

describe('box and text', () => {
  test('children stand in the order they were built in', () => {
    const stage = new Stage().build(() => {
      text('a')
      box(() => {
        text('b')
        box({ padding: 1 }, () => text('c'))
        box()
      })
      text('d')
    })
    expect(stage.drawn).toEqual(['a', ['b', ['c'], []], 'd'])
    expect(stage.live).toBe(8) // with the root
  })

  test('a new node is news to every group, and so is what it hangs from to the tree', () => {
    const stage = new Stage()
    takeDirty(stage)
    stage.build(() => box())
    expect(takeDirty(stage, GROUPS.hierarchy)).toEqual([0, 1])
    stage.build(() => box())
    expect(takeDirty(stage, GROUPS.layout)).toEqual([2])
  })

  test('a block says where to look for it: one for 64 nodes', () => {
    const stage = new Stage().build(() => {
      for (let node = 1; node <= 64; node++) box()
    })
    takeDirty(stage)
    stage.build(() => box(() => box()))
    expect(takeDirty(stage)).toEqual([0, 64, 65, 66])
  })

  test('props and content follow their sources until the scope ends', () => {
    const width = signal(3)
    const word = signal('one')
    const stage = new Stage().build(() => {
      box({ width, height: () => width.value * 2 }, () =>
        text(word, { color: derived(() => (width.value > 3 ? 'red' : '#000')) }),
      )
    })
    const { views } = stage.core.buffer
    const seen = () => [views.width[1], views.height[1], views.fgColor[2], stage.text(2)]
    expect(seen()).toEqual([3, 6, 0xff000000, 'one'])
    width.value = 5
    word.value = 'two'
    expect(seen()).toEqual([5, 10, 0xffff0000, 'two'])
    stage.dispose()
    width.value = 7
    word.value = 'three'
    expect(seen()).toEqual([5, 10, 0xffff0000, 'two'])
  })

  test('outside of building there is no place for a node', () => {
    expect(() => box()).toThrow(OutsideMountError)
    expect(() => text('a')).toThrow('text: called where no interface is being built')
    expect(() => show(true, () => {})).toThrow(OutsideMountError)
    expect(() => each([], () => {})).toThrow(OutsideMountError)
  })

  test('a throw in children leaves the place where it was', () => {
    const stage = new Stage().build(() => {
      expect(() => box(() => fail())).toThrow(Failure)
      text('after')
    })
    expect(stage.drawn).toEqual([[], 'after'])
    expect(() => text('a')).toThrow(OutsideMountError)
  })
})

describe('show', () => {
  test('is in its place among siblings, whatever the others show', () => {
    const flags = [signal(false), signal(false), signal(false)] as const
    const stage = new Stage().build(() => {
      show(flags[0], () => text('0'))
      show(
        flags[1],
        () => text('1'),
        () => text('not 1'),
      )
      text('middle')
      show(
        () => flags[2].value,
        () => {
          text('2')
          show(flags[0], () => text('2 and 0'))
        },
      )
    })
    const expected = () => [
      ...(flags[0].peek() ? ['0'] : []),
      flags[1].peek() ? '1' : 'not 1',
      'middle',
      ...(flags[2].peek() ? ['2', ...(flags[0].peek() ? ['2 and 0'] : [])] : []),
    ]
    for (let i = 0; i < 64; i++) {
      const flag = flags[[0, 2, 1, 0, 1, 2, 2][i % 7] as 0 | 1 | 2]
      flag.value = !flag.peek()
      expect(stage.drawn).toEqual(expected())
    }
  })

  test('is in its place in a row that is still being built, after others that show nothing', () => {
    const stage = new Stage().build(() =>
      each(['row'], (item) => {
        text(item)
        for (const isThere of [false, false, false, true]) show(isThere, () => text('shown'))
      }),
    )
    expect(stage.drawn).toEqual(['row', 'shown'])
  })

  test('builds nothing anew while its condition is as true as before', () => {
    let built = 0
    const count = signal(1)
    const stage = new Stage().build(() =>
      show(
        () => count.value,
        () => text(`built ${++built}`),
      ),
    )
    count.value = 2
    expect(stage.drawn).toEqual(['built 1'])
    count.value = 0
    expect(stage.drawn).toEqual([])
    count.value = 1
    expect(stage.drawn).toEqual(['built 2'])
  })

  test('ends what a branch made: effects, cleanups, nodes and texts', () => {
    const isOn = signal(true)
    const tick = signal(0)
    const log: string[] = []
    const stage = new Stage().build(() =>
      show(isOn, () => {
        box(() => text(() => `tick ${tick.value}`))
        effect(() => log.push(`effect ${tick.value}`))
        onCleanup(() => log.push('cleanup'))
      }),
    )
    expect(stage.live).toBe(3)
    isOn.value = false
    tick.value = 1
    expect(log).toEqual(['effect 0', 'cleanup'])
    expect(stage.live).toBe(1)
  })

  test('a branch keeps what it made when the condition is read again', () => {
    const count = signal(1)
    const word = signal('a')
    const stage = new Stage().build(() =>
      show(
        () => count.value > 0,
        () => text(word),
      ),
    )
    count.value = 2
    word.value = 'b'
    expect(stage.drawn).toEqual(['b'])
  })

  test('an outer branch takes inner ones with it', () => {
    const outer = signal(true)
    const inner = signal(true)
    const stage = new Stage().build(() => show(outer, () => show(inner, () => text('both'))))
    outer.value = false
    inner.value = false
    inner.value = true
    expect(stage.drawn).toEqual([])
    outer.value = true
    expect(stage.drawn).toEqual(['both'])
    expect(stage.live).toBe(2)
  })
})

describe('each', () => {
  const words = (list: string) => list.split('').filter((word) => word !== ' ')

  test('a row that stays keeps its node, and few rows move', () => {
    const items = signal(words('abcde'))
    const stage = new Stage().build(() => each(items, (item) => text(item)))
    const nodes = new Map(stage.childrenOf(0).map((node) => [stage.text(node), node]))
    takeDirty(stage)
    items.value = words('ebcda')
    expect(stage.drawn).toEqual(words('ebcda'))
    for (const node of stage.childrenOf(0)) expect(nodes.get(stage.text(node))).toBe(node)
    // e and a change places: who they followed, they themselves, and the root, whose first child changed. b and c stay.
    const moved = takeDirty(stage)
    expect(moved).not.toContain(nodes.get('b'))
    expect(moved).not.toContain(nodes.get('c'))
  })

  test('nothing is written where nothing changed', () => {
    const items = signal(words('abc'))
    const stage = new Stage().build(() => each(items, (item) => text(item)))
    takeDirty(stage)
    items.value = words('abc')
    expect(takeDirty(stage)).toEqual([])
  })

  test('under a key the item and the index follow', () => {
    const items = signal([
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ])
    let built = 0
    const stage = new Stage().build(() =>
      each(
        () => items.value,
        (item, index) => {
          built++
          text(() => `${index.value} ${item.value.name}`)
        },
        { key: (item) => item.id },
      ),
    )
    expect(stage.drawn).toEqual(['0 a', '1 b'])
    items.value = [
      { id: 2, name: 'B' },
      { id: 3, name: 'c' },
      { id: 1, name: 'A' },
    ]
    expect(stage.drawn).toEqual(['0 B', '1 c', '2 A'])
    expect(built).toBe(3)
  })

  test('equal keys are told apart by their order', () => {
    const items = signal(words('aabab'))
    const stage = new Stage().build(() => each(items, (item) => text(item)))
    const before = stage.childrenOf(0)
    items.value = words('baa')
    expect(stage.drawn).toEqual(words('baa'))
    expect(stage.childrenOf(0)).toEqual([before[2], before[0], before[1]])
    expect(stage.live).toBe(4)
  })

  test('a list that is no source is drawn once', () => {
    const stage = new Stage().build(() => each(['a', 'b'], (item, index) => text(() => item.value + index.value)))
    expect(stage.drawn).toEqual(['a0', 'b1'])
  })

  test('a row that cannot be built leaves the list as it was', () => {
    const items = signal(words('abc'))
    const stage = new Stage().build(() =>
      each(items, (item) => {
        text(item)
        if (item.peek() === 'x') fail()
      }),
    )
    takeDirty(stage)
    const before = stage.childrenOf(0)
    expect(() => {
      items.value = words('cdxab')
    }).toThrow(Failure)
    expect(stage.childrenOf(0)).toEqual(before)
    expect(stage.drawn).toEqual(words('abc'))
    expect(stage.live).toBe(4)
    items.value = words('cdab')
    expect(stage.drawn).toEqual(words('cdab'))
  })

  test('a row whose cleanup throws goes all the same', () => {
    const items = signal(words('abc'))
    const stage = new Stage().build(() =>
      each(items, (item) => {
        text(item)
        onCleanup(() => {
          if (item.peek() === 'b') fail()
        })
      }),
    )
    expect(() => {
      items.value = words('cda')
    }).toThrow(Failure)
    expect(stage.drawn).toEqual(words('cda'))
    expect(stage.live).toBe(4)
  })
})

describe('capacity', () => {
  const letters = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `${from + i}`)

  test('one node too many is an error that names number and option, and writes nothing', () => {
    const isMore = signal(false)
    const stage = new Stage(64).build(() => {
      for (const letter of letters(63)) text(letter)
      show(isMore, () => text('more'))
    })
    const before = stage.drawn
    stage.core.arrays.commits.end()
    const { words, at } = stage.core.buffer
    const commit = words[at.commit]
    takeDirty(stage)
    expect(() => {
      isMore.value = true
    }).toThrow(/64.*`capacity`/)
    expect(words[at.commit]).toBe(commit)
    expect(takeDirty(stage)).toEqual([])
    expect(stage.drawn).toEqual(before)
  })

  test('a list that grows beyond it stays as it was', () => {
    const items = signal(letters(40))
    const stage = new Stage(64).build(() => each(items, (item) => text(item)))
    expect(() => {
      items.value = letters(64)
    }).toThrow(CapacityError)
    expect(stage.drawn).toEqual(letters(40))
    expect(stage.live).toBe(41)
    items.value = letters(63)
    expect(stage.drawn).toEqual(letters(63))
  })

  test('a list is replaced by as many other rows though both do not fit together', () => {
    const items = signal(letters(60))
    const stage = new Stage(64).build(() => {
      each(items, (item) => text(item))
      text('end')
    })
    items.value = [...letters(10, 100), '7', ...letters(45, 200)]
    expect(stage.drawn).toEqual([...letters(10, 100), '7', ...letters(45, 200), 'end'])
  })
})

describe('any changes, against a model of plain arrays', () => {
  interface Model {
    readonly flags: readonly Signal<boolean>[]
    readonly lists: readonly Signal<readonly number[]>[]
  }

  /** Two shows, a plain node, two lists whose rows have a show and a list of their own, and a box with more of it. */
  function interfaceOf({ flags, lists }: Model): void {
    const [f0, f1, f2] = flags as [Signal<boolean>, Signal<boolean>, Signal<boolean>]
    const [l0, l1, l2] = lists as [Signal<readonly number[]>, Signal<readonly number[]>, Signal<readonly number[]>]
    show(f0, () => text('f0'))
    show(f1, () => {
      show(f2, () => text('f1f2'))
      each(l0, (item) => text(() => `f1l0 ${item.value}`))
    })
    each(l0, (item) => {
      show(f2, () => text(`l0f2 ${item.peek()}`))
      each(l1, (inner) => text(() => `l0l1 ${item.value} ${inner.value}`))
    })
    each(l1, () => {})
    text('plain')
    each(l2, (item) => {
      text(() => `l2 ${item.value}`)
      show(
        f0,
        () => box(() => each(l1, (inner) => text(() => `box ${inner.value}`))),
        () => text('no box'),
      )
    })
    show(
      f2,
      () => {},
      () => text('not f2'),
    )
  }

  function expectedOf({ flags, lists }: Model): readonly Drawn[] {
    const [f0, f1, f2] = flags.map((flag) => flag.peek())
    const [l0 = [], l1 = [], l2 = []] = lists.map((list) => list.peek())
    return [
      ...(f0 ? ['f0'] : []),
      ...(f1 ? [...(f2 ? ['f1f2'] : []), ...l0.map((item) => `f1l0 ${item}`)] : []),
      ...l0.flatMap((item) => [...(f2 ? [`l0f2 ${item}`] : []), ...l1.map((inner) => `l0l1 ${item} ${inner}`)]),
      'plain',
      ...l2.flatMap((item): Drawn[] => [`l2 ${item}`, f0 ? l1.map((inner) => `box ${inner}`) : 'no box']),
      ...(f2 ? [] : ['not f2']),
    ]
  }

  const list = fc.array(fc.nat(7), { maxLength: 7 })
  const change = fc.oneof(
    fc.record({ flag: fc.nat(2), value: fc.boolean() }),
    fc.record({ list: fc.nat(2), items: list }),
  )

  test('the memory shows what the model says after every change', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 25 }), (turns) => {
        const model: Model = {
          flags: [signal(false), signal(true), signal(false)],
          lists: [signal<readonly number[]>([1, 2]), signal<readonly number[]>([]), signal<readonly number[]>([3])],
        }
        const stage = new Stage().build(() => interfaceOf(model))
        for (const turn of turns) {
          batch(() => {
            for (const one of turn) {
              if ('flag' in one) (model.flags[one.flag] as Signal<boolean>).value = one.value
              else (model.lists[one.list] as Signal<readonly number[]>).value = one.items
            }
          })
          expect(stage.drawn).toEqual(expectedOf(model))
          expect(stage.live).toBe(1 + count(stage.drawn))
        }
      }),
      { numRuns: process.env.SPARKTUI_DEEP === '1' ? 5_000 : 300 },
    )
  })

  function count(drawn: readonly Drawn[]): number {
    return drawn.reduce((sum: number, one) => sum + 1 + (typeof one === 'string' ? 0 : count(one)), 0)
  }
})

class Failure extends Error {}

function fail(): never {
  throw new Failure()
}
