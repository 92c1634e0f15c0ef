import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveToTrash, readFolder, rename, trashFolder } from '../folder.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text = '') => writeFileSync(join(folder, name), text, { mode: 0o640 })
const names = (withHidden = false) => readFolder(folder, withHidden).map(({ name }) => name)
const entry = (name: string) => {
  const found = readFolder(folder, true).find((one) => one.name === name)
  if (found === undefined) throw new TypeError(`no ${name}`)
  return found
}

describe('a folder', () => {
  test('has its folders first, and its files as people sort them', () => {
    for (const name of ['file 10', 'file 9', 'b', 'A', '.hidden', '界']) write(name)
    mkdirSync(join(folder, 'z'))
    expect(names()).toEqual(['z', 'A', 'b', 'file 9', 'file 10', '界'])
    expect(names(true)).toContain('.hidden')
  })

  test('tells of each entry its kind, size, permissions and target', () => {
    write('five', '12345')
    symlinkSync('nowhere', join(folder, 'link'))
    expect(entry('five')).toMatchObject({ kind: 'file', size: 5, mode: 'rw-r-----' })
    expect(entry('link')).toMatchObject({ kind: 'link', target: 'nowhere' })
  })

  test('renames, but neither over another entry nor out of itself', () => {
    write('one', '1')
    write('two', '2')
    expect(() => rename(entry('one'), 'two')).toThrow(/"two" is taken/)
    for (const name of ['', '.', '..', '../one']) expect(() => rename(entry('one'), name)).toThrow(RangeError)
    expect(rename(entry('one'), 'three')).toBe(join(folder, 'three'))
    expect(names()).toEqual(['three', 'two'])
  })
})

describe('the trash', () => {
  test('lies where the desktop looks for it', () => {
    expect(trashFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/Trash')
  })

  test('keeps what is deleted, and where it was, under names of its own', () => {
    const trash = join(folder, 'Trash')
    const at = new Date(2026, 0, 2, 3, 4, 5)
    for (const text of ['first', 'second']) {
      write('a file', text)
      moveToTrash(entry('a file'), trash, at)
    }
    expect(names()).toEqual(['Trash'])
    expect(readFileSync(join(trash, 'files', 'a file'), 'utf8')).toBe('first')
    expect(readFileSync(join(trash, 'files', 'a file.2'), 'utf8')).toBe('second')
    expect(readFileSync(join(trash, 'info', 'a file.2.trashinfo'), 'utf8')).toBe(
      `[Trash Info]\nPath=${folder}/a%20file\nDeletionDate=2026-01-02T03:04:05\n`,
    )
  })

  test('takes whole folders', () => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    writeFileSync(join(folder, 'deep', 'er', 'file'), 'x')
    const to = moveToTrash(entry('deep'), join(folder, 'Trash'))
    expect(readFileSync(join(to, 'er', 'file'), 'utf8')).toBe('x')
  })
})
