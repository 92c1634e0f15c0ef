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
      expect(JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"count"')))).toEqual({
        count: KEYS,
        wrong: 0,
        pasted: 0,
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

const PASTED_MIB = 160

test.skipIf(process.platform !== 'linux' || process.env.SPARKTUI_DEEP === undefined)(
  `of ${PASTED_MIB} MiB pasted into a blocked program what is more than 64 MiB stays with the terminal, and all arrives`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pasted-'))
    const unblock = join(folder, 'go on')
    const pty = new Pty(process.execPath, ['packages/sparktui/test/e2e/apps/typed.mjs', unblock])
    try {
      await pty.until('typing')
      const before = residentMib(pty.pid)
      const part = 'x'.repeat(1024 * 1024)
      pty.type('\x1b[200~')
      for (let sent = 0; sent < PASTED_MIB; sent++) pty.type(part)
      pty.type('\x1b[201~Z')
      // Until no more is read: the same memory ten times in a row.
      let [last, same] = [0, 0]
      while (same < 10) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        const now = Math.round(residentMib(pty.pid))
        same = now === last && now - before > 48 ? same + 1 : 0
        last = now
        expect(now - before).toBeLessThan(MOST_MIB)
      }
      writeFileSync(unblock, '')
      await pty.exited
      const told = JSON.parse(pty.output.slice(pty.output.lastIndexOf('{"count"')))
      expect(told).toEqual({ count: 0, wrong: 0, pasted: PASTED_MIB * part.length })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
