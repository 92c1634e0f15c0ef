import type { EventRecord } from '@sparktui/memory'
import { EditParts, type TextEdit } from './payload.js'

/** Revisions after which the engine is told what is known, so that it need not keep them for good. */
const TOLD_EVERY = 64

/** Half of a character: UTF-8 has none. */
const LONE_SURROGATE = /\p{Surrogate}/u
const LONE_SURROGATES = /\p{Surrogate}/gu

/** Where a field puts what it has to tell the engine. */
export interface FieldSlots {
  /** Writes a text that is set, its number, and the last revision that was known when it was. */
  set(node: number, text: string, set: number, known: number): void
  /** Writes the last revision that is known. */
  known(node: number, revision: number): void
}

/** What a field tells of what was typed. */
export interface FieldListener {
  edited(text: string, edit: TextEdit): void
  submitted(text: string): void
}

/**
 * JavaScript's end of an editable text. The engine owns the text; this is what is known of it, and what was set without
 * knowing the rest.
 */
export class Field {
  /** The text as it is known, or as it was set since. */
  text = ''
  /** The last revision that is in it. */
  private revision = 0
  /** How many times it was set. An edit that names fewer was made before, and is told again as part of a later one. */
  private sets = 0
  private toldRevision = 0
  private readonly edits = new EditParts()
  private readonly submits = new EditParts()

  constructor(
    readonly node: number,
    readonly generation: number,
    private readonly slots: FieldSlots,
    private readonly listener: FieldListener,
  ) {}

  /** Makes `given` the field's text, lone surrogates as U+FFFD. What is its text already is an echo, and writes nothing. */
  set(given: string): void {
    const text = LONE_SURROGATE.test(given) ? given.replace(LONE_SURROGATES, '\ufffd') : given
    if (text === this.text) return
    const sets = (this.sets + 1) >>> 0
    this.slots.set(this.node, text, sets, this.revision)
    this.sets = sets
    this.text = text
    this.toldRevision = this.revision
  }

  /** Takes an edit that the engine tells. */
  edited(record: EventRecord): void {
    if (record.b !== this.sets) {
      this.edits.drop()
      return
    }
    const edit = this.edits.take(record)
    if (edit === undefined) return
    this.text = this.text.slice(0, edit.start) + edit.inserted + this.text.slice(edit.end)
    this.revision = record.a
    if ((this.revision - this.toldRevision) >>> 0 >= TOLD_EVERY) {
      this.toldRevision = this.revision
      this.slots.known(this.node, this.revision)
    }
    this.listener.edited(this.text, edit)
  }

  /** Takes a text that was handed over: as it was then, though another was set since. */
  submitted(record: EventRecord): void {
    const whole = this.submits.take(record)
    if (whole !== undefined) this.listener.submitted(whole.inserted)
  }
}
