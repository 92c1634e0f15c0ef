import { batch, derived, effect, effectScope, signal } from '@sparktui/signals'

/** Computes only what is read. */
export const lazy = true

export const library = {
  signal,
  computed: derived,
  read: (node) => node.value,
  write(node, value) {
    node.value = value
  },
  effect,
  batch,
  root: effectScope,
}
