interface Entry<E> {
  readonly handler: (event: E) => void
  isLive: boolean
}

/** Who wants to know of one kind of event, in the order of asking. */
export class Listeners<E> {
  private readonly entries = new Set<Entry<E>>()

  /** @returns removes the handler, in the midst of an event too */
  add(handler: (event: E) => void): () => void {
    const entry = { handler, isLive: true }
    this.entries.add(entry)
    return () => {
      entry.isLive = false
      this.entries.delete(entry)
    }
  }

  get isEmpty(): boolean {
    return this.entries.size === 0
  }

  /** Calls those that listen now, though some throw. */
  dispatch(event: E, report: (error: unknown) => void): void {
    for (const entry of [...this.entries]) {
      if (!entry.isLive) continue
      try {
        entry.handler(event)
      } catch (error) {
        report(error)
      }
    }
  }
}
