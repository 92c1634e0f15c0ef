/** A function for somebody who may keep it longer than it is of use. */
export interface Revocable {
  readonly call: () => void
  /** From now on it does nothing, and holds nothing of what it was made of. */
  revoke(): void
}

/** Makes a function that can be handed out and taken back. Runtimes keep what an addon calls, and what a microtask is to do, until later. */
export function revocable(act: () => void): Revocable {
  let current: (() => void) | undefined = act
  return {
    call: () => current?.(),
    revoke() {
      current = undefined
    },
  }
}
