import { Diagnostics } from '../../src/index.js'
import { parseText, type ReadInventory } from '../../src/load.js'
import { edited } from '../fixtures.js'

/** A text after some edits. */
export function changed(text: string, edits: readonly (readonly [from: string, to: string])[] = []): string {
  return edits.reduce((all, [from, to]) => edited(all, from, to), text)
}

/** An inventory that has nothing wrong with it, with its places. */
export function read(file: string, text: string): ReadInventory {
  const result = parseText(file, text)
  if (result instanceof Diagnostics) throw new Error(result.render())
  return result
}
