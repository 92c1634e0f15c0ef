import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Pty } from './pty.js'

const KEYS = process.env.SPARKTUI_DEEP === undefined ? 20_000 : 1_000_000
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
/** Events that wait may take 64 MiB; a queue of them grows by doubling, and the ring and the pty have their share. */
const MOST_MIB = 192

/** Memory of a process that is resident, in MiB. */
function residentMib(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}

test.skipIf(process.platform !== 'linux')(
  `${KEYS} keys typed into a blocked program arrive in order, its memory bounded`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'typed-'))
    const unblock = join(folder, 'go on')
    const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/typed.mjs', unblock])
    try {
      await pty.until('typing')
      const before = residentMib(pty.pid)
      const typed = Array.from({ length: KEYS }, (_, at) => ALPHABET[at % 26]).join('')
      let peak = before
      for (let at = 0; at < typed.length; at += 4096) {
        pty.type(typed.slice(at, at + 4096))
        await new Promise((resolve) => setImmediate(resolve))
        peak = Math.max(peak, residentMib(pty.pid))
      }
      expect(peak - before).toBeLessThan(MOST_MIB)
      pty.type('Z')
      writeFileSync(unblock, '')
      await pty.exited
      expect(JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"count"')))).toEqual({ count: KEYS, wrong: 0 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
