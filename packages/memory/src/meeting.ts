import { LayoutMismatchError } from './identity.js'

/** What one side was generated from. */
export interface Generation {
  /** The layout hash, 16 hex digits. */
  readonly hash: string
  /** What the hash covers, as `kind name place digest`; none if the side cannot say. */
  readonly parts: readonly string[]
  /** What generates it anew, as people type it; otherwise the heads of the generated files say. */
  readonly command?: string
}

/**
 * Lets two sides meet that were generated from the same inventory.
 *
 * @throws {LayoutMismatchError} if the hashes differ, with the first part that does
 */
export function meet(ours: Generation, theirs: Generation): void {
  if (ours.hash === theirs.hash) return
  throw new LayoutMismatchError(theirs.hash, ours.hash, firstDifference(ours.parts, theirs.parts), ours.command)
}

interface Part {
  readonly kind: string
  readonly name: string
  readonly place: string
  readonly digest: string
}

/** Says of the first part that differs what differs about it; nothing if a side has no parts. */
export function firstDifference(ours: readonly string[], theirs: readonly string[]): string | undefined {
  if (ours.length === 0 || theirs.length === 0) return undefined
  for (let index = 0; index < Math.max(ours.length, theirs.length); index++) {
    if (ours[index] === theirs[index]) continue
    return difference(read(ours[index]), read(theirs[index]), ours.map(read), theirs.map(read))
  }
  return undefined
}

function difference(
  our: Part | undefined,
  their: Part | undefined,
  ours: readonly (Part | undefined)[],
  theirs: readonly (Part | undefined)[],
): string | undefined {
  const twin = our && find(theirs, our)
  if (our && !twin) return `the ${titled(our)} (${our.place} here, absent there)`
  if (their && !find(ours, their)) return `the ${titled(their)} (${their.place} there, absent here)`
  if (!our || !twin) return undefined
  if (our.place !== twin.place) return `the ${titled(our)} (${our.place} here, ${twin.place} there)`
  return `the ${titled(our)} (at ${our.place} on both sides, but not the same there)`
}

const titled = ({ kind, name }: Part): string => `${kind} \`${name}\``

function find(parts: readonly (Part | undefined)[], { kind, name }: Part): Part | undefined {
  return parts.find((part) => part?.kind === kind && part.name === name)
}

function read(text: string | undefined): Part | undefined {
  if (text === undefined) return undefined
  const [kind = '', name = '', place = '', digest = ''] = text.split(' ')
  return { kind, name, place, digest }
}
