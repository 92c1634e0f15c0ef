import { call, type ErrorSink, type Handler } from './call.js'
import type { PasteEvent } from './event.js'

interface Entry {
  readonly handler: Handler<string>
  readonly sink: ErrorSink
}

/** Who wants to know of every text that is pasted, wherever the focus is. */
export class Pastes {
  private readonly entries = new Set<Entry>()

  /** @returns removes the handler */
  add(handler: Handler<string>, sink: ErrorSink): () => void {
    const entry = { handler, sink }
    this.entries.add(entry)
    return () => void this.entries.delete(entry)
  }

  /** Calls those that listen now. */
  dispatch({ text }: PasteEvent): void {
    for (const entry of [...this.entries]) {
      if (this.entries.has(entry)) call(entry.handler, text, entry.sink)
    }
  }
}
