import { afterEach, describe, expect, test } from 'vitest'
import { commandOf, DEEP_RUNTIMES, type Runtime } from './runtime.js'
import { HAS_TMUX, Tmux } from './tmux.js'

/** The word of the rows once the key w was pressed. */
const WIDE = 'a row that is so wide that a narrow terminal breaks it,'
/** Rows above: more than come about in all where the frame's are broken, for tmux pushes these off the top. */
const ABOVE = Array.from({ length: 60 }, (_, row) => `above ${row}`)

const started: Tmux[] = []
afterEach(() => {
  for (const tmux of started.splice(0)) tmux.end()
})

function start(
  runtime: Runtime,
  app: string,
  { env = {}, ...size }: { columns: number; rows: number; env?: Record<string, string> },
): Tmux {
  const command = commandOf(runtime, `packages/sparktui/test/e2e/apps/${app}.mjs`)
  // The shell speaks when the modes are as before: at once, but where a guardian has to see to it.
  const script = `for row in $(seq 0 ${ABOVE.length - 1}); do echo "above $row"; done; modes=$(stty -g); "$@"; status=$?
until [ "$(stty -g)" = "$modes" ]; do :; done; echo "status $status"; read -r _`
  const tmux = new Tmux(['/bin/sh', '-c', script, 'sh', ...command], { ...size, env })
  started.push(tmux)
  return tmux
}

/** Gives tmux 1,000 sizes. */
function storm(tmux: Tmux, sizeOf: (size: number) => readonly [columns: number, rows: number]): void {
  const sizes = Array.from({ length: 1000 }, (_, size) => sizeOf(size))
  // It takes no longer commands.
  while (sizes.length > 0) {
    const some = sizes.splice(0, 50)
    tmux.run(...some.flatMap(([x, y]) => ['resize-window', '-x', String(x), '-y', String(y), ';']).slice(0, -1))
  }
}

const joined = (rows: readonly string[]) => rows.join(' ').replaceAll(/ +/g, ' ').trim()
const wideRows = (count: number) => Array.from({ length: count }, (_, row) => `${WIDE} ${row}`).join(' ')

describe.skipIf(!HAS_TMUX).each(DEEP_RUNTIMES)('on $name in tmux', (runtime) => {
  test('an inline frame leaves no rows of before where they are broken, and erases none of others', async () => {
    const tmux = start(runtime, 'inline', { columns: 70, rows: 50 })
    await tmux.until('row 1')
    tmux.type('Up', 'Up', 'w')
    await tmux.until(`${WIDE} 3`)
    for (const columns of [69, 40, 70, 25, 70, 31, 30, 70]) {
      tmux.resize(columns, 50)
      const wanted = [...ABOVE, `4 rows on ${columns}x50`, wideRows(4)].join(' ')
      await tmux.untilAll((rows) => joined(rows) === wanted)
    }
    // Rows that have become shorter are broken as what is seen of them.
    tmux.type('n')
    await tmux.until(/^row 3$/m)
    tmux.resize(20, 50)
    const wanted = [...ABOVE, '4 rows on 20x50', 'row 0', 'row 1', 'row 2', 'row 3'].join('\n')
    await tmux.untilAll((rows) => rows.join('\n') === wanted)
    tmux.type('x')
    await tmux.until('status 0')
    expect(tmux.everything().slice(-3)).toEqual(['row 3', 'result 4', 'status 0'])
  })

  test('storms of 1,000 sizes leave a fullscreen app whole, and what was there before', async () => {
    const tmux = start(runtime, 'counter', { columns: 80, rows: 24 })
    await tmux.until('count 0')
    storm(tmux, (size) => [1 + ((size * 7) % 90), 1 + ((size * 3) % 30)])
    tmux.resize(1, 1)
    tmux.resize(50, 15)
    await tmux.until(/screen 50x15[\s\S]*╯$/)
    const rows = tmux.rows()
    expect(rows).toHaveLength(15)
    expect(rows[0]).toBe(`╭${'─'.repeat(48)}╮`)
    expect(rows.slice(3, 14)).toEqual(Array.from({ length: 11 }, () => `│${' '.repeat(48)}│`))
    tmux.type('x')
    await tmux.until('status 0')
    expect(tmux.everything().slice(-2)).toEqual(['result 0', 'status 0'])
  })

  test.each([
    { app: 'inline', first: '2 rows on 80x40', left: ['row 0', 'row 1'] },
    { app: 'prompt', first: '80x40', left: ['hello'] },
  ])(
    'a window that is dragged leaves the frame of $app once, though its rows are broken',
    async ({ app, first, left }) => {
      const tmux = start(runtime, app, { columns: 80, rows: 40, env: { TEST_BORDER: 'round' } })
      await tmux.until(first)
      if (app === 'prompt') tmux.type('hello')
      await tmux.until(left.at(-1) ?? '')
      for (let step = 0; step < 200; step++) tmux.resize(80 - Math.abs((step % 100) - 50), 40)
      tmux.resize(80, 40)
      const edge = '─'.repeat(78)
      const rows = [first, ...left].map((row) => `│${row.padEnd(78)}│`)
      const wanted = [...ABOVE, `╭${edge}╮`, ...rows, `╰${edge}╯`]
      await tmux.untilAll((all) => all.join('\n') === wanted.join('\n'))
    },
  )

  test('storms of 1,000 sizes leave an inline frame once, below all that was there before', async () => {
    const tmux = start(runtime, 'inline', { columns: 70, rows: 40 })
    await tmux.until('row 1')
    // On all of them the frame has room.
    storm(tmux, (size) => [20 + ((size * 7) % 60), 6 + ((size * 3) % 40)])
    tmux.resize(70, 40)
    const frame = ['2 rows on 70x40', 'row 0', 'row 1']
    await tmux.untilAll((rows) => rows.join('\n') === [...ABOVE, ...frame].join('\n'))
    tmux.type('Up')
    await tmux.until('row 2')
    tmux.type('x')
    await tmux.until('status 0')
    const after = ['3 rows on 70x40', 'row 0', 'row 1', 'row 2', 'result 3', 'status 0']
    expect(tmux.everything()).toEqual([...ABOVE, ...after])
  })

  test('an inline frame on one cell, and back, erases nothing of others', async () => {
    const tmux = start(runtime, 'inline', { columns: 70, rows: 40 })
    await tmux.until('row 1')
    for (const [columns, rows] of [
      [1, 1],
      [30, 1],
      [1, 10],
      [1, 1],
    ] as const) {
      tmux.resize(columns, rows)
    }
    tmux.resize(70, 40)
    const frame = ['2 rows on 70x40', 'row 0', 'row 1']
    await tmux.untilAll((rows) => rows.slice(-3).join('\n') === frame.join('\n'))
    const rows = tmux.everything()
    expect(rows.slice(0, ABOVE.length)).toEqual(ABOVE)
    // Of what has no room on a screen copies are left: of rows of the frame, and of no others.
    for (const copy of rows.slice(ABOVE.length, -3)) expect(copy).toMatch(/^[2rows on\dx]*$/)
    tmux.type('x')
    await tmux.until('status 0')
  })

  test('rows of an inline frame that find no room once they are broken stay above it, and nothing else', async () => {
    const tmux = start(runtime, 'inline', { columns: 70, rows: 8 })
    await tmux.until('row 1')
    tmux.type('Up', 'Up', 'w')
    await tmux.until(`${WIDE} 3`)
    // Thirteen rows then, and what is drawn anew breaks between words.
    tmux.resize(20, 8)
    const before = `4 rows on 70x8 ${wideRows(4)}`.replaceAll(' ', '')
    const row = ['a row that is so', 'wide that a narrow', 'terminal breaks it,']
    const after = ['4 rows on 20x8', ...row, '0', ...row]
    await tmux.untilAll((rows) => rows.slice(-8).join('\n') === after.join('\n'))
    const rows = tmux.everything()
    expect(rows.slice(0, ABOVE.length)).toEqual(ABOVE)
    const pushed = rows.slice(ABOVE.length, -8).join('').replaceAll(' ', '')
    expect(pushed).not.toBe('')
    expect(before.startsWith(pushed), pushed).toBe(true)
    tmux.type('x')
    await tmux.until('status 0')
  })

  test('an inline app is killed, and the prompt stands below its frame', async () => {
    const tmux = start(runtime, 'inline', { columns: 40, rows: 20 })
    await tmux.until('row 1')
    const pid = tmux.run('list-panes', '-F', '#{pane_pid}').trim()
    tmux.killChildOf(Number(pid))
    await tmux.until('status 137')
    const rows = tmux.everything()
    // What the shell says by itself may come before the guardian has seen it, in raw mode: it stands where the cursor was.
    expect(rows.slice(0, 60)).toEqual(ABOVE)
    expect(rows[60]).toMatch(/^(2 rows|Killed) on 40x20$/)
    expect(rows.slice(61, 63)).toEqual(['row 0', 'row 1'])
    expect(rows.at(-1)?.trim()).toBe('status 137')
  })
})
