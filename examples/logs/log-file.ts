import { closeSync, type FSWatcher, fstatSync, openSync, readSync, statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { LineIndex } from './line-index.js'

const CHUNK_BYTES = 1 << 20
/** A longer line is cut where it is shown. */
const MOST_LINE_BYTES = 1 << 14
/** Lines kept after they were looked at: those that are seen are asked for again with every change. */
const MOST_KEPT = 2000

/** A text file that others append to, rotate and truncate; lines are read when somebody looks at them. */
export class LogFile {
  private descriptor: number
  private watcher: FSWatcher | undefined
  private readonly decoder = new TextDecoder()
  private readonly chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  private readonly kept = new Map<number, string>()
  /** Another one after the file began anew. */
  index = new LineIndex()

  /** @throws if the file cannot be opened, as `fs.openSync` does */
  constructor(readonly path: string) {
    this.descriptor = openSync(path, 'r')
  }

  /**
   * Reads a part of what has come since.
   *
   * @returns whether there may be more
   */
  readOn(): boolean {
    if (this.size < this.index.bytes) this.beginAnew()
    const got = readSync(this.descriptor, this.chunk, 0, CHUNK_BYTES, this.index.bytes)
    if (got > 0) this.index.append(this.chunk.subarray(0, got))
    else if (this.isReplaced()) {
      this.open()
      return true
    }
    return got > 0
  }

  /** Bytes that the file has now. */
  get size(): number {
    return fstatSync(this.descriptor).size
  }

  /** One line without its line feed, `0..index.length`. */
  line(number: number): string {
    const known = this.kept.get(number)
    if (known !== undefined) return known
    const line = this.readLine(number)
    if (this.kept.size >= MOST_KEPT) this.kept.clear()
    // The last one may grow.
    if (number < this.index.ended) this.kept.set(number, line)
    return line
  }

  private readLine(number: number): string {
    const start = this.index.start(number)
    const bytes = Math.min(MOST_LINE_BYTES, this.index.start(number + 1) - start)
    const line = Buffer.allocUnsafe(Math.max(0, bytes))
    const got = readSync(this.descriptor, line, 0, line.length, start)
    return this.decoder.decode(line.subarray(0, got)).replace(/\r?\n$/, '')
  }

  /** The bytes of lines `from..to`, in one read. */
  bytes(from: number, to: number): Buffer {
    const start = this.index.start(from)
    const bytes = Buffer.allocUnsafe(this.index.start(to) - start)
    return bytes.subarray(0, readSync(this.descriptor, bytes, 0, bytes.length, start))
  }

  /** Calls `changed` whenever the file may have grown or another one has come in its place. */
  follow(changed: () => void): void {
    const name = basename(this.path)
    // The folder, not the file: a rotated log is another file of the same name.
    this.watcher = watch(dirname(this.path), (_, which) => {
      if (which === null || which === name) changed()
    })
  }

  close(): void {
    this.watcher?.close()
    closeSync(this.descriptor)
  }

  private isReplaced(): boolean {
    const now = statSync(this.path, { throwIfNoEntry: false })
    const { ino, dev } = fstatSync(this.descriptor)
    return now !== undefined && (now.ino !== ino || now.dev !== dev)
  }

  private open(): void {
    closeSync(this.descriptor)
    this.descriptor = openSync(this.path, 'r')
    this.beginAnew()
  }

  private beginAnew(): void {
    this.index = new LineIndex()
    this.kept.clear()
  }
}
