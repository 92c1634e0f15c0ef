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
 * The text of an inventory.
 *
 * @param path file as given; diagnostics repeat it so
 * @throws {SchemaReadError} if there is no such file
 */
export async function readSchema(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
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
  return parseInventory(path, await readSchema(path))
}

/** The same for a text that is at hand; `file` is how diagnostics call it. */
export function parseInventory(file: string, text: string): Inventory | Diagnostics {
  const source = Source.parse(file, text)
  return source instanceof Diagnostics ? source : validate(source)
}
