import type { SlotTarget } from '@sparktui/signals'
import { PropError } from '../errors.js'
import type { TextSlots } from '../text-slots.js'
import { RichText } from './rich-text.js'

/** What a text can say. */
export type Said = string | number | RichText

/** Takes what texts are to say, checked. `undefined` is an empty text. */
export class ContentTarget implements SlotTarget<Said | undefined> {
  constructor(private readonly slots: TextSlots) {}

  /** @throws {PropError} if it is no text */
  set(node: number, value: Said | undefined): void {
    const isText = typeof value === 'string' || typeof value === 'number' || value instanceof RichText
    if (!isText && value !== undefined) {
      throw new PropError('text', 'content', value, 'give a text, a number, or what t`…` makes')
    }
    this.slots.set(node, value ?? '')
  }
}

/** Reads what changes in a text, so that whoever asks follows it. */
export function settled(content: Said | undefined): Said | undefined {
  return content instanceof RichText ? content.settled() : content
}
