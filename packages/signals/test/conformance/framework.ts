import type { ReactiveFramework } from 'reactive-framework-test-suite'
import { batch, derived, effect, signal, untrack } from '../../src/index.js'

/** This package in the suite's words. */
export const framework: ReactiveFramework = {
  name: '@sparktui/signals',
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
  run: (fn) => fn(),
  batch,
  untracked: untrack,
}
