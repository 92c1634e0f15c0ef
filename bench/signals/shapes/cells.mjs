/** Layers of four deriveds, each of its neighbours in the layer before; an effect on each. */
function cellx(layers) {
  return {
    name: `cellx: ${layers} layers of 4 deriveds, 4 effects`,
    make({ library }) {
      const { batch, computed, effect, read, root, signal, write } = library
      const start = [1, 2, 3, 4].map((value) => signal(value))
      const seen = { runs: 0 }
      let last = start
      root(() => {
        for (let at = 0; at < layers; ++at) {
          const [a, b, c, d] = last
          last = [
            computed(() => read(b)),
            computed(() => read(a) - read(c)),
            computed(() => read(b) + read(d)),
            computed(() => read(c)),
          ]
          for (const each of last) {
            effect(() => {
              read(each)
              ++seen.runs
            })
          }
        }
      })
      function writeAll(values) {
        batch(() => {
          for (let at = 0; at < 4; ++at) write(start[at], values[at])
        })
        return last.map(read)
      }
      return () => {
        seen.runs = 0
        const down = writeAll([4, 3, 2, 1])
        return [...down, ...writeAll([1, 2, 3, 4]), seen.runs]
      }
    },
    expected() {
      const up = layersOf([1, 2, 3, 4], layers).flat()
      const down = layersOf([4, 3, 2, 1], layers).flat()
      const changed = up.filter((value, at) => value !== down[at]).length
      return [...down.slice(-4), ...up.slice(-4), 2 * changed]
    },
  }
}

function layersOf(start, count) {
  const layers = []
  let [a, b, c, d] = start
  for (let at = 0; at < count; ++at) {
    ;[a, b, c, d] = [b, a - c, b + d, c]
    layers.push([a, b, c, d])
  }
  return layers
}

/** Two signals, a list compared by content, and dear functions that most changes must not reach. */
const molecular = {
  name: 'molecular: 2 signals, unequal branches, dear leaves',
  make({ library }) {
    const { batch, computed, effect, read, root, signal, write } = library
    const a = signal(0)
    const b = signal(0)
    const seen = { runs: 0, sum: 0 }
    const note = (value) => {
      ++seen.runs
      seen.sum += value
    }
    root(() => {
      const c = computed(() => (read(a) % 2) + (read(b) % 2))
      const list = computed(() => [0, 1, 2, 3, 4].map((at) => at + (read(a) % 2) - (read(b) % 2)))
      const first = computed(() => dear(read(c) + read(a), 1))
      const second = computed(() => read(list)[0] && read(list)[4] + read(c))
      const third = computed(() => read(first) + (read(second) || dear(read(second) + read(list)[4], 1)))
      effect(() => note(dear(read(first), 1)))
      effect(() => note(read(third)))
      effect(() => note(dear(read(second), 1)))
    })
    return () => {
      seen.runs = 0
      seen.sum = 0
      for (let at = 1; at <= 50; ++at) {
        batch(() => {
          write(b, 1)
          write(a, 1 + at * 2)
        })
        batch(() => {
          write(a, 2 + at * 2)
          write(b, 2)
        })
      }
      return [seen.runs, seen.sum]
    }
  },
  expected: () => molecularByHand(50),
}

/** Adds 1 at the cost of a few hundred steps. */
function dear(value, by) {
  let sum = 0
  for (let at = 0; at < 300; ++at) sum = (sum + at * value) % 7
  return value + by + sum * 0
}

/** The effects above that see another value, written without a library. */
function molecularByHand(turns) {
  let seen = [undefined, undefined, undefined]
  let runs = 0
  let sum = 0
  const change = (a, b) => {
    const c = (a % 2) + (b % 2)
    const head = (a % 2) - (b % 2)
    const first = c + a + 1
    const second = head && head + 4 + c
    const third = first + (second || second + head + 4 + 1)
    const now = [first + 1, third, second + 1]
    for (let at = 0; at < 3; ++at) {
      // The second effect hangs on `third`, the others on what they add 1 to: an equal value wakes none.
      if (now[at] === seen[at]) continue
      ++runs
      sum += now[at]
    }
    seen = now
  }
  const all = () => {
    runs = 0
    sum = 0
    for (let at = 1; at <= turns; ++at) {
      change(1 + at * 2, 1)
      change(2 + at * 2, 2)
    }
  }
  change(0, 0)
  all()
  all()
  return [runs, sum]
}

export const cells = { cellx10: cellx(10), cellx1000: cellx(1000), molecular }
