import { mkdtempSync, watch as nodeWatch, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { UsageError } from '../src/command.js'
import { watchFile } from '../src/watching.js'

/** More than the time that changes have to settle. */
const SETTLED_MS = 1000

let folder: string
let path: string

beforeEach(() => {
  // The file system's events are real; only the time that they settle in is ours.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'codegen-watching-')))
  path = join(folder, 'one.yaml')
  writeFileSync(path, 'first')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

/** One that is watched, and whose changes take as long as a test wants. */
class Watched {
  readonly seen: string[] = []
  /** Of the changes that are being worked on. */
  readonly #done: (() => void)[] = []
  #isHeld = false
  #told: () => void = () => {}
  readonly ended = watchFile(path, async () => {
    this.seen.push(await readFile(path, 'utf8'))
    this.#told()
    if (this.#isHeld) await new Promise<void>((resolve) => this.#done.push(resolve))
  })

  /** Changes are not done from now on, until they are let go. */
  hold(): void {
    this.#isHeld = true
  }

  letGo(): void {
    this.#isHeld = false
    for (const done of this.#done.splice(0)) done()
  }

  async until(count: number): Promise<void> {
    while (this.seen.length < count) {
      await new Promise<void>((resolve) => {
        this.#told = resolve
      })
    }
  }

  async end(): Promise<void> {
    process.emit('SIGTERM')
    await this.ended
  }
}

/** Does something to the folder and waits until everyone who watches it was told. */
async function told(change: () => void): Promise<void> {
  const witness = nodeWatch(folder)
  const event = new Promise((resolve) => witness.once('change', resolve))
  change()
  await event
  witness.close()
}

/** More than it takes to look at a file: whoever looks has done so when this is done. */
async function lookAround(): Promise<void> {
  for (let i = 0; i < 8; i++) await readFile(path).catch(() => {})
}

const settle = () => vi.advanceTimersByTime(SETTLED_MS)

describe('a file that is watched', () => {
  test('that is away for a while has not changed if it comes back as it was', async () => {
    const watched = new Watched()
    settle()
    await watched.until(1)
    await told(() => rmSync(path))
    settle()
    await lookAround()
    await told(() => writeFileSync(path, 'first'))
    settle()
    await lookAround()
    await told(() => writeFileSync(path, 'second'))
    settle()
    await watched.until(2)
    await watched.end()
    expect(watched.seen).toEqual(['first', 'second'])
  })

  test('is not worked on twice at a time', async () => {
    const watched = new Watched()
    watched.hold()
    settle()
    await watched.until(1)
    await told(() => writeFileSync(path, 'second'))
    settle()
    await lookAround()
    expect(watched.seen).toEqual(['first'])
    watched.letGo()
    await watched.until(2)
    await watched.end()
    expect(watched.seen).toEqual(['first', 'second'])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('is let go by %s, when the work on it is done', async (signal) => {
    const watched = new Watched()
    watched.hold()
    settle()
    await watched.until(1)
    let isOver = false
    const over = watched.ended.then(() => {
      isOver = true
    })
    process.emit(signal)
    await lookAround()
    expect(isOver).toBe(false)
    watched.letGo()
    await over
  })

  test('is not looked at any more once it is let go', async () => {
    const watched = new Watched()
    settle()
    await watched.until(1)
    await told(() => writeFileSync(path, 'second'))
    await watched.end()
    settle()
    await lookAround()
    expect(watched.seen).toEqual(['first'])
  })

  test('in a folder that is not there cannot be watched, and the error says so', async () => {
    const none = join(folder, 'none')
    const watching = watchFile(join(none, 'one.yaml'), async () => {})
    await expect(watching).rejects.toThrow(UsageError)
    await expect(watching).rejects.toThrow(`${none}: cannot be watched (`)
  })
})
