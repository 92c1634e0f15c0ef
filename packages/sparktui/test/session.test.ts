import { encodeEventKind, Modifier } from '@sparktui/generated'
import { onCleanup, signal } from '@sparktui/signals'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../src/app.js'
import { AttachError, EngineError } from '../src/errors.js'
import { onKey, onPaste } from '../src/input.js'
import type { Engine, EngineOptions, LoadedAddon } from '../src/native.js'
import { checkOptions } from '../src/options.js'
import { text } from '../src/primitives.js'
import { Session } from '../src/session.js'
import { writeEvent } from './ring.js'

/** Index of the commit word: after the five of the identity. */
const COMMIT = 5

/** An engine that draws nothing and notes what is done to it. */
class FakeEngine implements Engine {
  readonly id = 7
  readonly log: string[] = []
  readonly commitAtAttach: number

  constructor(
    readonly bytes: Uint8Array,
    readonly options: EngineOptions,
    readonly onWake: () => void,
  ) {
    this.log.push('attach')
    this.commitAtAttach = new Int32Array(bytes.buffer)[COMMIT] as number
  }

  ring(): void {
    this.log.push('ring')
  }

  detach(): void {
    this.log.push('detach')
  }
}

/** No app of these tests is driven. */
class Headless {
  constructor() {
    throw new TypeError('no headless engine here')
  }
}

const terminal = { isTerminal: true, columns: 100, rows: 30 }
const sizes = checkOptions({ capacity: 64, textBytes: 1024 })

function start<T>(fn: (app: App<T>) => void, output = terminal, onAttach = () => {}) {
  const engines: FakeEngine[] = []
  class Attaching extends FakeEngine {
    constructor(bytes: Uint8Array, options: EngineOptions, onWake: () => void) {
      super(bytes, options, onWake)
      onAttach()
      engines.push(this)
    }
  }
  const loaded: LoadedAddon = {
    file: 'none.node',
    addon: {
      NativeEngine: Attaching,
      HeadlessEngine: Headless as unknown as LoadedAddon['addon']['HeadlessEngine'],
      layoutHash: () => '',
      layoutParts: () => [],
      stdoutSize: () => null,
      environmentVariables: () => ['TERM'],
      terminalColors: () => [0, 0],
      renderOnce: () => '',
      version: () => '',
      ringEngine: () => {},
    },
  }
  let session: Session<T> | undefined
  const value = new Promise<T>((resolve, reject) => {
    session = new Session<T>(sizes, output, loaded, { resolve, reject })
    session.start(fn)
  })
  const { buffer } = (session as unknown as { core: Session<T>['core'] }).core
  return { value, buffer, engines, engine: engines[0] as FakeEngine }
}

function listeners(): number {
  return ['exit', 'SIGINT', 'SIGTERM', 'SIGWINCH'].reduce(
    (sum, event) => sum + process.listenerCount(event as 'SIGINT'),
    0,
  )
}
const before = listeners()

afterEach(() => {
  vi.restoreAllMocks()
  expect(listeners()).toBe(before)
})

describe('an app', () => {
  test('is built before the engine attaches, and its promise resolves with the value once that is detached', async () => {
    const cleanup = vi.fn()
    let isAttached = false
    let app: App<number> | undefined
    const { value, engine } = start<number>((started) => {
      app = started
      text('hello')
      onCleanup(cleanup)
      expect(started.isPlain).toBe(false)
      expect([started.columns.value, started.rows.value]).toEqual([100, 30])
      isAttached = listeners() > before
    })
    expect(isAttached).toBe(false)
    expect(engine.options).toEqual({
      mode: 'fullscreen',
      mouse: true,
      ambiguousWidth: 1,
      environment: expect.any(Object),
    })
    expect(engine.commitAtAttach).toBe(2) // The first commit has ended: there is something to draw.
    expect(listeners()).toBeGreaterThan(before)
    app?.exit(42)
    app?.exit(43)
    expect(engine.log).toEqual(['attach'])
    await expect(value).resolves.toBe(42)
    expect(engine.log).toEqual(['attach', 'detach'])
    expect(cleanup).toHaveBeenCalledOnce()
  })

  test('that exits shows what the turn still wrote', async () => {
    const word = signal('a')
    let app: App | undefined
    const { value, buffer, engine } = start((started) => {
      app = started
      text(word)
    })
    app?.exit()
    word.value = 'b'
    engine.detach = () => {
      const { views, textPool, words, at } = buffer
      const offset = views.textOffset[1] as number
      expect(String.fromCharCode(textPool[offset] as number)).toBe('b')
      expect((words[at.commit] as number) % 2).toBe(0)
    }
    await value
    expect.assertions(2)
  })

  test('whose function throws rejects with that, and no engine is ever made', async () => {
    const error = new TypeError('mine')
    const cleanup = vi.fn()
    const { value, engines } = start(() => {
      text('hello')
      onCleanup(cleanup)
      throw error
    })
    await expect(value).rejects.toBe(error)
    expect(engines).toEqual([])
    expect(cleanup).toHaveBeenCalledOnce()
  })

  test('whose engine cannot attach rejects with what that says, and lets go of everything', async () => {
    const cause = new TypeError('terminal: there is none; run it in one')
    const { value } = start(
      () => {},
      terminal,
      () => {
        throw cause
      },
    )
    await expect(value).rejects.toEqual(new AttachError(cause))
    await expect(value).rejects.toThrow('terminal: there is none; run it in one')
  })

  test('whose stdout is no terminal is plain, of the size it is told', async () => {
    const { value, engine } = start(
      (app) => {
        expect(app.isPlain).toBe(true)
        app.exit()
      },
      { isTerminal: false, columns: 60, rows: 24 },
    )
    await value
    expect(engine.options).toEqual({ mode: 'plain', columns: 60, rows: 24, ambiguousWidth: 1 })
  })

  test('hears of resizes', async () => {
    let app: App | undefined
    const { value, buffer, engine } = start((started) => {
      app = started
    })
    writeEvent(buffer, { kind: encodeEventKind('resize'), a: 120, b: 40 })
    engine.onWake()
    expect([app?.columns.value, app?.rows.value]).toEqual([120, 40])
    app?.exit()
    await value
  })

  test('rings the engine at the end of a commit, and only if it sleeps', async () => {
    const word = signal('a')
    let app: App | undefined
    const { value, buffer, engine } = start((started) => {
      app = started
      text(word)
    })
    const { words, at } = buffer
    word.value = 'b'
    app?.commit()
    expect(engine.log).toEqual(['attach'])
    Atomics.store(words, at.sleep, 1)
    word.value = 'c'
    app?.commit()
    expect(engine.log).toEqual(['attach', 'ring'])
    app?.exit()
    await value
  })

  test('dies of Ctrl+C with 130, its terminal restored', async () => {
    let app: App | undefined
    const { value, buffer, engine } = start((started) => {
      app = started
    })
    const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
      engine.log.push(`exit ${code}`)
      return undefined as never
    })
    writeEvent(buffer, { kind: encodeEventKind('key'), a: 'c'.charCodeAt(0), b: Modifier.ctrl })
    engine.onWake()
    expect(exit).toHaveBeenCalledOnce()
    expect(engine.log).toEqual(['attach', 'detach', 'exit 130'])
    app?.exit()
    await value
    expect(engine.log).toHaveLength(3)
  })

  test('whose engine stops rejects with why', async () => {
    const { value, buffer, engine } = start(() => {})
    writeEvent(buffer, { kind: encodeEventKind('failure'), payload: new TextEncoder().encode('the terminal is gone') })
    engine.onWake()
    await expect(value).rejects.toEqual(new EngineError('the terminal is gone'))
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
    writeEvent(buffer, { kind: encodeEventKind('key'), a: 'c'.charCodeAt(0), b: Modifier.ctrl })
    engine.onWake() // A call that was under way.
    expect(exit).not.toHaveBeenCalled()
  })

  test('whose engine cannot be detached rejects with why', async () => {
    const error = new TypeError('mine')
    const { value, engine } = start((app) => app.exit())
    engine.detach = () => {
      throw error
    }
    await expect(value).rejects.toBe(error)
  })

  test('whose cleanup throws rejects with that, and is gone all the same', async () => {
    const error = new TypeError('mine')
    const { value, engine } = start((app) => {
      onCleanup(() => {
        throw error
      })
      app.exit()
    })
    await expect(value).rejects.toBe(error)
    expect(engine.log).toEqual(['attach', 'detach'])
  })
})

describe('onKey and onPaste', () => {
  function press(buffer: Parameters<typeof writeEvent>[0], key: string): void {
    writeEvent(buffer, { kind: encodeEventKind('key'), a: key.charCodeAt(0) })
  }

  test('end with the app; in a handler they mean the only one', async () => {
    const log: string[] = []
    let app: App | undefined
    const { value, buffer, engine } = start((started) => {
      app = started
      onKey('a', () => {
        const remove = onKey('b', () => log.push('b'))
        onKey('c', remove)
      })
      onKey(({ key }) => log.push(`all ${key}`))
      onPaste((pasted) => log.push(pasted))
    })
    for (const key of 'babcb') {
      press(buffer, key)
      engine.onWake()
    }
    writeEvent(buffer, { kind: encodeEventKind('paste'), payload: new TextEncoder().encode('pasted') })
    engine.onWake()
    expect(log).toEqual(['all b', 'all a', 'b', 'all b', 'all c', 'all b', 'pasted'])
    app?.exit()
    await value
    expect(() => onKey('a', () => {})).toThrow('onKey: called where no interface is being built')
  })

  test('of two apps each hears its own', async () => {
    const log: string[] = []
    const apps: App[] = []
    const open = (name: string) =>
      start((app) => {
        apps.push(app)
        onKey('a', () => log.push(name))
      })
    const [first, second] = [open('first'), open('second')]
    expect(() => onKey('a', () => {})).toThrow('onKey')
    press(second.buffer, 'a')
    second.engine.onWake()
    first.engine.onWake()
    expect(log).toEqual(['second'])
    for (const app of apps) app.exit()
    await Promise.all([first.value, second.value])
  })
})
