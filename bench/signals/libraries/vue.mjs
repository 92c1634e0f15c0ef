import { computed, effect, effectScope, shallowRef } from '@vue/reactivity'

export const lazy = true

/** Effects that wait for the end of a batch: this library leaves that to a scheduler. */
let waiting = []
let batches = 0

export const library = {
  signal: shallowRef,
  computed,
  read: (node) => node.value,
  write(node, value) {
    node.value = value
  },
  effect(fn) {
    let queued = false
    const runner = effect(fn, {
      scheduler() {
        if (queued) return
        queued = true
        waiting.push(run)
        if (batches === 0) flush()
      },
    })
    function run() {
      queued = false
      runner.effect.runIfDirty()
    }
  },
  batch(fn) {
    ++batches
    fn()
    if (--batches === 0) flush()
  },
  root(fn) {
    const scope = effectScope()
    scope.run(fn)
    return () => scope.stop()
  },
}

function flush() {
  const due = waiting
  waiting = []
  for (const run of due) run()
}
