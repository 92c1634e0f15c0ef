import { read as now, type Prop } from 'sparktui'

/** What a prop is now, tracked; the fallback where it is left out or gives nothing. */
export function read<T extends string | number | boolean | object>(prop: Prop<T> | undefined, fallback: T): T
export function read<T extends string | number | boolean | object>(prop: Prop<T> | undefined): T | undefined
export function read<T extends string | number | boolean | object>(
  prop: Prop<T> | undefined,
  fallback?: T,
): T | undefined {
  return now<T | undefined>(prop) ?? fallback
}
