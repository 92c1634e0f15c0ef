import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signal } from 'sparktui'
import { cleanup, render } from 'sparktui/test'
import { afterEach, describe, expect, test } from 'vitest'
import { nodeFiles } from '../src/files.js'
import { type FileEntry, type FilePickerProps, type FileSource, filePicker } from '../src/index.js'

afterEach(cleanup)

const FOLDERS: Readonly<Record<string, readonly FileEntry[]>> = {
  '/': [
    { name: 'src', isFolder: true },
    { name: '.git', isFolder: true },
    { name: '说明.md', isFolder: false, size: 1434 },
    { name: 'b10.txt', isFolder: false, size: 980 },
    { name: 'b9.txt', isFolder: false, size: 12 },
  ],
  '/src': [{ name: 'main.ts', isFolder: false, size: 3 * 1024 * 1024 }],
}

/** A disk of two folders. */
const disk: FileSource = {
  async list(folder) {
    const found = FOLDERS[folder]
    if (found === undefined) throw new Error(`${folder}: no such folder`)
    return found
  },
  join: (folder, name) => `${folder === '/' ? '' : folder}/${name}`,
  crumbs: (path) => [{ name: '/', path: '/' }, ...(path === '/' ? [] : [{ name: path.slice(1), path }])],
}

async function shown(props: Partial<FilePickerProps> = {}, size = { cols: 24, rows: 8 }) {
  const folder = signal('/')
  const chosen: string[] = []
  const ui = render(
    () => filePicker({ source: disk, folder, autoFocus: true, onChoose: (path) => chosen.push(path), ...props }),
    size,
  )
  await ui.settled()
  const names = () => ui.getAllByRole('option').map(({ text }) => text.split(' ')[0])
  return { ui, folder, chosen, names }
}

describe('a file picker', () => {
  test('shows folders first, by name, with the numbers in them, and sizes', async () => {
    const { ui } = await shown()
    expect(ui.text().split('\n')).toEqual([
      ' /',
      ' filter',
      ' src',
      ' b9.txt           12 B',
      ' b10.txt         980 B',
      ' 说明.md       1.4 KiB',
    ])
  })

  test('shows the folder that was asked for last, though a slower one comes after it', async () => {
    let arrive = (_: readonly FileEntry[]) => {}
    const slow = new Promise<readonly FileEntry[]>((resolve) => {
      arrive = resolve
    })
    const source = { ...disk, list: (folder: string) => (folder === '/slow' ? slow : disk.list(folder)) }
    const { ui, folder, names } = await shown({ source })
    folder.value = '/slow'
    folder.value = '/src'
    await ui.settled()
    arrive([{ name: 'late', isFolder: false }])
    await slow
    await ui.settled()
    expect(names()).toEqual(['..', 'main.ts'])
  })

  test('opens folders and chooses files by keys; the way out leads back to where it was', async () => {
    const { ui, folder, chosen, names } = await shown()
    ui.press('enter')
    await ui.settled()
    expect(folder.value).toBe('/src')
    expect(ui.text().split('\n')[0]).toBe(' /src')
    expect(names()).toEqual(['..', 'main.ts'])
    ui.press('down', 'enter')
    expect(chosen).toEqual(['/src/main.ts'])
    ui.press('alt+up')
    await ui.settled()
    ui.press('down', 'enter')
    expect(chosen).toEqual(['/src/main.ts', '/b9.txt'])
  })

  test('filters by what is typed, and shows hidden files when asked to', async () => {
    const { ui, chosen, names } = await shown()
    ui.type('b1')
    expect(names()).toEqual(['b10.txt'])
    ui.press('enter', 'backspace', 'backspace', 'alt+h')
    expect(chosen).toEqual(['/b10.txt'])
    expect(names()).toEqual(['.git', 'src', 'b9.txt', 'b10.txt', '说明.md'])
  })

  test('goes by the mouse: two clicks open, one on a name above goes there', async () => {
    const { ui, folder } = await shown()
    ui.click('src')
    expect(folder.value).toBe('/')
    ui.click('src')
    await ui.settled()
    expect(folder.value).toBe('/src')
    ui.click({ x: 1, y: 0 })
    expect(folder.value).toBe('/')
  })

  test('of folders shows and chooses these alone', async () => {
    const { ui, chosen, names } = await shown({ choose: 'folder' })
    expect(names()).toEqual(['.', 'src'])
    ui.press('down', 'enter')
    await ui.settled()
    ui.press('enter')
    expect(chosen).toEqual(['/src'])
  })

  test('says why a folder cannot be read, and what is left out', async () => {
    const folder = signal('/nowhere')
    const { ui, names } = await shown({ folder, accepts: ({ name }) => name.endsWith('.md') })
    expect(ui.text()).toContain('/nowhere: no such')
    folder.value = '/'
    await ui.settled()
    expect(names()).toEqual(['src', '说明.md'])
  })
})

describe('nodeFiles', () => {
  test('reads the disk; a link is what it leads to', async () => {
    const home = mkdtempSync(join(tmpdir(), 'picker-'))
    try {
      mkdirSync(join(home, 'inner'))
      writeFileSync(join(home, 'file'), 'four')
      symlinkSync(join(home, 'inner'), join(home, 'link'))
      symlinkSync(join(home, 'gone'), join(home, 'broken'))
      const source = nodeFiles()
      const entries = await source.list(home)
      expect([...entries].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
        { name: 'broken', isFolder: false },
        { name: 'file', isFolder: false, size: 4 },
        { name: 'inner', isFolder: true },
        { name: 'link', isFolder: true },
      ])
      expect(source.crumbs('/a/b')).toEqual([
        { name: '/', path: '/' },
        { name: 'a', path: '/a' },
        { name: 'b', path: '/a/b' },
      ])
      await expect(source.list(join(home, 'gone'))).rejects.toThrow('ENOENT')
    } finally {
      rmSync(home, { recursive: true })
    }
  })
})
