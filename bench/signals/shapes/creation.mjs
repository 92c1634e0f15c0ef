// Making nodes and giving them up again, and writes through many small graphs.

/** `sources` signals and `deriveds` deriveds that each read `reads` of them in a row, once; then the root ends. */
function creation(name, sources, deriveds, reads) {
  return {
    name: `create ${name}`,
    make({ library }) {
      const { computed, read, root, signal } = library
      return () => {
        let sum = 0
        const end = root(() => {
          const all = Array.from({ length: sources }, (_, at) => signal(at))
          for (let at = 0; at < deriveds; ++at) {
            const from = Math.floor((at * sources) / deriveds)
            const sumOf = computed(() => {
              let total = 0
              for (let each = 0; each < reads; ++each) total += read(all[from + each])
              return total
            })
            sum += read(sumOf)
          }
        })
        end?.()
        return [sum]
      }
    },
    expected() {
      let sum = 0
      for (let at = 0; at < deriveds; ++at) {
        const from = Math.floor((at * sources) / deriveds)
        sum += reads * from + (reads * (reads - 1)) / 2
      }
      return [sum]
    },
  }
}

const signals = {
  name: 'create 10,000 signals',
  make({ library: { read, signal } }) {
    return () => {
      let last
      for (let at = 0; at < 10_000; ++at) last = signal(at)
      return [read(last)]
    }
  },
  expected: () => [9_999],
}

const effects = {
  name: 'create 1,000 × (signal, derived, effect)',
  make({ library }) {
    const { computed, effect, read, root, signal } = library
    return () => {
      let sum = 0
      const end = root(() => {
        for (let at = 0; at < 1_000; ++at) {
          const source = signal(at)
          const next = computed(() => read(source) + 1)
          effect(() => {
            sum += read(next)
          })
        }
      })
      end()
      return [sum]
    }
  },
  expected: () => [500_500],
}

/** `sources` signals, `count` × (derived that reads `reads` of them, effect); each signal is written in turn. */
function updates(name, sources, count, reads) {
  return {
    name: `update ${name}`,
    make({ library }) {
      const { computed, effect, read, root, signal, write } = library
      const all = Array.from({ length: sources }, () => signal(1))
      const seen = { runs: 0, sum: 0 }
      root(() => {
        for (let at = 0; at < count; ++at) {
          const from = Math.floor((at * sources) / count)
          const derived = computed(() => {
            let total = 0
            for (let each = 0; each < reads; ++each) total += read(all[from + each])
            return total
          })
          effect(() => {
            ++seen.runs
            seen.sum += read(derived)
          })
        }
      })
      let turn = 1
      return () => {
        seen.runs = 0
        seen.sum = 0
        turn = 3 - turn
        for (const source of all) write(source, turn)
        return turn === 2 ? [seen.runs, seen.sum] : undefined
      }
    },
    // From all at 1 to all at 2, one by one.
    expected: () => [count * reads, count * (reads * reads + (reads * (reads + 1)) / 2)],
  }
}

export const creations = {
  signals,
  create1to1: creation('1,000 signals → 1,000 deriveds, 1:1', 1_000, 1_000, 1),
  create4to1: creation('4,000 signals → 1,000 deriveds, 4:1', 4_000, 1_000, 4),
  create1000to1: creation('1,000 signals → 1 derived, 1,000:1', 1_000, 1, 1_000),
  create1to8: creation('125 signals → 1,000 deriveds, 1:8', 125, 1_000, 1),
  create1to1000: creation('1 signal → 1,000 deriveds, 1:1,000', 1, 1_000, 1),
  effects,
  update1to1: updates('1:1, 1,000 ×', 1_000, 1_000, 1),
  update4to1: updates('4:1, 1,000 ×', 4_000, 1_000, 4),
  update1000to1: updates('1,000:1', 1_000, 1, 1_000),
  update1to4: updates('1:4, 250 ×', 250, 1_000, 1),
  update1to1000: updates('1:1,000', 1, 1_000, 1),
}
