// The build for browsers: in Node the package's own name leads to the one for servers, which does not react.
import { batch, createEffect, createMemo, createRoot, createSignal } from 'solid-js/dist/solid.js'

/** Memos are computed when a source changes, read or not. */
export const lazy = false

export const library = {
  signal(value) {
    const [read, write] = createSignal(value)
    return { read, write }
  },
  computed: (fn) => ({ read: createMemo(fn) }),
  effect: createEffect,
  batch,
  root: (fn) =>
    createRoot((dispose) => {
      fn()
      return dispose
    }),
}
