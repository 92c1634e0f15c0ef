import type { Found } from '../finding.js'

const KINDS = ['txt', 'md', 'ts', 'rs', 'png', 'so'] as const

/** Files that are the same each time. Sizes are spread like those of a disk: most small, few large. */
export function many(count: number): readonly Found[] {
  let state = 1
  const random = () => {
    // The generator of Park and Miller.
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Array.from({ length: count }, (_, at) => {
    const kind = KINDS[at % KINDS.length] as string
    const bytes = Math.floor(2 ** (random() * 30))
    const modifiedMs = Date.UTC(2026, 2, 21) - Math.floor(random() * 1e11)
    return { name: `file-${at}.${kind}`, folder: `/data/folder-${at % 100}`, kind, bytes, modifiedMs }
  })
}
