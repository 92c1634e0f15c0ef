import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** What V8 compiled of a file of a library. */
export interface Code {
  readonly path: string
  /** Of which state of the file it is. */
  readonly look: string
  readonly code: Buffer
}

/**
 * What V8 compiled of one library in an earlier run, in one file: the code of each of the library's files, a table, and the
 * table's size. It is read and written piece by piece, so that no more of it is in memory than what one file needs.
 */
export class CodeCache {
  readonly #file: number | undefined
  readonly #places: ReadonlyMap<string, Place>

  private constructor(file: number | undefined, places: ReadonlyMap<string, Place>) {
    this.#file = file
    this.#places = places
  }

  /** @returns an empty one where there is none, or where it cannot be read */
  static open(path: string): CodeCache {
    let file: number | undefined
    try {
      file = openSync(path, 'r')
      const end = fstatSync(file).size - SIZE_BYTES
      const size = readAt(file, end, SIZE_BYTES).readUInt32LE()
      const rows: Row[] = JSON.parse(readAt(file, end - size, size).toString())
      return new CodeCache(file, placesOf(rows))
    } catch {
      if (file !== undefined) closeSync(file)
      return new CodeCache(undefined, new Map())
    }
  }

  /** The code of a file, if it is of this state of it. */
  code(path: string, look: string): Buffer | undefined {
    const place = this.#places.get(path)
    if (this.#file === undefined || place?.look !== look) return undefined
    const code = readAt(this.#file, place.offset, place.length)
    return code.length === place.length ? code : undefined
  }

  /** Whether there is code of the file, of whatever state. */
  has(path: string): boolean {
    return this.#places.has(path)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }
}

/**
 * Replaces a cache in one step. Where it cannot be written, later runs merely take longer.
 *
 * @param codes asked for one by one, each when the one before is written
 */
export function writeCodeCache(path: string, codes: Iterable<Code>): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeParts(temporary, codes)
    renameSync(temporary, path)
  } catch {
    discard(temporary)
  }
}

function writeParts(path: string, codes: Iterable<Code>): void {
  const file = openSync(path, 'w')
  try {
    const rows: Row[] = []
    for (const { path, look, code } of codes) {
      rows.push([path, look, code.length])
      writeWhole(file, code)
    }
    const table = Buffer.from(JSON.stringify(rows))
    const size = Buffer.alloc(SIZE_BYTES)
    size.writeUInt32LE(table.length)
    writeWhole(file, Buffer.concat([table, size]))
  } finally {
    closeSync(file)
  }
}

/** One call may write less than all. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true })
  } catch {
    // There is no such folder either.
  }
}

/** Bytes of the table's size. */
const SIZE_BYTES = 4

/** A line of the table; the codes lie before it in the same order. */
type Row = readonly [path: string, look: string, length: number]

interface Place {
  readonly look: string
  readonly offset: number
  readonly length: number
}

function placesOf(rows: readonly Row[]): Map<string, Place> {
  const places = new Map<string, Place>()
  let offset = 0
  for (const [path, look, length] of rows) {
    places.set(path, { look, offset, length })
    offset += length
  }
  return places
}

/** Fewer bytes where the file ends. */
function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
}
