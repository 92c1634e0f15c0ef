import type { SharedBuffer } from '@sparktui/generated'

/** What the engine writes about one event; what is left out is 0. */
export interface RingEvent {
  readonly kind: number
  readonly a?: number
  readonly b?: number
  readonly payload?: Uint8Array
}

const HEADER_BYTES = 28

/** Puts an event into the ring as the engine does: seven words, the payload, and zeros to the next multiple of 4. */
export function writeEvent(
  { events, bytes, words, at }: SharedBuffer,
  { kind, a = 0, b = 0, payload }: RingEvent,
): void {
  const length = payload?.length ?? 0
  const total = HEADER_BYTES + Math.ceil(length / 4) * 4
  const head = Atomics.load(words, at.eventHead)
  const place = head % events.length
  const record = new DataView(events.buffer, events.byteOffset + place, total)
  const fields = [total | (kind << 16), 0, 0, a, b, 0, length]
  for (const [index, field] of fields.entries()) record.setUint32(index * 4, field, true)
  if (payload !== undefined) bytes.set(payload, events.byteOffset + place + HEADER_BYTES)
  Atomics.store(words, at.eventHead, head + total)
}
