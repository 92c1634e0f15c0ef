/** First in, first out; keeps its memory, so that a warm queue allocates nothing. */
export class Queue<T> {
  private readonly items: (T | undefined)[] = []
  head = 0
  tail = 0

  push(item: T): void {
    this.items[this.tail++] = item
  }

  at(position: number): T {
    return this.items[position] as T
  }

  shift(): T {
    const item = this.items[this.head] as T
    this.items[this.head++] = undefined
    return item
  }

  /** Starts again at position 0. Only when empty. */
  reset(): void {
    this.head = this.tail = 0
  }
}
