import { computed, effect, effectScope, endBatch, signal, startBatch } from 'alien-signals'

export const lazy = true

export const library = {
  signal(value) {
    const node = signal(value)
    return { read: node, write: node }
  },
  computed: (fn) => ({ read: computed(fn) }),
  effect,
  batch(fn) {
    startBatch()
    fn()
    endBatch()
  },
  root: effectScope,
}
