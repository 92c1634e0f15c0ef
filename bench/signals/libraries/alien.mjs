import { computed, effect, effectScope, endBatch, signal, startBatch } from 'alien-signals'

export const lazy = true

export const library = {
  signal,
  computed,
  read: (node) => node(),
  write(node, value) {
    node(value)
  },
  effect,
  batch(fn) {
    startBatch()
    fn()
    endBatch()
  },
  root: effectScope,
}
