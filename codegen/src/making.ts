import { type Compiled, compile } from './compile.js'
import { Diagnostics } from './diagnostic.js'
import { readInventory } from './load.js'
import { type Compared, compare } from './outputs.js'
import type { Targets } from './targets.js'

/** What a run made, and how the files on disk compare with it. */
export interface Making extends Compiled {
  /** The inventory's text. */
  readonly schema: string
  readonly files: readonly Compared[]
}

/**
 * Makes everything that is asked for, in memory.
 *
 * @returns what is wrong with the inventory, if anything is
 * @throws {SchemaReadError} if there is no inventory
 */
export async function make({ schema: path, outputs: asked, command }: Targets): Promise<Making | Diagnostics> {
  const read = await readInventory(path)
  if (read instanceof Diagnostics) return read
  const { outputs, directories } = await compile(read.inventory, asked, command)
  return { schema: read.text, outputs, directories, files: await compare(outputs, directories) }
}
