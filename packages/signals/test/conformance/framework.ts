import type { ReactiveFramework } from 'reactive-framework-test-suite'
import type { Build } from './builds.js'

/** One of our builds in the suite's words. */
export function frameworkOf({ batch, derived, effect, signal, untrack }: Build): ReactiveFramework {
  return {
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
}
