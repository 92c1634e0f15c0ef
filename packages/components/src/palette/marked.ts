import { type RichText, span } from 'sparktui'

/** A text in which some characters are underlined and bold. */
export function marked(text: string, places: readonly number[]): string | RichText {
  if (places.length === 0) return text
  const parts: (string | RichText)[] = []
  let end = 0
  for (let at = 0; at < places.length; ) {
    const from = places[at] as number
    let to = from + 1
    while (places[++at] === to) to++
    parts.push(text.slice(end, from), span({ bold: true, underline: true }, text.slice(from, to)))
    end = to
  }
  return span({}, ...parts, text.slice(end))
}
