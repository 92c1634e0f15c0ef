/** Rows that are looked at one by one: for those that are many, or lie elsewhere. Another object says that they changed. */
export interface RowSource<T> {
  readonly count: number
  /** @param index from 0, below `count` */
  at(index: number): T
}

/** What a row is known by. */
export type KeyOf<T> = (item: T, index: number) => unknown

/** The items of a list at one time, however they were given. */
export class Items<T> {
  readonly count: number

  constructor(
    readonly given: readonly T[] | RowSource<T>,
    private readonly keyOf: KeyOf<T> | undefined,
  ) {
    this.count = 'count' in given ? given.count : given.length
  }

  at(index: number): T {
    const { given } = this
    return 'count' in given ? given.at(index) : (given[index] as T)
  }

  key(index: number): unknown {
    const item = this.at(index)
    return this.keyOf === undefined ? item : this.keyOf(item, index)
  }

  slice(from: number, to: number): readonly T[] {
    const { given } = this
    return 'count' in given ? Array.from({ length: to - from }, (_, at) => given.at(from + at)) : given.slice(from, to)
  }

  keys(from: number, to: number): readonly unknown[] {
    return Array.from({ length: to - from }, (_, at) => this.key(from + at))
  }

  /**
   * Where a row stands now that stood elsewhere before: looked for where it was and as many rows further as there are more,
   * which finds it in no time where rows came or went at one end; then everywhere, but not in a source.
   */
  find(key: unknown, before: number, more: number): number | undefined {
    for (const index of [before, before + more]) {
      if (index >= 0 && index < this.count && Object.is(this.key(index), key)) return index
    }
    if ('count' in this.given) return undefined
    for (let index = 0; index < this.count; index++) if (Object.is(this.key(index), key)) return index
    return undefined
  }
}
