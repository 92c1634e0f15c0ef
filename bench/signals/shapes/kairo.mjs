// One signal, written again and again, over graphs of one form each. `run` gives how often effects ran and the sum of
// what they saw; `expected` is the same by arithmetic.

/** Sum of `1..n`. */
const upTo = (n) => (n * (n + 1)) / 2

/** Builds `graph`, then returns a run that writes `1..writes` to its signal, each write in a batch. */
function headed(writes, graph) {
  return ({ library }) => {
    const { batch, root, signal } = library
    const head = signal(0)
    const seen = { runs: 0, sum: 0 }
    root(() => graph(library, head, seen))
    return () => {
      seen.runs = 0
      seen.sum = 0
      for (let at = 1; at <= writes; ++at) batch(() => head.write(at))
      return [seen.runs, seen.sum]
    }
  }
}

function watch({ effect }, { read }, seen) {
  effect(() => {
    const value = read()
    ++seen.runs
    seen.sum += value
  })
}

function chain({ computed }, from, length) {
  let last = from
  for (let at = 0; at < length; ++at) {
    const { read } = last
    last = computed(() => read() + 1)
  }
  return last
}

function work(rounds) {
  let sum = 0
  for (let at = 0; at < rounds; ++at) sum += at
  return sum
}

/** A derived that always gives the same ends the change; what is below it is dear. */
export const avoidable = {
  name: 'avoidable propagation',
  make: headed(100, (library, head, seen) => {
    const { computed } = library
    const same = computed(() => {
      ++seen.runs
      return head.read() * 0
    })
    const dear = computed(() => work(100) + same.read() + 1)
    const more = computed(() => dear.read() + 2)
    watch(library, more, seen)
    watch(library, same, seen)
  }),
  // The derived alone: none of the effects.
  expected: () => [100, 0],
}

export const broad = {
  name: 'broad: 1 signal, 50 × (derived, derived, effect)',
  make: headed(50, (library, head, seen) => {
    const { computed } = library
    for (let at = 0; at < 50; ++at) {
      const near = computed(() => head.read() + at)
      const far = computed(() => near.read() + 1)
      watch(library, far, seen)
    }
  }),
  expected: () => [50 * 50, 50 * upTo(50) + 50 * (upTo(49) + 50)],
}

export const deep = {
  name: 'deep: 50 deriveds in a chain, 1 effect',
  make: headed(50, (library, head, seen) => watch(library, chain(library, head, 50), seen)),
  expected: () => [50, upTo(50) + 50 * 50],
}

export const diamond = {
  name: 'diamond: 5 wide',
  make: headed(100, (library, head, seen) => {
    const { computed } = library
    const sides = Array.from({ length: 5 }, () => computed(() => head.read() + 1))
    const sum = computed(() => sides.reduce((total, side) => total + side.read(), 0))
    watch(library, sum, seen)
  }),
  expected: () => [100, 5 * (upTo(100) + 100)],
}

/** 100 signals into one derived, out to 100: only what changed may go on. */
export const mux = {
  name: 'mux: 100 signals → 1 derived → 100 deriveds, effects',
  make({ library }) {
    const { batch, computed, root, signal } = library
    const heads = Array.from({ length: 100 }, () => signal(1))
    const seen = { runs: 0, sum: 0 }
    root(() => {
      const all = computed(() => heads.map((head) => head.read()))
      for (let at = 0; at < 100; ++at) {
        const one = computed(() => all.read()[at])
        const next = computed(() => one.read() + 1)
        watch(library, next, seen)
      }
    })
    let turn = 1
    return () => {
      seen.runs = 0
      seen.sum = 0
      turn = 3 - turn
      for (let at = 0; at < 10; ++at) batch(() => heads[at].write(turn))
      return [seen.runs, seen.sum - 10 * turn]
    }
  },
  expected: () => [10, 10],
}

export const repeated = {
  name: 'repeated observers: 1 derived reads 30 times',
  make: headed(100, (library, head, seen) => {
    const sum = library.computed(() => {
      let total = 0
      for (let at = 0; at < 30; ++at) total += head.read()
      return total
    })
    watch(library, sum, seen)
  }),
  expected: () => [100, 30 * upTo(100)],
}

export const triangle = {
  name: 'triangle: each of 10 in a chain is in one sum',
  make: headed(100, (library, head, seen) => {
    const { computed } = library
    const all = [head]
    for (let at = 1; at < 10; ++at) all.push(chain(library, all[at - 1], 1))
    const sum = computed(() => all.reduce((total, each) => total + each.read(), 0))
    watch(library, sum, seen)
  }),
  expected: () => [100, 10 * upTo(100) + 100 * upTo(9)],
}

/** Each write makes the derived read another source. */
export const unstable = {
  name: 'unstable: dependencies change with each write',
  make: headed(100, (library, head, seen) => {
    const { computed } = library
    const double = computed(() => head.read() * 2)
    const inverse = computed(() => -head.read())
    const sum = computed(() => {
      let total = 0
      for (let at = 0; at < 20; ++at) total += head.read() % 2 ? double.read() : inverse.read()
      return total
    })
    watch(library, sum, seen)
  }),
  // The odd numbers below 100 sum to 2500, the even ones up to 100 to 2550.
  expected: () => [100, 20 * (2 * 2500 - 2550)],
}

export const kairo = { avoidable, broad, deep, diamond, mux, repeated, triangle, unstable }
