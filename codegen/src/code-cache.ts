import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What V8 compiled of a file of a library. */
export interface Code {
  readonly path: string
  /** Of which state of the file it is. */
  readonly look: string
  readonly code: Buffer
}

/**
 * What V8 compiled of one library in an earlier run, in one file: the size of a table, the table, and the code of each of
 * the library's files. It is read piece by piece, so that no more of it is in memory than what is being loaded.
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
      const size = readAt(file, 0, SIZE_BYTES).readUInt32LE()
      const rows: Row[] = JSON.parse(readAt(file, SIZE_BYTES, size).toString())
      return new CodeCache(file, placesOf(rows, SIZE_BYTES + size))
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

/** Replaces a cache in one step. Where it cannot be written, later runs merely take longer. */
export function writeCodeCache(path: string, codes: readonly Code[]): void {
  const rows = codes.map((one): Row => [one.path, one.look, one.code.length])
  const table = Buffer.from(JSON.stringify(rows))
  const size = Buffer.alloc(SIZE_BYTES)
  size.writeUInt32LE(table.length)
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, Buffer.concat([size, table, ...codes.map(({ code }) => code)]))
    renameSync(temporary, path)
  } catch {
    discard(temporary)
  }
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

/** A line of the table; the codes follow it in the same order. */
type Row = readonly [path: string, look: string, length: number]

interface Place {
  readonly look: string
  readonly offset: number
  readonly length: number
}

function placesOf(rows: readonly Row[], start: number): Map<string, Place> {
  const places = new Map<string, Place>()
  let offset = start
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
