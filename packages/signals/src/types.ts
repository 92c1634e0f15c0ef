/** A value that can be read, and tracked by the derived or effect that reads it. */
export interface ReadonlySignal<T> {
  readonly value: T
  /** Reads without tracking. */
  peek(): T
}

/** A value that can be read and written. */
export interface Signal<T> extends ReadonlySignal<T> {
  value: T
}

/** What can be repeated: a signal, a derived or a getter. */
export type Source<T> = ReadonlySignal<T> | (() => T)

/** A source, or a value that never changes. */
export type MaybeSource<T> = T | Source<T>

/** What a repeater writes to. */
export interface SlotTarget<T> {
  set(index: number, value: T): void
}

export interface SignalOptions<T> {
  /** Says that the new value is as good as the old one, which then stays. `Object.is` unless given. */
  equals?: (old: T, next: T) => boolean
  /** What errors call it. */
  name?: string
}

/** The other side of a shared memory: told once for each change, free to gather them. */
export interface Notifier {
  notify(): void
}
