import { afterEach, describe, expect, test, vi } from 'vitest'
import { ENDING_SIGNALS, endingSignals, type Holder, holdTerminal } from '../src/exit-paths.js'

const turn = () => new Promise<void>((resolve) => queueMicrotask(resolve))

/** Listeners that the test runner itself has. */
const before = new Map(
  ['exit', 'uncaughtExceptionMonitor', 'SIGWINCH', ...ENDING_SIGNALS].map((event) => [event, count(event)]),
)

function count(event: string): number {
  return process.listenerCount(event as NodeJS.Signals)
}

function holder(): Holder & { readonly restore: ReturnType<typeof vi.fn<() => void>> } {
  return { restore: vi.fn<() => void>() }
}

/** What `process.kill` was called with instead of killing. */
function spyOnKill() {
  return vi.spyOn(process, 'kill').mockImplementation(() => true)
}

let release: () => void = () => {}

afterEach(() => {
  release()
  vi.restoreAllMocks()
  for (const [event, listeners] of before) expect(count(event), event).toBe(listeners)
})

test('what ends a program is called as the runtimes of the platform do', () => {
  expect(endingSignals('linux')).toEqual(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])
  expect(endingSignals('win32')).toEqual(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'])
})

describe('holdTerminal', () => {
  test('listens while something is held and no longer', () => {
    const letGo = holdTerminal(holder())
    release = holdTerminal(holder())
    letGo()
    for (const event of before.keys()) expect(count(event), event).toBe((before.get(event) ?? 0) + 1)
    release()
    release()
  })

  test.each(ENDING_SIGNALS)('%s restores and is raised again with nobody of ours listening', (signal) => {
    const kill = spyOnKill()
    const held = [holder(), holder()]
    for (const one of held) release = holdTerminal(one)
    process.emit(signal, signal)
    for (const { restore } of held) expect(restore).toHaveBeenCalledOnce()
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, signal)
    expect(count(signal)).toBe(before.get(signal))
  })

  test('a terminal that cannot be restored does not keep the others from it, nor the signal', () => {
    const kill = spyOnKill()
    const written = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const broken = holder()
    broken.restore.mockImplementation(() => {
      throw new TypeError('gone')
    })
    const other = holder()
    holdTerminal(broken)
    release = holdTerminal(other)
    process.emit('SIGTERM', 'SIGTERM')
    expect(other.restore).toHaveBeenCalledOnce()
    expect(kill).toHaveBeenCalledOnce()
    expect(written.mock.calls.join()).toContain('gone')
  })

  test('a signal that the program listens to before is left to it', () => {
    const kill = spyOnKill()
    const mine = vi.fn()
    const one = holder()
    process.on('SIGINT', mine)
    release = holdTerminal(one)
    expect(count('SIGINT')).toBe((before.get('SIGINT') ?? 0) + 1)
    process.emit('SIGINT', 'SIGINT')
    process.off('SIGINT', mine)
    expect(mine).toHaveBeenCalledOnce()
    expect(one.restore).not.toHaveBeenCalled()
    expect(kill).not.toHaveBeenCalled()
  })

  test('a signal that the program comes to listen to is left to it, and taken back after', async () => {
    const kill = spyOnKill()
    const one = holder()
    release = holdTerminal(one)
    const mine = vi.fn()
    process.on('SIGTERM', mine)
    await turn()
    expect(process.listeners('SIGTERM')).toContain(mine)
    expect(count('SIGTERM')).toBe((before.get('SIGTERM') ?? 0) + 1)
    process.emit('SIGTERM', 'SIGTERM')
    expect(mine).toHaveBeenCalledOnce()
    expect(kill).not.toHaveBeenCalled()
    process.off('SIGTERM', mine)
    process.emit('SIGTERM', 'SIGTERM')
    expect(one.restore).toHaveBeenCalledOnce()
    expect(kill).toHaveBeenCalledOnce()
  })

  test('a listener that came and went in one turn changes nothing', async () => {
    release = holdTerminal(holder())
    const mine = vi.fn()
    process.on('SIGHUP', mine)
    process.off('SIGHUP', mine)
    await turn()
    expect(count('SIGHUP')).toBe((before.get('SIGHUP') ?? 0) + 1)
  })

  test('exit restores, and throws what went wrong', () => {
    const one = holder()
    release = holdTerminal(one)
    const [onExit] = process.listeners('exit').slice(-1)
    onExit?.call(process, 0)
    expect(one.restore).toHaveBeenCalledOnce()
    one.restore.mockImplementation(() => {
      throw new TypeError('gone')
    })
    expect(() => onExit?.call(process, 0)).toThrow('gone')
  })
})
