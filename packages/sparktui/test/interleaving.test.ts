import { describe, expect, test } from 'vitest'
import { box, createRef, type NodeRef, onKey, show, signal, text, textarea } from '../src/index.js'
import { Frame } from '../src/test/frame.js'
import { Interleaved, playAll } from './interleaved.js'

const DOWN = '\x1b[B'
const TAB = '\t'
/** No node, in a word of shared memory. */
const NO_NODE = 0xffff_ffff

const nodeOf = (ref: NodeRef): number => ref.bound?.node ?? -1

/** Each test has a second implementation of its rule, which knows what the engine can know at each of its turns. */
describe('whatever the order of keys, writes, commits, frames and hearing', () => {
  test('a key is acted on by the engine or is JavaScript’s, by what was claimed in the last commit', async () => {
    await playAll((steps) => {
      const isClaimed = signal(false)
      const ref = createRef()
      const heard: string[] = []
      const expected: string[] = []
      let [fired, owed, scrolled] = [0, 0, 0]
      const app = new Interleaved(() => {
        box(
          {
            ref,
            height: 4,
            overflow: 'scroll',
            focusable: true,
            autoFocus: true,
            onKey({ takenBy }) {
              heard.push(takenBy)
              // A handler that is gone when its key arrives is not called; that was its wish.
              if (takenBy === 'claim' && isClaimed.peek()) owed++
            },
          },
          () => {
            box({ width: 1, height: 4000, flexShrink: 0 })
            show(isClaimed, () => void onKey('down', () => fired++))
          },
        )
      })
      app.play(steps, {
        type: () => DOWN,
        write() {
          isClaimed.value = !isClaimed.peek()
        },
        written: () => isClaimed.peek(),
        ran(claims, typed) {
          expected.push(...typed.map(() => (claims ? 'claim' : 'scroll')))
          if (!claims) scrolled += typed.length
          expect(app.core.buffer.views.scrollY[nodeOf(ref)]).toBe(scrolled)
        },
        end() {
          expect(heard).toEqual(expected)
          expect(fired).toBe(owed)
        },
      })
      return app
    })
  })

  test('the focus goes where it is asked to, and moves on from what cannot have it in the same snapshot', async () => {
    await playAll((steps) => {
      const kinds = ['shown', 'removed', 'hidden', 'disabled', 'shown'] as const
      const fields = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
        name,
        ref: createRef(),
        state: signal<(typeof kinds)[number]>('shown'),
      }))
      const heard: string[] = []
      const expected: string[] = []
      const app = new Interleaved(() => {
        for (const { name, ref, state } of fields) {
          show(
            () => state.value !== 'removed',
            () =>
              box({
                ref,
                focusable: true,
                height: 1,
                visibility: () => (state.value === 'hidden' ? 'hidden' : 'visible'),
                disabled: () => state.value === 'disabled',
                onFocus: () => heard.push(`focus ${name}`),
                onBlur: () => heard.push(`blur ${name}`),
              }),
          )
        }
      })
      const { views, words, at } = app.core.buffer
      let request = { number: 0, to: -1, life: 0 }
      const written = () => ({
        request,
        fields: fields.map(({ ref, state }) => {
          const node = nodeOf(ref)
          return { node, life: views.generation[node], canHold: state.peek() === 'shown' }
        }),
      })
      let held = -1
      let before = written()
      const move = (to: number) => {
        if (to === held) return
        if (held !== -1) expected.push(`blur ${fields[held]?.name}`)
        if (to !== -1) expected.push(`focus ${fields[to]?.name}`)
        held = to
      }
      app.play(steps, {
        type: () => TAB,
        write(pick) {
          const to = pick % fields.length
          const { ref, state } = fields[to] as (typeof fields)[number]
          if (pick & 0x1000) {
            if (ref.isMounted.peek())
              request = { number: request.number + 1, to, life: views.generation[nodeOf(ref)] as number }
            ref.focus()
            return
          }
          state.value = kinds[(pick >> 4) % kinds.length] as (typeof kinds)[number]
        },
        written,
        ran(known, typed) {
          const from = (start: number) => known.fields.findIndex(({ canHold }, at) => canHold && at >= start)
          const isReborn = (at: number) => known.fields[at]?.life !== before.fields[at]?.life
          const wasHeld = held
          const isAsked =
            known.request.number !== before.request.number &&
            known.fields[known.request.to]?.canHold &&
            known.fields[known.request.to]?.life === known.request.life
          if (isAsked) {
            // What was lost at once with the request is not given up twice.
            move(-1)
            move(known.request.to)
          } else if (held !== -1 && (isReborn(held) || !known.fields[held]?.canHold)) {
            const next = from(held)
            const last = known.fields.findLastIndex(({ canHold }, at) => canHold && at < wasHeld)
            move(-1)
            move(next === -1 ? last : next)
          }
          before = known
          for (const _ of typed) {
            const next = from(held + 1)
            move(next === -1 ? (from(0) === -1 ? held : from(0)) : next)
          }
          expect((words[at.focusNode] as number) >>> 0).toBe(held === -1 ? NO_NODE : known.fields[held]?.node)
        },
        end() {
          expect(fields.map(({ ref }) => ref.isFocused.peek())).toEqual(fields.map((_, at) => at === held))
          expect(app.core.focus.node).toBe(held === -1 ? undefined : nodeOf((fields[held] as (typeof fields)[0]).ref))
          // Of nodes that were gone when it arrived nothing is heard, and nothing else is missing or too much.
          let found = 0
          for (const each of expected) if (each === heard[found]) found++
          expect(heard.slice(found)).toEqual([])
        },
      })
      return app
    })
  })

  test('a scroller is where the last request said, and as far from there as keys went after it', async () => {
    await playAll((steps) => {
      const ref = createRef()
      const app = new Interleaved(() => {
        box({ ref, height: 4, overflow: 'hidden', overflowY: 'scroll', focusable: true, autoFocus: true }, () => {
          box({ width: 1, height: 104, flexShrink: 0 })
        })
      })
      const { views } = app.core.buffer
      let request = { number: 0, y: 0 }
      let [answered, offset] = [0, 0]
      app.play(steps, {
        type: () => DOWN,
        write(pick) {
          request = { number: request.number + 1, y: Math.min(pick % 120, 100) }
          ref.scrollTo({ y: request.y })
          expect(ref.scrollY.peek(), 'shows what was asked for').toBe(request.y)
        },
        written: () => request,
        ran(known, typed) {
          if (known.number !== answered) offset = known.y
          answered = known.number
          offset = Math.min(100, offset + typed.length)
          expect(views.scrollY[nodeOf(ref)]).toBe(offset)
        },
        end() {
          expect(ref.scrollY.peek()).toBe(offset)
        },
      })
      return app
    })
  })

  test('a text has all that was typed, in order, and all that was set, on both sides', async () => {
    const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
    await playAll((steps) => {
      const value = signal('')
      const app = new Interleaved(() => {
        textarea({ value, autoFocus: true, width: 40, height: 10, textWrap: 'anywhere' })
      })
      let typedInAll = ''
      let sets = 0
      app.play(steps, {
        type() {
          const letter = LETTERS[typedInAll.length % LETTERS.length] as string
          typedInAll += letter
          return letter
        },
        write() {
          sets++
          value.value = `>${value.peek()}`
        },
        written: () => undefined,
        ran() {},
        end() {
          const screen = new Frame(app.driver.live('look').picture()).text.replaceAll('\n', '')
          expect(screen).toBe(value.peek())
          expect(value.peek().replaceAll('>', '')).toBe(typedInAll)
          expect(value.peek().length - typedInAll.length).toBe(sets)
        },
      })
      return app
    })
  })
})

test('a long turn of JavaScript is shown whole at its end, while scrolling goes on', () => {
  const words = [signal('one'), signal('one')] as const
  const app = new Interleaved(() => {
    for (const word of words) text(word)
    box(
      { height: 4, overflowY: 'auto', scrollbar: 'none', focusable: true, autoFocus: true, flexDirection: 'column' },
      () => {
        for (let row = 0; row < 50; row++) text(`row ${row}`)
      },
    )
  })
  const engine = app.driver.live('look')
  const screen = () => new Frame(engine.picture()).text.split('\n')
  const turnWheel = () => {
    engine.typeIn(new TextEncoder().encode('\x1b[<65;1;4M'))
    engine.run()
  }
  // The turn is 200 ms long by the engine's clock; half of what it writes is written before each turn of the wheel.
  words[0].value = 'two'
  turnWheel()
  expect(screen()).toEqual(['one', 'one', 'row 3', 'row 4', 'row 5', 'row 6'])
  engine.advance(200)
  words[1].value = 'two'
  turnWheel()
  expect(screen()).toEqual(['one', 'one', 'row 6', 'row 7', 'row 8', 'row 9'])
  app.core.arrays.commits.end()
  engine.run()
  expect(screen()).toEqual(['two', 'two', 'row 6', 'row 7', 'row 8', 'row 9'])
  app.end()
})
