/**
 * The first five words of every buffer of this protocol. Their places are fixed: they must be readable before it is
 * known which layout the rest has.
 */
const MAGIC = 0
const HASH_LOW = 1
const HASH_HIGH = 2
const CAPACITY = 3
const TEXT_BYTES = 4

export interface ExpectedIdentity {
  /** Which kind of buffer it is, 32 bits. */
  readonly magic: number
  /** The inventory's layout hash, 16 hex digits. */
  readonly hash: string
}

export interface Identity extends ExpectedIdentity {
  /** Nodes per field. */
  readonly capacity: number
  /** Bytes of the text pool. */
  readonly textBytes: number
}

/** The two sides were generated from different inventories. */
export class LayoutMismatchError extends Error {
  override readonly name = 'LayoutMismatchError'

  constructor(
    /** Hash of the other side or of the buffer, 16 hex digits. */
    readonly got: string,
    /** Hash that this side was generated with, 16 hex digits. */
    readonly want: string,
    /** The first part of the inventory that differs, in words, if both sides could say. */
    readonly difference?: string | undefined,
    /** What generates a side anew, as people type it; otherwise the heads of the generated files say. */
    readonly command?: string | undefined,
  ) {
    const first = difference === undefined ? '' : `; the first that differs is ${difference}`
    const how = command === undefined ? 'the command at the head of their generated files' : `\`${command}\``
    super(`layout: the other side has ${got}, this side ${want}${first}; run ${how} and build again`)
  }
}

/** The words are not those of such a buffer. */
export class NotABufferError extends Error {
  override readonly name = 'NotABufferError'

  constructor(
    readonly got: number,
    readonly want: number,
  ) {
    super(`buffer: begins with 0x${hex(got)}, not with 0x${hex(want)}; make it with \`createSharedBuffer\``)
  }
}

/** Writes a buffer's identity. Do it before the other side sees the buffer. */
export function writeIdentity(words: Int32Array, { magic, hash, capacity, textBytes }: Identity): void {
  words[MAGIC] = magic
  words[HASH_LOW] = Number.parseInt(hash.slice(8), 16)
  words[HASH_HIGH] = Number.parseInt(hash.slice(0, 8), 16)
  words[CAPACITY] = capacity
  words[TEXT_BYTES] = textBytes
}

/** Reads what a buffer says of itself. */
export function readIdentity(words: Int32Array): Identity {
  const word = (index: number): number => (words[index] ?? 0) >>> 0
  return {
    magic: word(MAGIC),
    hash: hex(word(HASH_HIGH)) + hex(word(HASH_LOW)),
    capacity: word(CAPACITY),
    textBytes: word(TEXT_BYTES),
  }
}

/**
 * @throws {NotABufferError} if the magic number differs
 * @throws {LayoutMismatchError} if the hash differs
 */
export function checkIdentity(words: Int32Array, expected: ExpectedIdentity): void {
  const { magic, hash } = readIdentity(words)
  if (magic !== expected.magic >>> 0) throw new NotABufferError(magic, expected.magic)
  if (hash !== expected.hash) throw new LayoutMismatchError(hash, expected.hash)
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
