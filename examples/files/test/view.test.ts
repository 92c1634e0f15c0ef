import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, frameSerializer, render } from 'sparktui/test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Browser } from '../browser.js'
import { highlighter, markdownReader, REST_MS } from '../preview-pane.js'
import { files } from '../view.js'

expect.addSnapshotSerializer(frameSerializer)

let folder: string
const trash = () => join(folder, '..', 'trash')
const at = new Date(2026, 0, 2, 3, 4, 5)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  folder = join(mkdtempSync(join(tmpdir(), 'sparktui-files-')), 'room')
  mkdirSync(folder)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  rmSync(join(folder, '..'), { recursive: true })
})

function write(name: string, content: string | Uint8Array = '') {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), at, at)
}

function open(size = { cols: 80, rows: 12 }) {
  const browser = new Browser(folder, trash())
  return render((app) => files(app, browser, { home: join(folder, '..'), now: () => at }), size)
}

/** Lets a choice rest until it is looked into. */
function rest() {
  vi.advanceTimersByTime(REST_MS)
}
const names = () => readdirSync(folder).sort()
const chosen = (text: string) => /▌ \S+ +(.*?)(?: {2,}|│|$)/m.exec(text)?.[1]

describe('files', () => {
  test('shows a folder, and what is in the chosen entry', () => {
    mkdirSync(join(folder, '写真 🎉'))
    utimesSync(join(folder, '写真 🎉'), at, at)
    write('notes.txt', 'first line\nsecond line\n')
    write('new\nline', 'x'.repeat(1536))
    const ui = open()
    ui.press('end')
    rest()
    expect(ui.frame()).toMatchSnapshot()
  })

  test('colours code, lays markdown out, and shows bytes, pictures and folders', async () => {
    await Promise.all([highlighter.load(), markdownReader.load()])
    // The head of a PNG of 640 by 480 dots: signature, length and name of IHDR, and the two sizes.
    write('a.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e0', 'hex'))
    write('b.bin', Uint8Array.of(0, 1, 0x41, 0xff))
    write('c.ts', 'const answer = 42')
    write('d.md', '# Title\n\n- item')
    mkdirSync(join(folder, 'e'))
    writeFileSync(join(folder, 'e', 'inside'), '')
    const ui = open({ cols: 180, rows: 12 })
    const looked = () => {
      rest()
      return ui.text()
    }
    expect(looked()).toContain('inside')
    ui.press('down')
    expect(looked()).toContain('PNG, 640 × 480 dots')
    ui.press('down')
    expect(looked()).toContain('00000000  00 01 41 ff')
    ui.press('down')
    expect(looked()).toContain('1 const answer = 42')
    const keyword = ui
      .frame()
      .runs(2)
      .find(({ text }) => text.includes('const'))
    expect(keyword?.fg).toBe('ansi(13)')
    ui.press('down')
    expect(looked()).toContain('• item')
  })

  test('goes into folders and back, and comes back to where it was', () => {
    mkdirSync(join(folder, 'a'))
    mkdirSync(join(folder, 'b', 'deep'), { recursive: true })
    const ui = open()
    ui.press('down', 'enter')
    expect(ui.text()).toMatch(/^ ~\/room\/b +1 entry$/m)
    ui.press('left')
    expect(chosen(ui.text())).toBe('b')
  })

  test('filters while it is typed, in either case, and Escape shows all again', () => {
    for (const name of ['Alpha', 'beta', 'gamma']) write(name)
    const ui = open()
    ui.press('/')
    ui.type('A')
    ui.type('L')
    expect(ui.text()).toContain('1 of 3 entries')
    expect(ui.text()).not.toContain('beta')
    expect(ui.text()).toContain('esc show all')
    expect(ui.text()).not.toContain('d trash')
    ui.press('escape')
    expect(ui.text()).toContain(' 3 entries')
    expect(ui.text()).toContain('d trash')
  })

  test('renames in place, says why not, and Escape leaves the name', () => {
    write('one', '1')
    write('two', '2')
    const ui = open()
    ui.press('r', 'ctrl+a')
    ui.press('end', 'backspace', 'backspace', 'backspace')
    ui.type('two\n')
    expect(ui.text()).toContain('"two" is taken; choose another name')
    ui.type('2\n')
    expect(names()).toEqual(['two', 'two2'])
    expect(chosen(ui.text())).toBe('two2')
    ui.press('r')
    ui.type('zzz')
    ui.press('escape')
    expect(names()).toEqual(['two', 'two2'])
    // The list has the focus again.
    ui.press('up')
    expect(chosen(ui.text())).toBe('two')
  })

  test('takes back names, and what is in the trash, the last first', () => {
    write('keep')
    write('lose', 'x')
    const ui = open()
    ui.press('r')
    ui.type('2\n')
    ui.press('down', 'd')
    expect(names()).toEqual(['keep2'])
    ui.press('u')
    expect(names()).toEqual(['keep2', 'lose'])
    write('keep')
    ui.press('u')
    expect(ui.text()).toContain('"keep" is taken; choose another name')
    rmSync(join(folder, 'keep'))
    ui.press('u')
    expect(ui.text()).toContain('keep2 is keep again')
    expect(names()).toEqual(['keep', 'lose'])
    expect(chosen(ui.text())).toBe('keep')
  })

  test('forgets why a name was refused when that is given up', () => {
    write('one')
    const ui = open()
    ui.press('r')
    ui.type('/\n')
    expect(ui.text()).toContain('is no name of a file')
    ui.press('escape')
    expect(ui.text()).not.toContain('is no name of a file')
  })

  test('moves to the trash and back', () => {
    write('keep')
    write('lose', 'x')
    const ui = open()
    ui.press('down', 'd')
    expect(names()).toEqual(['keep'])
    expect(chosen(ui.text())).toBe('keep')
    expect(readdirSync(join(trash(), 'files'))).toEqual(['lose'])
    ui.press('u')
    expect(names()).toEqual(['keep', 'lose'])
    expect(readdirSync(join(trash(), 'info'))).toEqual([])
    expect(chosen(ui.text())).toBe('lose')
    ui.press('u')
    expect(ui.text()).toContain('nothing was renamed or deleted here')
  })

  test('tells what failed: a link to nowhere, a place that was taken meanwhile', () => {
    symlinkSync('nowhere', join(folder, 'link'))
    const ui = open({ cols: 180, rows: 12 })
    rest()
    expect(ui.text()).toContain('a link to nowhere, which is not there')
    ui.press('d')
    write('link')
    ui.press('u')
    expect(ui.text()).toContain('link is there again; rename it, then undo')
  })

  test('shows hidden entries on demand', () => {
    write('.hidden')
    write('seen')
    const ui = open()
    expect(ui.text()).not.toContain('.hidden ')
    ui.press('.')
    expect(ui.text()).toContain(' .hidden ')
  })

  test('a click chooses, a double click opens', () => {
    mkdirSync(join(folder, 'a'))
    mkdirSync(join(folder, 'b'))
    const ui = open()
    ui.click(ui.getAllByText('b')[0] ?? { x: 0, y: 0 })
    expect(chosen(ui.text())).toBe('b')
    ui.click(ui.getAllByText('b')[0] ?? { x: 0, y: 0 })
    expect(ui.text()).toMatch(/^ ~\/room\/b /m)
  })

  test('shows what is in a file in place of the list where there is no room for both', () => {
    write('a.txt', 'what is in it')
    const ui = open({ cols: 20, rows: 10 })
    rest()
    expect(ui.text()).not.toContain('what is')
    ui.press('enter')
    rest()
    expect(ui.text()).toContain('what is in it')
    ui.press('left')
    expect(chosen(ui.text())).toBe('a.txt')
  })

  test('follows what others do to the folder', async () => {
    vi.useRealTimers()
    write('a')
    const browser = new Browser(folder, trash())
    const grown = new Promise<void>((resolve) => {
      const ui = render((app) => files(app, browser, { home: '/' }))
      const look = setInterval(() => {
        if (!ui.text().includes('2 entries')) return
        clearInterval(look)
        resolve()
      }, 10)
    })
    write('b')
    await grown
    browser.close()
  })

  test('shows this machine: its root, and quits by q', async () => {
    const browser = new Browser('/', trash())
    const ui = render((app) => files(app, browser, { home: '/nowhere' }), { cols: 100, rows: 40 })
    rest()
    expect(existsSync('/tmp') && ui.text().includes('📁 tmp')).toBe(true)
    ui.press('q')
    await Promise.resolve()
    expect(ui.ending).toEqual({ kind: 'exit', value: undefined })
  })
})
