/**
 * The word that `wrong` was probably meant to be: at most a third of its letters differ, and at least one may; else the longest
 * that it begins with, `border` for `borderStyle`.
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let beginning: string | undefined
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1
  for (const word of known) {
    const distance = editDistance(wrong.toLowerCase(), word.toLowerCase())
    if (distance < least) {
      least = distance
      best = word
    }
    if (word.length > Math.max(2, beginning?.length ?? 0) && wrong.startsWith(word)) beginning = word
  }
  return best ?? beginning
}

/** Edits between two words: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (twoBack[j - 2] ?? 0) + 1)
      row.push(best)
    }
    twoBack = back
    back = row
  }
  return back[b.length] ?? 0
}
