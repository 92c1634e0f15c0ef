// What is run, how often, on which screens.
import { plays } from './runners.mjs'

export const SIZES = [
  { columns: 200, rows: 60 },
  { columns: 80, rows: 24 },
]

// Enough for a median; who needs longer than 40 ms a change is cut off by time.
const FULL = { one: 300, seconds: 3, keys: 100, starts: 10, idle: 5, mounts: 5 }
const QUICK = { one: 100, seconds: 1, keys: 20, starts: 3, idle: 1, mounts: 2 }

/** Every scene with its count of texts: what the size of the screen hardly changes only on the wide one. */
function scenes(counts, isWide) {
  const one = ['--count', counts.one, '--max-secs', counts.one / 25]
  const small = [100, 1_000, 4_000].map((texts) => ({ scene: 'one', texts, args: one }))
  const usual = [
    ...small,
    { scene: 'all', texts: 1_000, args: ['--secs', counts.seconds] },
    { scene: 'key', texts: 1_000, args: ['--count', counts.keys, '--warm', 10, '--gap-us', 40_000] },
  ]
  if (!isWide) return usual
  return [
    ...usual,
    { scene: 'startup', texts: 1_000, args: ['--reps', counts.starts] },
    { scene: 'idle', texts: 1_000, args: ['--secs', counts.idle] },
    { scene: 'one', texts: 65_536, args: one },
    { scene: 'mount', texts: 10_000, args: ['--reps', counts.mounts] },
    { scene: 'idle', texts: 11_000, args: ['--secs', 1] },
  ]
}

/** All that is to be run, in an order of its own at each call: no runner has a quiet hour for itself. */
export function jobs(entrants, isQuick) {
  const counts = isQuick ? QUICK : FULL
  const sizes = isQuick ? SIZES.slice(0, 1) : SIZES
  const all = sizes.flatMap((size) =>
    entrants.flatMap((entrant) =>
      scenes(counts, size === SIZES[0])
        .filter(({ scene }) => plays(entrant, scene))
        .filter(({ scene, texts }) => texts <= entrant.most && (scene !== 'mount' || entrant.mounts))
        .filter(({ scene }) => entrant.setting === 'default' || !['startup', 'idle', 'mount'].includes(scene))
        .map((scene) => ({ ...entrant, ...size, ...scene })),
    ),
  )
  return shuffled(all)
}

function shuffled(list) {
  const left = [...list]
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1))
    ;[left[at], left[other]] = [left[other], left[at]]
  }
  return left
}
