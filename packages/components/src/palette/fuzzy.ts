/** How well a text fits what was typed, and which of its characters were meant, as UTF-16 places. */
export interface Fit {
  readonly score: number
  readonly places: readonly number[]
}

const BEGINS_WORD = 8
const GOES_ON = 5
const IS_FIRST = 4
/** What each character that is left out within the text costs. */
const LEFT_OUT = 0.2

/**
 * Whether the characters of `typed` stand in `text` in this order, large or small, and how well: those that begin words and those
 * that follow each other count more, what is left out between them counts less. The best of all ways to place them is
 * found, in time of the product of their lengths.
 *
 * @returns undefined if they do not
 */
export function fuzzy(text: string, typed: string): Fit | undefined {
  const wanted = typed.replace(/\s+/g, '').toLowerCase()
  if (wanted === '') return { score: 0, places: [] }
  const low = text.toLowerCase()
  // What lower case makes longer has no places of its own.
  const letters = low.length === text.length ? low : text
  /** For each place of the text: the best score with the last character there, and the place before. */
  let row: (Cell | undefined)[] = []
  const back: (Cell | undefined)[][] = []
  for (let at = 0; at < wanted.length; at++) {
    const next: (Cell | undefined)[] = []
    let best: { readonly score: number; readonly place: number } | undefined
    for (let place = 0; place < letters.length; place++) {
      const before = row[place - 1]
      if (before !== undefined && (best === undefined || before.score >= best.score)) {
        best = { score: before.score, place: place - 1 }
      } else if (best !== undefined) best = { ...best, score: best.score - LEFT_OUT }
      if (letters[place] !== wanted[at]) continue
      const own = (beginsWord(text, place) ? BEGINS_WORD : 0) + (place === 0 ? IS_FIRST : 0) + 1
      if (at === 0) next[place] = { score: own - place * LEFT_OUT, from: -1 }
      else if (best !== undefined || before !== undefined) next[place] = better(own, best, before, place)
    }
    back.push(next)
    row = next
  }
  return traced(back)
}

interface Cell {
  readonly score: number
  readonly from: number
}

function better(
  own: number,
  best: { readonly score: number; readonly place: number } | undefined,
  before: Cell | undefined,
  place: number,
): Cell {
  const far = best === undefined ? Number.NEGATIVE_INFINITY : best.score + own
  const near = before === undefined ? Number.NEGATIVE_INFINITY : before.score + own + GOES_ON
  return near >= far ? { score: near, from: place - 1 } : { score: far, from: (best as { place: number }).place }
}

function traced(back: readonly (readonly (Cell | undefined)[])[]): Fit | undefined {
  const last = back.at(-1) ?? []
  let place = -1
  for (const [at, cell] of last.entries()) {
    if (cell !== undefined && (place < 0 || cell.score > (last[place] as Cell).score)) place = at
  }
  if (place < 0) return undefined
  const { score } = last[place] as Cell
  const places: number[] = []
  for (let at = back.length - 1; at >= 0; at--) {
    places.unshift(place)
    place = ((back[at] as readonly (Cell | undefined)[])[place] as Cell).from
  }
  return { score, places }
}

function beginsWord(text: string, place: number): boolean {
  if (place === 0) return true
  const [before, here] = [text[place - 1] as string, text[place] as string]
  return /[\s\-_./:]/.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here))
}
