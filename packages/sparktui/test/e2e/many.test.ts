import { spawn } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Pty, ROOT } from './pty.js'
import { commandOf, DEEP_RUNTIMES, EVERY_RUNTIME, type Runtime } from './runtime.js'

const isDeep = process.env.SPARKTUI_DEEP !== undefined
const MOUNTS = isDeep ? 10_000 : 40
/** Bytes of memory that a mount may leave behind, less than any thread, buffer or mirror takes: told from what a runtime keeps only by many. */
const BYTES_A_MOUNT = isDeep ? 1024 : Number.POSITIVE_INFINITY
/** The same within one turn of the event loop, where runtimes still have small things to do for each. Its buffers alone are 1 MiB. */
const BYTES_A_TURN = isDeep ? 65_536 : Number.POSITIVE_INFINITY

/** What `apps/mounts.mjs` tells of its process. */
interface Held {
  readonly kilobytes: number
  readonly [what: string]: unknown
}

/** A terminal that nobody reads from, and its device. */
async function terminal(columns: number): Promise<{ pty: Pty; tty: string }> {
  const pty = new Pty('/bin/sh', ['-c', 'echo ready; exec sleep 100000'], { columns, rows: 6 })
  await pty.until('ready')
  return { pty, tty: readlinkSync(`/proc/${pty.pid}/fd/1`) }
}

/** What a script writes to stdout, which is no terminal, and how it ended. */
function output(
  runtime: Runtime,
  script: string,
  env: Record<string, string>,
): Promise<{ text: string; code: unknown }> {
  const [file, ...args] = commandOf(runtime, `packages/sparktui/test/e2e/apps/${script}.mjs`)
  const flags = runtime.id.includes('node') ? ['--expose-gc', ...args] : args
  const child = spawn(file, flags, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ text, code: code ?? signal })))
}

describe.each(EVERY_RUNTIME)('on $name', (runtime) => {
  test('apps on two terminals are drawn and typed at apart, and end apart', async () => {
    const [one, two] = [await terminal(40), await terminal(30)]
    const ended = output(runtime, 'pair', { TEST_TTYS: `${one.tty} ${two.tty}` })
    await one.pty.until('app 0 on 40: nothing')
    await two.pty.until('app 1 on 30: nothing')
    two.pty.type('b')
    await two.pty.until('app 1 on 30: b')
    one.pty.type('a')
    await one.pty.until('app 0 on 40: a')
    expect(two.pty.text()).toContain('app 1 on 30: b')
    one.pty.type('x')
    await one.pty.until('ready')
    expect(one.pty.isAlternate).toBe(false)
    // No signal tells of the size of a terminal that is not the session's: it is looked at with the next key.
    two.pty.resize(35, 8)
    two.pty.type('a')
    await two.pty.until('app 1 on 35: a')
    two.pty.type('x')
    await two.pty.until('ready')
    expect(await ended).toEqual({ text: 'to a stream\nended 0\nended 1\n', code: 0 })
    for (const { pty } of [one, two]) {
      pty.kill()
      await pty.exited
    }
  })
})

describe.each(DEEP_RUNTIMES)('on $name', (runtime) => {
  test(`${MOUNTS} mounts and unmounts on two terminals, on none and driven leave nothing behind`, {
    timeout: isDeep ? 3_600_000 : 60_000,
  }, async () => {
    const [one, two] = [await terminal(40), await terminal(30)]
    const env = { TEST_TTYS: `${one.tty} ${two.tty}`, TEST_MOUNTS: String(MOUNTS) }
    const { text, code } = await output(runtime, 'mounts', env)
    process.stderr.write(text)
    expect(code).toBe(0)
    const taken: readonly Held[] = JSON.parse(text)
    const { kilobytes: _first, ...held } = taken[0] as Held
    const { kilobytes: _last, ...still } = taken.at(-1) as Held
    expect(still).toEqual(held)
    expect(still).toMatchObject({ threads: 0, children: '' })
    // What a runtime has not given back goes up and down, so it is the middle of each half; four apps a round lie between the two.
    const middle = (part: readonly Held[]) =>
      part.map(({ kilobytes }) => kilobytes).sort((a, b) => a - b)[part.length >> 1] as number
    const grown = middle(taken.slice(taken.length / 2)) - middle(taken.slice(0, taken.length / 2))
    expect((grown * 1024) / (2 * MOUNTS)).toBeLessThan(BYTES_A_MOUNT)
    for (const { pty } of [one, two]) {
      pty.kill()
      await pty.exited
    }
  })

  test(`of ${MOUNTS} apps of each kind that end in one turn of the event loop few are held until its end`, {
    timeout: isDeep ? 3_600_000 : 60_000,
  }, async () => {
    const { pty, tty } = await terminal(40)
    const { text, code } = await output(runtime, 'one-turn', { TEST_TTY: tty, TEST_MOUNTS: String(MOUNTS) })
    expect(code).toBe(0)
    const { isLate, found } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')
    expect(isLate).toBe(false)
    for (const kind of ['plain', 'inline', 'fullscreen', 'headless']) {
      expect(found[kind].apps, kind).toBeLessThan(MOUNTS / 4)
      expect(found[kind].resident / MOUNTS, kind).toBeLessThan(BYTES_A_TURN)
    }
    pty.kill()
    await pty.exited
  })
})
