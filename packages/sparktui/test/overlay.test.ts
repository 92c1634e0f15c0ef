import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { boundary, box, button, effect, onKey, signal, text } from '../src/index.js'
import { cleanup, render, type Ui } from '../src/test/index.js'

// Loaded before, so that showing it takes no more than a few promises.
beforeAll(() => import('../src/guard/overlay.js'))
afterEach(cleanup)

const DEVELOPED = { development: true, cols: 70, rows: 24 } as const

function failOnPurpose(): never {
  throw new RangeError('no such row', { cause: new TypeError('the cause') })
}

/** A counter that fails when `x` is pressed. */
function failing(fail: () => unknown, options: { readonly development?: boolean } = DEVELOPED): Ui {
  const count = signal(0)
  return render(
    () => {
      text(() => `count ${count.value}`)
      onKey('up', () => {
        count.value++
      })
      onKey('x', fail)
    },
    { cols: 70, rows: 24, ...options },
  )
}

describe('an error that no boundary takes is shown over the app', () => {
  test('with its message and cause, the lines around, and the frames of the program alone', async () => {
    const ui = failing(failOnPurpose)
    ui.press('x')
    await ui.settled()
    const screen = ui.text()
    expect(screen).toContain(' RangeError  no such row\n  caused by TypeError: the cause\n')
    expect(screen).toMatch(/^ {2}packages\/sparktui\/test\/overlay\.test\.ts:15:9$/m)
    expect(screen).toMatch(/^ {2}> 15 │ {3}throw new RangeError\('no such row', .*\n {17}\^$/m)
    expect(screen).toMatch(/^ {4}14 │ function failOnPurpose\(\): never \{$/m)
    expect(screen).toMatch(/^ {2}at failOnPurpose packages\/.*:15:9$/m)
    expect(screen).not.toMatch(/dispatch|keyboard|node:/)
    expect(screen).not.toContain('count 0')
  })

  test.each<[string, () => void]>([
    ['of an effect', () => void effect(() => late.value > 0 && failOnPurpose())],
    ['of a getter', () => text(() => (late.value > 0 ? failOnPurpose() : 'fine'))],
    ['of an async handler', () => onKey('s', async () => failOnPurpose())],
    ['of a row that is built later', () => button(() => (late.value > 0 ? failOnPurpose() : 'fine'))],
  ])('%s', async (_, part) => {
    late.value = 0
    const ui = render(() => {
      onKey('s', () => {
        late.value = 1
      })
      part()
    }, DEVELOPED)
    ui.press('s')
    await ui.settled()
    expect(ui.text()).toContain('RangeError')
  })

  test('and the app goes on as it was when it is closed', async () => {
    const ui = failing(failOnPurpose)
    ui.press('up', 'x')
    await ui.settled()
    ui.press('up')
    ui.press('escape')
    ui.advance(1000)
    expect(ui.text()).toBe('count 1')
    ui.press('up')
    expect(ui.text()).toBe('count 2')
  })

  test('with the mark below the column, in a line that tabs set in, too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sparktui-'))
    const file = join(folder, 'tabs.js')
    writeFileSync(file, 'if (true) {\n\t\tthrow 1\n}\n')
    const ui = failing(() => {
      throw Object.assign(new RangeError('x'), { stack: `RangeError: x\n    at ${file}:2:3` })
    })
    ui.press('x')
    await ui.settled()
    rmSync(folder, { recursive: true })
    const lines = ui.text().split('\n')
    const at = lines.findIndex((line) => line.includes('> 2 │'))
    expect(lines[at]).toMatch(/│ {5}throw 1$/)
    expect(lines[at + 1]?.indexOf('^')).toBe(lines[at]?.indexOf('throw'))
  })

  test('one after the other', async () => {
    let number = 0
    const ui = failing(() => {
      throw new RangeError(`number ${++number}`)
    })
    ui.press('x', 'x')
    await ui.settled()
    expect(ui.text()).toContain('number 1')
    expect(ui.text()).toContain('1 more')
    ui.press('escape')
    ui.advance(1000)
    expect(ui.text()).toContain('number 2')
    expect(ui.text()).not.toContain('more')
  })

  test('and ends the app by it on Ctrl-C', async () => {
    const ui = failing(failOnPurpose)
    ui.press('x')
    await ui.settled()
    ui.press('ctrl+c')
    expect(ui.ending).toMatchObject({ kind: 'error', error: { message: 'no such row' } })
  })

  test('though it is no error', async () => {
    const ui = failing(() => Promise.reject({ code: 7 }))
    ui.press('x')
    await ui.settled()
    expect(ui.text()).toContain(' thrown  { code: 7 }')
  })
})

describe('the overlay stays away', () => {
  test('where the handler itself catches what its setter throws', async () => {
    const count = signal(0)
    const caught: unknown[] = []
    const ui = render(() => {
      text(() => (count.value > 0 ? failOnPurpose() : 'fine'))
      onKey('x', () => {
        try {
          count.value = 1
        } catch (error) {
          caught.push(error)
        }
      })
    }, DEVELOPED)
    ui.press('x')
    await ui.settled()
    expect(ui.text()).toBe('fine')
    expect(caught).toMatchObject([{ message: 'no such row' }])
  })

  test('where a boundary takes the error', async () => {
    const ui = render(() => {
      boundary(
        () => box(() => onKey('x', failOnPurpose)),
        (error) => text(`taken: ${(error as Error).message}`),
      )
    }, DEVELOPED)
    ui.press('x')
    await ui.settled()
    expect(ui.text()).toBe('taken: no such row')
  })

  test.each([{}, { development: false }])('in tests and in production: %j', async (options) => {
    const others = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    try {
      const thrown = new Promise((resolve) => process.once('uncaughtException', resolve))
      const ui = failing(failOnPurpose, options)
      ui.press('x')
      expect(await thrown).toMatchObject({ message: 'no such row' })
      expect(ui.text()).toBe('count 0')
    } finally {
      for (const other of others) process.on('uncaughtException', other)
    }
  })
})

const late = signal(0)
