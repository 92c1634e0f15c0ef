/** Many calls as one, as one save of a file is told by several events. */
export interface Burst {
  /** Has it done soon, unless it is about to be. */
  tell(): void
  cancel(): void
}

/** @param afterMs milliseconds from the first call until it is done */
export function burst(afterMs: number, act: () => void): Burst {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    tell() {
      timer ??= setTimeout(() => {
        timer = undefined
        act()
      }, afterMs)
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
