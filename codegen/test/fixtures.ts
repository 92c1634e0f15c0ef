import { readFileSync } from 'node:fs'
import { Diagnostics, type Inventory, parseInventory } from '../src/index.js'

/** The text of an inventory in `fixtures/`. */
export function fixture(name: 'particles' | 'gauge'): string {
  return readFileSync(new URL(`fixtures/${name}.yaml`, import.meta.url), 'utf8')
}

/** A text with one passage changed; the passage must be there. */
export function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`fixture: has no ${JSON.stringify(from)}`)
  return text.replace(from, () => to)
}

/** The inventory of a text that has nothing wrong with it. */
export function parsed(text: string): Inventory {
  const inventory = parseInventory('fixture.yaml', text)
  if (inventory instanceof Diagnostics) throw new Error(inventory.render())
  return inventory
}

/** The repository's own inventory. */
export function ownInventory(): Inventory {
  return parsed(readFileSync(new URL('../../schema/sparktui.yaml', import.meta.url), 'utf8'))
}
