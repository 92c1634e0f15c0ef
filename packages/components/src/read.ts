import { isSignal, type Prop } from 'sparktui'

/** What a prop is now, tracked; the fallback where it is left out or gives nothing. */
export function read<T extends string | number | boolean | object>(prop: Prop<T> | undefined, fallback: T): T
export function read<T extends string | number | boolean | object>(prop: Prop<T> | undefined): T | undefined
export function read<T extends string | number | boolean | object>(
  prop: Prop<T> | undefined,
  fallback?: T,
): T | undefined {
  const value = typeof prop === 'function' ? prop() : isSignal(prop) ? prop.value : prop
  return value ?? fallback
}
