import { mark, type Node } from './graph.js'

/** Signals whose repeaters forward now, and whose dependents are marked after that. */
export const walked: Node[] = []

/** A target reads a derived amid a walk: marks first, so that it reads no value of before. */
export function markWalked(): void {
  for (const node of walked) mark(node)
}
