// Rectangles of deriveds, each summing a few of the layer before; some of them skip one source, depending on another's
// value. A source is written, then a part of the last layer is read. Checked by sum and by the number of computations.

/** A source of the same "random" numbers for every library. */
function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Which sources each derived has, whether it is dynamic, and which of the last layer are read. */
function plan({ width, layers, sources, fixed, read }) {
  const next = random(width * 31 + layers)
  const rows = []
  for (let row = 1; row < layers; ++row) {
    const nodes = []
    for (let at = 0; at < width; ++at) {
      const inputs = Array.from({ length: sources }, (_, each) => (at + each) % width)
      nodes.push({ inputs, dynamic: next() >= fixed })
    }
    rows.push(nodes)
  }
  const leaves = Array.from({ length: width }, (_, at) => at)
  while (leaves.length > Math.max(1, Math.round(width * read))) leaves.splice(Math.floor(next() * leaves.length), 1)
  return { rows, leaves }
}

/** The sources as every second run leaves them. */
function start({ width, writes }) {
  const values = Array.from({ length: width }, (_, at) => at)
  for (let at = 0; at < writes; ++at) values[at % width] = (at % width) + at + 1
  return values
}

/** What a derived gives for its inputs; a dynamic one with an odd first input drops its last. */
function compute({ inputs, dynamic }, read) {
  let sum = read(inputs[0])
  const count = dynamic && sum & 1 ? inputs.length - 1 : inputs.length
  for (let at = 1; at < count; ++at) sum += read(inputs[at])
  return sum | 0
}

function dynamic(label, form) {
  const { width, writes } = form
  const name = `dynamic, ${label}: ${width} × ${form.layers}, ${form.sources} sources`
  return {
    name,
    make({ library, lazy }) {
      const { batch, computed, read, root, signal, write } = library
      const { rows, leaves } = plan(form)
      const sources = start(form).map((value) => signal(value))
      const seen = { runs: 0 }
      let last = sources
      root(() => {
        for (const row of rows) {
          const before = last
          const input = (at) => read(before[at])
          last = row.map((node) =>
            computed(() => {
              ++seen.runs
              return compute(node, input)
            }),
          )
        }
      })
      const leafs = leaves.map((at) => last[at])
      const sumUp = () => leafs.reduce((sum, leaf) => (sum + read(leaf)) | 0, 0)
      sumUp()
      let turn = 0
      return () => {
        turn ^= 1
        seen.runs = 0
        let sum = 0
        for (let at = 0; at < writes; ++at) {
          const target = at % width
          batch(() => write(sources[target], target + at + 1 + turn))
          sum = (sum + sumUp()) | 0
        }
        // An eager library also computes what nobody reads.
        return turn === 1 ? [sum, lazy ? seen.runs : undefined] : undefined
      }
    },
    expected: ({ lazy }) => {
      const [sum, runs] = byHand(form)
      return [sum, lazy ? runs : undefined]
    },
  }
}

/** The same without a library: a node is computed again when asked for and an input that it used has changed. */
function byHand(form) {
  const { rows, leaves } = plan(form)
  const { width, writes } = form
  const sources = start(form)
  const memory = rows.map((row) => row.map(() => undefined))
  let runs = 0
  const value = (layer, at) => {
    if (layer < 0) return sources[at]
    const kept = memory[layer][at]
    if (kept?.turn === turn) return kept.value
    if (kept?.used.every(([input, old]) => value(layer - 1, input) === old)) {
      kept.turn = turn
      return kept.value
    }
    ++runs
    const used = []
    const result = compute(rows[layer][at], (input) => {
      const got = value(layer - 1, input)
      used.push([input, got])
      return got
    })
    memory[layer][at] = { turn, value: result, used }
    return result
  }
  let turn = 0
  const read = () => leaves.reduce((sum, leaf) => (sum + value(rows.length - 1, leaf)) | 0, 0)
  read()
  runs = 0
  let sum = 0
  for (let at = 0; at < writes; ++at) {
    sources[at % width] = (at % width) + at + 2
    ++turn
    sum = (sum + read()) | 0
  }
  return [sum, runs]
}

export const dynamics = {
  simple: dynamic('simple', { width: 10, layers: 5, sources: 2, fixed: 1, read: 0.2, writes: 200 }),
  small: dynamic('small', { width: 10, layers: 10, sources: 6, fixed: 0.75, read: 0.2, writes: 200 }),
  large: dynamic('large', { width: 1000, layers: 12, sources: 4, fixed: 0.95, read: 1, writes: 20 }),
  wide: dynamic('wide', { width: 1000, layers: 5, sources: 25, fixed: 1, read: 1, writes: 20 }),
  tall: dynamic('tall', { width: 5, layers: 500, sources: 3, fixed: 1, read: 1, writes: 10 }),
  very: dynamic('very dynamic', { width: 100, layers: 15, sources: 6, fixed: 0.5, read: 1, writes: 50 }),
}
