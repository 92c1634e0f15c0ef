// The build for browsers: in Node the package's own name leads to the one for servers, which does not react.
import { batch, createEffect, createMemo, createRoot, createSignal } from 'solid-js/dist/solid.js'

/** Memos are computed when a source changes, read or not. */
export const lazy = false

export const library = {
  signal: createSignal,
  computed: (fn) => [createMemo(fn)],
  read: ([read]) => read(),
  write([, set], value) {
    set(value)
  },
  effect: createEffect,
  batch,
  root: (fn) =>
    createRoot((dispose) => {
      fn()
      return dispose
    }),
}
