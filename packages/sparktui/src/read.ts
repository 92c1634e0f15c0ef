import { isSignal, type MaybeSource } from '@sparktui/signals'

/** What a value, a signal, a derived or a getter is now. Tracked, where something tracks: props are read by it. */
export function read<T>(value: MaybeSource<T>): T {
  if (isSignal(value)) return value.value as T
  return typeof value === 'function' ? (value as () => T)() : (value as T)
}
