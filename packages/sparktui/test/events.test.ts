import {
  encodeEventKind,
  encodeKeyAction,
  encodeKeyCode,
  type KeyAction,
  type KeyCode,
  Modifier,
} from '@sparktui/generated'
import { EventReader, JsSleep } from '@sparktui/memory'
import { effect, NoopNotifier, signal } from '@sparktui/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { report } from '../src/events/call.js'
import { Events } from '../src/events.js'
import { parseChord } from '../src/keys/chord.js'
import type { KeyEvent } from '../src/keys/key-event.js'
import { writeEvent } from './ring.js'
import { Stage } from './stage.js'

const encoder = new TextEncoder()

function setUp() {
  const { core } = new Stage()
  const { buffer } = core
  const { words, at } = buffer
  const sink = {
    resized: vi.fn(),
    interrupted: vi.fn(),
    signalled: vi.fn(),
    knows: vi.fn(),
    answered: vi.fn(),
    failed: vi.fn(),
    diagnosed: vi.fn(),
  }
  const reader = new EventReader(buffer.events, words, at, new NoopNotifier())
  const events = new Events(reader, new JsSleep(words, at), core, sink)
  return {
    buffer,
    keyboard: {
      /** A handler of the root, of one chord or of all keys. */
      add(chord: string | undefined, handler: (event: KeyEvent) => unknown) {
        const chords = chord === undefined ? [] : [chord]
        return core.keyboard.add({ node: core.root, chords, handler, sink: report })
      },
    },
    pastes: core.pastes,
    sink,
    events,
    key(key: string | KeyCode, held = 0, action: KeyAction = 'press') {
      const isCharacter = [...key].length === 1
      const a = isCharacter ? (key.codePointAt(0) as number) : encodeKeyCode(key as KeyCode)
      writeEvent(buffer, { kind: encodeEventKind('key'), a, b: held | (encodeKeyAction(action) << 8) })
    },
  }
}

describe('keys', () => {
  test.each([
    { key: 'a', held: 0, chord: 'a', event: { key: 'a', text: 'a' } },
    { key: '🙂', held: 0, chord: '🙂', event: { key: '🙂', text: '🙂' } },
    { key: ' ', held: 0, chord: 'space', event: { key: 'space', text: ' ' } },
    { key: 'c', held: Modifier.ctrl, chord: 'ctrl+c', event: { key: 'c', text: '', ctrl: true } },
    {
      key: 'up',
      held: Modifier.shift | Modifier.alt,
      chord: 'alt+shift+up',
      event: { key: 'up', shift: true, alt: true },
    },
    { key: 'backtab', held: 0, chord: 'shift+tab', event: { key: 'tab', text: '', shift: true } },
    { key: 'f12', held: Modifier.super, chord: 'super+f12', event: { key: 'f12', super: true } },
  ])('$chord reaches who asked for it, and who asked for all', ({ key, held, chord, event }) => {
    const { events, keyboard, key: press } = setUp()
    const seen: KeyEvent[] = []
    keyboard.add(parseChord(chord), (one) => seen.push(one))
    keyboard.add(undefined, (one) => seen.push(one))
    keyboard.add(parseChord('x'), () => expect.unreachable())
    press(key, held)
    events.wake()
    expect(seen).toHaveLength(2)
    expect(seen[0]).toBe(seen[1])
    expect(seen[0]).toMatchObject({ ctrl: false, chord, action: 'press', ...event })
  })

  test('a held key counts as pressed, one let go only for who asked for all', () => {
    const { events, keyboard, key } = setUp()
    const log: string[] = []
    keyboard.add('a', ({ action }) => log.push(`a ${action}`))
    keyboard.add(undefined, ({ action }) => log.push(`all ${action}`))
    for (const action of ['press', 'repeat', 'release'] as const) key('a', 0, action)
    events.wake()
    expect(log).toEqual(['a press', 'all press', 'a repeat', 'all repeat', 'all release'])
  })

  test('what is removed in the midst of an event is not called', () => {
    const { events, keyboard, key } = setUp()
    const later = vi.fn()
    let remove = () => {}
    keyboard.add('a', () => remove())
    remove = keyboard.add('a', later)
    key('a')
    events.wake()
    expect(later).not.toHaveBeenCalled()
  })

  test('a setter in a handler throws there what came of it', () => {
    const { events, keyboard, key } = setUp()
    const source = signal(0)
    const dispose = effect(() => {
      if (source.value === 1) throw new TypeError('mine')
    })
    const caught = vi.fn()
    keyboard.add('a', () => {
      try {
        source.value = 1
      } catch (error) {
        caught(error)
      }
    })
    key('a')
    events.wake()
    dispose()
    expect(caught).toHaveBeenCalledExactlyOnceWith(new TypeError('mine'))
  })

  test('what comes while a handler runs is handled in the same wake', () => {
    const { events, keyboard, key } = setUp()
    const handler = vi.fn(() => {
      if (handler.mock.calls.length < 3) key('a')
    })
    keyboard.add('a', handler)
    key('a')
    events.wake()
    expect(handler).toHaveBeenCalledTimes(3)
  })

  test('a key that no enum names is dropped', () => {
    const { events, keyboard, buffer } = setUp()
    keyboard.add(undefined, () => expect.unreachable())
    writeEvent(buffer, { kind: encodeEventKind('key'), a: 0x1fffff })
    writeEvent(buffer, { kind: 999 })
    events.wake()
  })
})

describe('a handler that throws', () => {
  let thrown: unknown[] = []
  const catcher = (error: unknown) => thrown.push(error)
  let others: NodeJS.UncaughtExceptionListener[] = []

  beforeEach(() => {
    thrown = []
    others = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.on('uncaughtException', catcher)
  })
  afterEach(() => {
    process.off('uncaughtException', catcher)
    for (const other of others) process.on('uncaughtException', other)
  })

  test('stops no other, and its error goes uncaught', async () => {
    const { events, keyboard, key } = setUp()
    const error = new TypeError('mine')
    const next = vi.fn()
    keyboard.add('a', () => {
      throw error
    })
    keyboard.add('a', next)
    key('a')
    key('a')
    events.wake()
    expect(next).toHaveBeenCalledTimes(2)
    await new Promise((resolve) => setImmediate(resolve))
    expect(thrown).toEqual([error, error])
  })
})

describe('Ctrl+C', () => {
  test('interrupts, once for each press', () => {
    const { events, keyboard, sink, key } = setUp()
    keyboard.add(undefined, () => {})
    key('c', Modifier.ctrl)
    key('c', Modifier.ctrl, 'release')
    events.wake()
    expect(sink.interrupted).toHaveBeenCalledOnce()
  })

  test('is a key like any other where it is claimed, and no longer', () => {
    const { events, keyboard, sink, key } = setUp()
    const claim = vi.fn()
    const remove = keyboard.add(parseChord('Ctrl+C'), claim)
    key('c', Modifier.ctrl)
    events.wake()
    expect(claim).toHaveBeenCalledOnce()
    expect(sink.interrupted).not.toHaveBeenCalled()
    remove()
    key('c', Modifier.ctrl)
    events.wake()
    expect(sink.interrupted).toHaveBeenCalledOnce()
  })
})

describe('the rest', () => {
  test('a paste in parts is one text, though a part ends within a character', () => {
    const { buffer, events, pastes } = setUp()
    const pasted = vi.fn()
    pastes.add(pasted, report)
    const bytes = encoder.encode('naïve 界')
    const kind = encodeEventKind('paste')
    writeEvent(buffer, { kind, a: 1, payload: bytes.slice(0, 3) })
    events.wake()
    expect(pasted).not.toHaveBeenCalled()
    writeEvent(buffer, { kind, a: 1, payload: bytes.slice(3, 8) })
    writeEvent(buffer, { kind, a: 0, payload: bytes.slice(8) })
    writeEvent(buffer, { kind, a: 0, payload: encoder.encode('next') })
    events.wake()
    expect(pasted.mock.calls).toEqual([['naïve 界'], ['next']])
  })

  test.each([
    { kind: 'resize', a: 120, b: 40, call: 'resized', with: [120, 40] },
    { kind: 'signal', a: 15, b: 0, call: 'signalled', with: [15] },
  ] as const)('$kind is told as $call', ({ kind, a, b, call, with: values }) => {
    const { buffer, events, sink } = setUp()
    writeEvent(buffer, { kind: encodeEventKind(kind), a, b })
    events.wake()
    expect(sink[call]).toHaveBeenCalledExactlyOnceWith(...values)
  })

  test('a failure says why', () => {
    const { buffer, events, sink } = setUp()
    writeEvent(buffer, { kind: encodeEventKind('failure'), payload: encoder.encode('the terminal is gone') })
    events.wake()
    expect(sink.failed).toHaveBeenCalledExactlyOnceWith('the terminal is gone')
  })

  test('JavaScript sleeps after a wake, and says so', () => {
    const { buffer, events } = setUp()
    events.wake()
    expect(Atomics.load(buffer.words, buffer.at.jsSleep)).toBe(1)
  })
})
