import { readFile } from 'node:fs/promises'
import { UsageError } from './command.js'
import { Diagnostics } from './diagnostic.js'
import type { Inventory } from './model.js'
import { Source } from './source.js'
import { validate } from './validate.js'

/** The schema file could not be read at all. */
export class SchemaReadError extends UsageError {
  override readonly name = 'SchemaReadError'
  readonly file: string

  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(`${file}: cannot be read (${why}); give an inventory with --schema FILE`, { cause })
    this.file = file
  }
}

/**
 * The bytes of an inventory.
 *
 * @param path file as given; diagnostics repeat it so
 * @throws {SchemaReadError} if there is no such file
 */
export async function readSchema(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new SchemaReadError(path, cause)
  }
}

/**
 * Reads and checks an inventory.
 *
 * @param path file as given; diagnostics repeat it so
 * @throws {SchemaReadError} if there is no such file
 */
export async function loadInventory(path: string): Promise<Inventory | Diagnostics> {
  const read = await readInventory(path)
  return read instanceof Diagnostics ? read : read.inventory
}

/** An inventory with the text that it was read from. */
export interface ReadInventory {
  readonly source: Source
  /** The whole file. */
  readonly text: string
  readonly inventory: Inventory
}

/**
 * The same, with the place of everything.
 *
 * @throws {SchemaReadError} if there is no such file
 */
export async function readInventory(path: string): Promise<ReadInventory | Diagnostics> {
  return parseBytes(path, await readSchema(path))
}

/** Reads the bytes of a file; `file` is how diagnostics call it. */
export function parseBytes(file: string, bytes: Uint8Array): ReadInventory | Diagnostics {
  try {
    return parseText(file, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    // The one way in which `fatal` decoding fails.
    if (error instanceof TypeError) return notUtf8(file, bytes)
    throw error
  }
}

/** The first byte that is no UTF-8: with its line, and the text of the file as far as it can be shown. */
function notUtf8(file: string, bytes: Uint8Array): Diagnostics {
  const text = new TextDecoder('utf-8').decode(bytes)
  const before = text.slice(0, firstBadByte(text, bytes)).split('\n')
  const column = (before.at(-1) ?? '').length + 1
  const place = { file, line: before.length, column, endColumn: column + 1, related: [] }
  const said = { message: 'these bytes are no UTF-8', help: 'save the file as UTF-8' }
  return new Diagnostics(file, text, [{ code: 'SK0108', severity: 'error', subject: 'text', ...said, ...place }])
}

/** Where decoding put a sign of its own, as an index of the decoded text. */
function firstBadByte(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    const upTo = encoder.encode(text.slice(0, at + 1))
    if (upTo.some((byte, index) => byte !== bytes[index])) return at
  }
  return 0
}

/** The same for a text that is at hand, with the place of everything. */
export function parseText(file: string, text: string): ReadInventory | Diagnostics {
  const source = Source.parse(file, text)
  if (source instanceof Diagnostics) return source
  const inventory = validate(source)
  return inventory instanceof Diagnostics ? inventory : { source, inventory, text }
}

/** The same for a text that is at hand; `file` is how diagnostics call it. */
export function parseInventory(file: string, text: string): Inventory | Diagnostics {
  const read = parseText(file, text)
  return read instanceof Diagnostics ? read : read.inventory
}
