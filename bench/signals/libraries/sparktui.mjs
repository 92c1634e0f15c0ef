import { batch, derived, effect, effectScope, signal } from '@sparktui/signals'

/** Computes only what is read. */
export const lazy = true

export const library = {
  signal(value) {
    const node = signal(value)
    return {
      read: () => node.value,
      write(next) {
        node.value = next
      },
    }
  },
  computed(fn) {
    const node = derived(fn)
    return { read: () => node.value }
  },
  effect,
  batch,
  root: effectScope,
}
