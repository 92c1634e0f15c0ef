import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Filter } from '../filter.js'
import { LogFile } from '../log-file.js'

let folder: string
let path: string
let log: LogFile
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sparktui-logs-'))
  path = join(folder, 'a.log')
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

function open(text: string): LogFile {
  writeFileSync(path, text)
  log = new LogFile(path)
  readAll()
  return log
}
function readAll() {
  while (log.readOn());
}
const lines = () => Array.from({ length: log.index.length }, (_, line) => log.line(line))

describe('a log file', () => {
  test.each([
    { text: '', expected: [] },
    { text: 'one', expected: ['one'] },
    { text: 'one\n', expected: ['one'] },
    { text: 'one\r\n\ntwö 界\n', expected: ['one', '', 'twö 界'] },
  ])('of $text has its lines', ({ text, expected }) => {
    open(text)
    expect(lines()).toEqual(expected)
  })

  test('grows by what is appended, also within its last line', () => {
    open('one\ntw')
    appendFileSync(path, 'o\nthree\n')
    readAll()
    expect(lines()).toEqual(['one', 'two', 'three'])
  })

  test('begins anew where it was truncated, and where another file came in its place', () => {
    open('one\ntwo\n')
    truncateSync(path)
    readAll()
    expect(lines()).toEqual([])
    appendFileSync(path, 'three\n')
    readAll()
    expect(lines()).toEqual(['three'])
    renameSync(path, join(folder, 'a.log.1'))
    writeFileSync(path, 'four\nfive\nsix\n')
    readAll()
    expect(lines()).toEqual(['four', 'five', 'six'])
  })

  test('tells that it has grown', async () => {
    open('one\n')
    const grown = new Promise<void>((resolve) => log.follow(resolve))
    appendFileSync(path, 'two\n')
    await grown
    readAll()
    expect(lines()).toEqual(['one', 'two'])
  })
})

describe('a filter', () => {
  function found(filter: Filter): number[] {
    while (filter.step());
    return Array.from({ length: filter.count }, (_, match) => filter.line(match))
  }

  test('finds lines in either case, over more than one step', () => {
    open(Array.from({ length: 50_000 }, (_, n) => (n % 20_000 === 0 ? `Error ${n}` : `fine ${n}`)).join('\n'))
    const filter = new Filter(log, 'ERROR')
    expect(filter.step()).toBe(true)
    expect(filter.count).toBe(1)
    expect(found(filter)).toEqual([0, 20_000, 40_000])
  })

  test('without a text has every line', () => {
    open('one\ntwo\nthree')
    expect(found(new Filter(log, ''))).toEqual([0, 1, 2])
  })

  test('goes on with what was appended', () => {
    open('one error\ntwo\n')
    const filter = new Filter(log, 'error')
    expect(found(filter)).toEqual([0])
    appendFileSync(path, 'three error\nfour\n')
    readAll()
    expect(found(filter)).toEqual([0, 2])
  })

  test('finds a line by what was appended to it', () => {
    open('one\ntwo err')
    const filter = new Filter(log, 'error')
    expect(found(filter)).toEqual([])
    appendFileSync(path, 'or\n')
    readAll()
    expect(found(filter)).toEqual([1])
  })
})
