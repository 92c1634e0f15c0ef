import { batch, computed, effect, signal } from '@preact/signals-core'

export const lazy = true

/** What ends the effects of the root that runs now: this library has no scopes. */
let ends = []

export const library = {
  signal,
  computed,
  read: (node) => node.value,
  write(node, value) {
    node.value = value
  },
  effect(fn) {
    ends.push(effect(fn))
  },
  batch,
  root(fn) {
    const mine = []
    ends = mine
    fn()
    return () => {
      for (const end of mine) end()
    }
  },
}
