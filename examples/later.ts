import { signal } from 'sparktui'

/** Something that is loaded when it is first wanted, so that a program that does not want it starts without. */
export interface Later<T> {
  /** Undefined until it is there; the first look asks for it. */
  readonly value: T | undefined
  /** The same for what is built once it is there: it neither asks nor follows. */
  peek(): T | undefined
  /** Asks for it. */
  load(): Promise<T>
}

/** @param load called once at most */
export function later<T>(load: () => Promise<T>): Later<T> {
  const loaded = signal<T | undefined>(undefined)
  let asked: Promise<T> | undefined
  const ask = async (): Promise<T> => {
    const got = await load()
    loaded.value = got
    return got
  }
  return {
    get value() {
      asked ??= ask()
      return loaded.value
    },
    peek: () => loaded.peek(),
    load() {
      asked ??= ask()
      return asked
    },
  }
}
