// Slots of a typed array kept equal to signals: our repeaters against an effect of alien-signals that stores. Each shape
// has a maker per rival; a run makes `changes` slots change and gives a look at whether they hold what they must, which is
// not timed: it would cost ten thousand slots as much as their change.

const floats = (length) => new Float32Array(new SharedArrayBuffer(length * 4))

/** `rivals` make, of the module of their library, a way to set and a view. */
function slots(name, goal, writes, rivals, holds) {
  return {
    name,
    goal,
    changes: writes * (holds.slots ?? 1),
    rivals: Object.fromEntries(
      Object.entries(rivals).map(([rival, build]) => [
        rival,
        (module) => {
          const { set, view } = build(module)
          let value = 0
          return () => {
            for (let at = 0; at < writes; ++at) {
              value = (value + 1) & 0xffff
              set(value)
            }
            return () => view.every((slot) => slot === holds.of(value))
          }
        },
      ]),
    ),
  }
}

function ours(length, wire) {
  return ({ SharedSlotBuffer, derived, repeat, signal }) => {
    const view = floats(length)
    const set = wire({ derived, repeat, signal }, new SharedSlotBuffer({ view }), length)
    return { set, view }
  }
}

function alien(length, wire) {
  return ({ computed, effect, signal }) => {
    const view = floats(length)
    return { set: wire({ computed, effect, signal }, view, length), view }
  }
}

const fan = {
  sparktui: ({ repeat, signal }, buffer, length) => {
    const source = signal(0)
    for (let at = 0; at < length; ++at) repeat(source, buffer, at)
    return (value) => {
      source.value = value
    }
  },
  'alien-signals': ({ effect, signal }, view, length) => {
    const source = signal(0)
    for (let at = 0; at < length; ++at) {
      effect(() => {
        view[at] = source()
      })
    }
    return source
  },
}

const pairs = {
  sparktui: ({ repeat, signal }, buffer, length) => {
    const all = Array.from({ length }, () => signal(0))
    all.forEach((source, at) => {
      repeat(source, buffer, at)
    })
    return (value) => {
      for (let at = 0; at < length; ++at) all[at].value = value
    }
  },
  'alien-signals': ({ effect, signal }, view, length) => {
    const all = Array.from({ length }, () => signal(0))
    all.forEach((source, at) => {
      effect(() => {
        view[at] = source()
      })
    })
    return (value) => {
      for (let at = 0; at < length; ++at) all[at](value)
    }
  },
}

const derivedSource = {
  sparktui: ({ derived, repeat, signal }, buffer) => {
    const source = signal(0)
    repeat(
      derived(() => source.value * 2),
      buffer,
      0,
    )
    return (value) => {
      source.value = value
    }
  },
  'alien-signals': ({ computed, effect, signal }, view) => {
    const source = signal(0)
    const double = computed(() => source() * 2)
    effect(() => {
      view[0] = double()
    })
    return source
  },
}

const both = (wires, length) => ({
  sparktui: ours(length, wires.sparktui),
  'alien-signals': alien(length, wires['alien-signals']),
})
const same = (slots) => ({ slots, of: (value) => value })

/** Makes and ends a thousand; the slot holds the source's value. */
const createAndDispose = {
  name: 'create and dispose a repeater',
  goal: 0.5,
  changes: 1_000,
  rivals: {
    sparktui: ({ SharedSlotBuffer, repeat, signal }) => {
      const view = floats(1)
      const buffer = new SharedSlotBuffer({ view })
      const source = signal(7)
      return () => {
        view[0] = 0
        for (let at = 0; at < 1_000; ++at) repeat(source, buffer, 0)()
        return () => view[0] === 7
      }
    },
    'alien-signals': ({ effect, signal }) => {
      const view = floats(1)
      const source = signal(7)
      const store = () => {
        view[0] = source()
      }
      return () => {
        view[0] = 0
        for (let at = 0; at < 1_000; ++at) effect(store)()
        return () => view[0] === 7
      }
    },
  },
}

export const repeaters = {
  one: slots('repeat, one signal → one slot', 0.3, 1_000, both(fan, 1), same(1)),
  fan: slots('one signal → 1,000 slots, per slot', 0.2, 10, both(fan, 1_000), same(1_000)),
  pairs: slots('10,000 signals × one repeater', 0.25, 1, both(pairs, 10_000), same(10_000)),
  derived: slots('a derived source', 0.95, 1_000, both(derivedSource, 1), { of: (value) => value * 2 }),
  createAndDispose,
}

const TYPES = ['float64', 'float32', 'int8', 'int16', 'int32', 'uint8', 'uint16', 'uint32']

/** One site that sets buffers of `used` types, warm with all of them; timed with the first alone. */
function setting(used) {
  return ({ SharedSlotBuffer }) => {
    const buffers = used.map((type) => new SharedSlotBuffer({ type, length: 64 }))
    const fill = (buffer, value) => {
      for (let at = 0; at < 64; ++at) buffer.set(at, value)
    }
    let value = 0
    for (let round = 0; round < 20_000; ++round) {
      value = (value + 1) & 0x3f
      fill(buffers[round % buffers.length], value)
    }
    return () => {
      for (let round = 0; round < 16; ++round) {
        value = (value + 1) & 0x3f
        fill(buffers[0], value)
      }
      return () => buffers[0].view.every((slot) => slot === value)
    }
  }
}

/** The first rival is the yardstick: a program that knows no other type. */
export const elements = {
  name: 'set a slot at a site that has seen all element types',
  goal: 1.5,
  changes: 1_024,
  rivals: {
    'float64 alone': setting(['float64']),
    ...Object.fromEntries(TYPES.map((type) => [type, setting([type, ...TYPES.filter((each) => each !== type)])])),
  },
}
