// What is done to the rows, the same for every runner: pure, and by seeds.

/** Rows that are created; a tenth of it is updated, and as many are inserted. */
export const COUNT = 10_000
const TENTH = COUNT / 10

/** All labels are of one length: Rezi keeps showing a text in the width that it had at first. */
const row = (id, label) => ({ id, label: `row ${String(id).padStart(6, '0')} ${label.padEnd(10)}` })
const many = (count, from) => Array.from({ length: count }, (_, at) => row(from + at, 'new'))

/** By name: rows before → rows after. `round` makes each time another. */
export const STEPS = {
  create: (_, round) => many(COUNT, round * 100_000),
  update: (rows, round) => rows.map((one, at) => (at % 10 === 0 ? row(one.id, `changed ${round}`) : one)),
  shuffle: (rows, round) => shuffled(rows, round + 1),
  insert: (rows, round) => rows.toSpliced(rows.length / 2, 0, ...many(TENTH, round * 100_000 + COUNT)),
  clear: () => [],
}

/** Fisher-Yates over a linear congruential generator (Numerical Recipes' constants). */
function shuffled(rows, seed) {
  const left = [...rows]
  let state = seed >>> 0
  for (let at = left.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[left[at], left[other]] = [left[other], left[at]]
  }
  return left
}

/** What the first line says after a step; it changes with the rows, in the same frame. */
export const mark = (round, step) => `#${round} ${step};`
