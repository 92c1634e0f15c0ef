// One signal, written again and again, over graphs of one form each. `run` gives how often effects ran and the sum of
// what they saw; `expected` is the same by arithmetic.

/** Sum of `1..n`. */
const upTo = (n) => (n * (n + 1)) / 2

/** Builds `graph`, then returns a run that writes `1..writes` to its signal, each write in a batch. */
function headed(writes, graph) {
  return ({ library }) => {
    const { batch, root, signal, write } = library
    const head = signal(0)
    const seen = { runs: 0, sum: 0 }
    root(() => graph(library, head, seen))
    return () => {
      seen.runs = 0
      seen.sum = 0
      for (let at = 1; at <= writes; ++at) batch(() => write(head, at))
      return [seen.runs, seen.sum]
    }
  }
}

function watch({ effect, read }, node, seen) {
  effect(() => {
    const value = read(node)
    ++seen.runs
    seen.sum += value
  })
}

function chain({ computed, read }, from, length) {
  let last = from
  for (let at = 0; at < length; ++at) {
    const before = last
    last = computed(() => read(before) + 1)
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
    const { computed, read } = library
    const same = computed(() => {
      ++seen.runs
      return read(head) * 0
    })
    const dear = computed(() => work(100) + read(same) + 1)
    const more = computed(() => read(dear) + 2)
    watch(library, more, seen)
    watch(library, same, seen)
  }),
  // The derived alone: none of the effects.
  expected: () => [100, 0],
}

export const broad = {
  name: 'broad: 1 signal, 50 × (derived, derived, effect)',
  make: headed(50, (library, head, seen) => {
    const { computed, read } = library
    for (let at = 0; at < 50; ++at) {
      const near = computed(() => read(head) + at)
      const far = computed(() => read(near) + 1)
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
    const { computed, read } = library
    const sides = Array.from({ length: 5 }, () => computed(() => read(head) + 1))
    const sum = computed(() => sides.reduce((total, side) => total + read(side), 0))
    watch(library, sum, seen)
  }),
  expected: () => [100, 5 * (upTo(100) + 100)],
}

/** 100 signals into one derived, out to 100: only what changed may go on. */
export const mux = {
  name: 'mux: 100 signals → 1 derived → 100 deriveds, effects',
  make({ library }) {
    const { batch, computed, read, root, signal, write } = library
    const heads = Array.from({ length: 100 }, () => signal(1))
    const seen = { runs: 0, sum: 0 }
    root(() => {
      const all = computed(() => heads.map((head) => read(head)))
      for (let at = 0; at < 100; ++at) {
        const one = computed(() => read(all)[at])
        const next = computed(() => read(one) + 1)
        watch(library, next, seen)
      }
    })
    let turn = 1
    return () => {
      seen.runs = 0
      seen.sum = 0
      turn = 3 - turn
      for (let at = 0; at < 10; ++at) batch(() => write(heads[at], turn))
      return [seen.runs, seen.sum - 10 * turn]
    }
  },
  expected: () => [10, 10],
}

export const repeated = {
  name: 'repeated observers: 1 derived reads 30 times',
  make: headed(100, (library, head, seen) => {
    const { computed, read } = library
    const sum = computed(() => {
      let total = 0
      for (let at = 0; at < 30; ++at) total += read(head)
      return total
    })
    watch(library, sum, seen)
  }),
  expected: () => [100, 30 * upTo(100)],
}

export const triangle = {
  name: 'triangle: each of 10 in a chain is in one sum',
  make: headed(100, (library, head, seen) => {
    const { computed, read } = library
    const all = [head]
    for (let at = 1; at < 10; ++at) all.push(chain(library, all[at - 1], 1))
    const sum = computed(() => all.reduce((total, each) => total + read(each), 0))
    watch(library, sum, seen)
  }),
  expected: () => [100, 10 * upTo(100) + 100 * upTo(9)],
}

/** Each write makes the derived read another source. */
export const unstable = {
  name: 'unstable: dependencies change with each write',
  make: headed(100, (library, head, seen) => {
    const { computed, read } = library
    const double = computed(() => read(head) * 2)
    const inverse = computed(() => -read(head))
    const sum = computed(() => {
      let total = 0
      for (let at = 0; at < 20; ++at) total += read(head) % 2 ? read(double) : read(inverse)
      return total
    })
    watch(library, sum, seen)
  }),
  // The odd numbers below 100 sum to 2500, the even ones up to 100 to 2550.
  expected: () => [100, 20 * (2 * 2500 - 2550)],
}

export const kairo = { avoidable, broad, deep, diamond, mux, repeated, triangle, unstable }
