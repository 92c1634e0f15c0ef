// TEST_TEXTS boxes with a text in each, in a buffer of TEST_CAPACITY nodes; the key n sets the one of number 57, the key u
// TEST_UPDATES texts, 250 a turn and a millisecond between, so that the engine can take them, and x ends the app and prints what the last frame cost and what is resident.
import { readFileSync } from 'node:fs'
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const { TEST_TEXTS, TEST_CAPACITY, TEST_UPDATES = '0', TEST_POOL = String(1 << 24) } = process.env
const TURN = 250
const LENGTHS = [1, 6, 6, 40, 300, 6, 0, 2_000]

const result = await mount(
  (app) => {
    const cells = Array.from({ length: Number(TEST_TEXTS) }, (_, cell) => signal(String(cell).padStart(6, '0')))
    const done = signal('')
    text(done)
    box({ flexWrap: 'wrap', flexGrow: 1, height: 1, overflow: 'hidden', alignContent: 'flex-start' }, () => {
      for (const cell of cells) box({ width: 10, height: 1, flexShrink: 0, overflow: 'hidden' }, () => text(cell))
    })
    const update = (from) => {
      for (let at = from; at < from + TURN; at++) {
        // 7919 is prime, so that every text has its turn.
        const length = LENGTHS[(at * 31) % LENGTHS.length]
        cells[(at * 7919) % cells.length].value = String(at).padStart(length, 'abcdef').slice(0, length)
      }
      if (from + TURN < Number(TEST_UPDATES)) setTimeout(update, 1, from + TURN)
      else {
        cells.slice(0, 57).forEach((cell, at) => {
          cell.value = `last ${at}`
        })
        done.value = 'updated'
      }
    }
    onKey('n', () => {
      cells[57].value = 'COUNTS'
    })
    onKey('u', () => update(0))
    onKey('x', () => {
      const status = readFileSync('/proc/self/status', 'utf8')
      app.exit({ ...app.stats, residentKib: Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]) })
    })
  },
  { capacity: Number(TEST_CAPACITY), textBytes: Number(TEST_POOL) },
)
process.stdout.write(`${JSON.stringify(result)}\n`)
