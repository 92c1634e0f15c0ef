import type { RichText } from './rich-text.js'
import { PLAIN } from './style.js'

/** A text in several styles as the pool holds it. */
export interface EncodedText {
  /** The text, and right behind it its spans. */
  readonly bytes: Uint8Array
  readonly textBytes: number
  readonly spanBytes: number
}

const COUNT_BYTES = 4
const SPAN_BYTES = 20

const encoder = new TextEncoder()

/** The bytes of what a text says now; the spans as the inventory describes them for `span_bytes`. */
export function encodeRich(text: RichText): EncodedText {
  const runs = text.runs()
  const texts = runs.map((run) => encoder.encode(run.text))
  const textBytes = total(texts)
  if (runs.every(({ words }) => words === PLAIN)) {
    return { bytes: joined(texts, textBytes), textBytes, spanBytes: 0 }
  }
  const links = runs.map(({ words }) => encoder.encode(words.link))
  const table = new DataView(new ArrayBuffer(COUNT_BYTES + runs.length * SPAN_BYTES))
  table.setUint32(0, runs.length, true)
  let end = 0
  for (const [index, { words }] of runs.entries()) {
    end += texts[index]?.length ?? 0
    const fields = [end, words.fg, words.bg, words.on | (words.off << 8), links[index]?.length ?? 0]
    const at = COUNT_BYTES + index * SPAN_BYTES
    for (const [word, field] of fields.entries()) table.setUint32(at + 4 * word, field, true)
  }
  const spanBytes = table.byteLength + total(links)
  return {
    bytes: joined([...texts, new Uint8Array(table.buffer), ...links], textBytes + spanBytes),
    textBytes,
    spanBytes,
  }
}

function total(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
