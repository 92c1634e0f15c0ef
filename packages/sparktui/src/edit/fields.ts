import type { ReactiveArrays, SharedBuffer } from '@sparktui/generated'
import type { EventRecord } from '@sparktui/memory'
import type { NotedNodes } from '../node/noted.js'
import type { TextSlots } from '../text-slots.js'
import { Field, type FieldListener, type FieldSlots } from './field.js'

/** The editable texts of an app. */
export class Fields implements FieldSlots {
  private readonly fields = new Map<number, Field>()

  constructor(
    private readonly buffer: SharedBuffer,
    private readonly arrays: ReactiveArrays,
    private readonly texts: TextSlots,
    private readonly noted: NotedNodes,
  ) {}

  /** Makes a node's text editable. */
  add(node: number, listener: FieldListener): Field {
    const field = new Field(node, this.buffer.views.generation[node] as number, this, listener)
    this.fields.set(node, field)
    this.noted.add(node)
    return field
  }

  /** Forgets a node that is no more. Says whether it was editable. */
  release(node: number): boolean {
    return this.fields.delete(node)
  }

  /** Takes an edit or a submit to its field. What happened to a node that is no more is left out. */
  take(record: EventRecord, what: 'edited' | 'submitted'): void {
    const field = this.fields.get(record.node)
    if (field?.generation === record.generation) field[what](record)
  }

  set(node: number, text: string, set: number, known: number): void {
    this.texts.set(node, text)
    this.arrays.textArrays.editSet.set(node, set)
    this.known(node, known)
  }

  known(node: number, revision: number): void {
    this.arrays.textArrays.editKnown.set(node, revision)
  }
}
