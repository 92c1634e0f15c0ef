import { type Diagnostic, decodeDiagnostic, decodeEventKind } from '@sparktui/generated'
import type { EventReader, EventRecord, JsSleep } from '@sparktui/memory'
import type { AppCore } from './core.js'

/** What an event can mean to the app as a whole. */
export interface EventSink {
  resized(columns: number, rows: number): void
  /** Ctrl+C was pressed and no handler claims it. */
  interrupted(): void
  /** The engine saw a signal of this number. */
  signalled(number: number): void
  /** More is known of the terminal; its name is what it tells, or empty. */
  knows(terminal: string): void
  /** The engine has stopped. */
  failed(reason: string): void
  /** The engine has followed all requests up to a number. */
  answered(seq: number): void
  /** The engine goes on, though something is not as it should be. */
  diagnosed(code: Diagnostic, message: string): void
}

const decoder = new TextDecoder()

/**
 * Takes what the engine tells out of the ring and hands it on, then what it computed. Handlers are no batch: a setter in
 * one throws there what came of it, as everywhere else. All that is written in one wake is one commit all the same.
 */
export class Events {
  private readonly pasteParts: Uint8Array[] = []
  private readonly selectionParts: Uint8Array[] = []

  constructor(
    private readonly reader: EventReader,
    private readonly sleep: JsSleep,
    private readonly core: AppCore,
    private readonly sink: EventSink,
  ) {}

  /** Handles all that is there, until there is nothing more to see. */
  wake(): void {
    do {
      this.sleep.awake()
      let isAlone = true
      try {
        isAlone = this.reader.drain(this.handle) === 0
      } catch (error) {
        this.core.uncaught(error)
      }
      this.readBack(isAlone)
    } while (!this.sleep.prepareToSleep())
  }

  private readBack(isAlone: boolean): void {
    try {
      this.core.watched.take(isAlone)
      this.core.focus.look()
    } catch (error) {
      this.core.uncaught(error)
    }
  }

  private readonly handle = (event: EventRecord): void => {
    const { dispatcher, nodes, animations } = this.core
    switch (decodeEventKind(event.kind)) {
      case 'key':
        this.key(event)
        break
      case 'paste':
        this.paste(event)
        break
      case 'mouse':
        dispatcher.mouse(event)
        break
      case 'click':
        dispatcher.click(event)
        break
      case 'hover':
        dispatcher.hover(event)
        break
      case 'node-focus':
        dispatcher.focus(event)
        break
      case 'edit':
        this.core.fields.take(event, 'edited')
        break
      case 'submit':
        this.core.fields.take(event, 'submitted')
        break
      case 'selection':
        this.selected(event)
        break
      case 'animation-end':
        if (nodes.isAlive(event.node, event.generation)) animations.finish(event.node, event.a)
        break
      case 'resize':
        this.sink.resized(event.a, event.b)
        break
      case 'signal':
        this.sink.signalled(event.a)
        break
      case 'capabilities':
        this.sink.knows(decoder.decode(event.payload))
        break
      case 'failure':
        this.sink.failed(decoder.decode(event.payload))
        break
      case 'asked':
        this.sink.answered(event.a)
        break
      case 'diagnostic':
        this.diagnostic(event)
        break
      default: // Of a kind that nothing here listens to yet.
    }
  }

  private key(record: EventRecord): void {
    const handled = this.core.dispatcher.key(record)
    if (handled === undefined) return
    const { event, route } = handled
    // A selection that it copied is no reason to end.
    const hasCopied = event.takenBy === 'edit' || event.takenBy === 'select'
    const isAsked = event.chord === 'ctrl+c' && event.action !== 'release' && !hasCopied
    if (isAsked && !this.core.keyboard.claimed(event, route)) {
      this.sink.interrupted()
    }
  }

  private diagnostic({ a, payload }: EventRecord): void {
    const code = decodeDiagnostic(a)
    if (code !== undefined) this.sink.diagnosed(code, decoder.decode(payload))
  }

  private paste(record: EventRecord): void {
    const text = joined(this.pasteParts, record)
    if (text !== undefined) this.core.dispatcher.paste(record, text)
  }

  private selected(record: EventRecord): void {
    const text = joined(this.selectionParts, record)
    if (text !== undefined) this.core.selection.value = text
  }
}

/** The text of an event that came in parts, once the last of them is there. */
function joined(parts: Uint8Array[], { a, payload }: EventRecord): string | undefined {
  parts.push(payload)
  if (a === 1) return undefined
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts.splice(0)) {
    bytes.set(part, at)
    at += part.length
  }
  return decoder.decode(bytes)
}
