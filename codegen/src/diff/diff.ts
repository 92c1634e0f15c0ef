import type { Diagnostic } from '../diagnostic.js'
import type { ReadInventory } from '../load.js'
import { approve, type Change, Changes } from './changes.js'
import { compareDocumentation } from './documentation.js'
import { compareLayout } from './layout.js'
import { compareMeaning } from './meaning.js'
import { CLASSES } from './rules.js'
import { Side } from './side.js'
import { compareSource } from './source.js'
import { compareVocabulary } from './words.js'

/** What lies between two inventories. */
export interface Difference {
  /** Every change, by class and then by place. */
  readonly changes: readonly Change[]
  /** Approvals and renames that fit no change. */
  readonly problems: readonly Diagnostic[]
  /** Whether no change is breaking but approved ones, and there is no problem. */
  readonly isFine: boolean
}

/** Compares two inventories; approvals are those of the new one. */
export function diff(old: ReadInventory, now: ReadInventory): Difference {
  const changes = new Changes(new Side(old), new Side(now))
  const vocabulary = { ...compareVocabulary(changes), ...compareLayout(changes) }
  compareMeaning(changes, vocabulary)
  const { props, primitives } = compareSource(changes)
  compareDocumentation(changes, vocabulary, props, primitives)
  const list = approve(changes).sort(byClassAndPlace(now.source.file))
  const isFine = changes.problems.length === 0 && list.every((change) => !isUnapproved(change))
  return { changes: list, problems: changes.problems, isFine }
}

/** Whether a change must not pass. */
export function isUnapproved({ verdict, reason }: Change): boolean {
  return verdict === 'breaking' && reason === undefined
}

/** What is gone has its place in the old file, and comes after what is there. */
function byClassAndPlace(file: string) {
  const rank = (change: Change) => CLASSES.indexOf(change.class) * 2 + (change.file === file ? 0 : 1)
  return (a: Change, b: Change) => rank(a) - rank(b) || a.line - b.line || a.column - b.column
}
