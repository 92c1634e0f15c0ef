import { diffWordsWithSpace, parsePatch, structuredPatch } from 'diff'

/** A piece of a line, and whether just this is what changed in it. */
export interface Part {
  readonly text: string
  readonly isChanged: boolean
}

/** One row of a diff. */
export type Row =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'hunk'; readonly text: string }
  | {
      readonly kind: 'same' | 'added' | 'removed'
      readonly old?: number
      readonly new?: number
      readonly parts: readonly Part[]
    }

export interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly string[]
}

/** Lines of context around what changed. */
const CONTEXT = 3

/** The rows of two texts compared. */
export function compare(before: string, after: string): Row[] {
  return rowsOfHunks(structuredPatch('', '', before, after, '', '', { context: CONTEXT }).hunks)
}

/** The rows of a unified diff, as `git diff` prints it. @throws if it is none */
export function readPatch(patch: string): Row[] {
  return parsePatch(patch).flatMap(({ oldFileName, newFileName, hunks }) => {
    const name = newFileName === '/dev/null' ? oldFileName : newFileName
    if (name === undefined) return rowsOfHunks(hunks)
    return [{ kind: 'file', path: name.replace(/^[ab]\//, '') } as const, ...rowsOfHunks(hunks)]
  })
}

function rowsOfHunks(hunks: readonly Hunk[]): Row[] {
  return hunks.flatMap((hunk) => {
    const { oldStart, oldLines, newStart, newLines } = hunk
    const text = `@@ -${place(oldStart, oldLines)} +${place(newStart, newLines)} @@`
    return [{ kind: 'hunk', text } as const, ...rowsOf(hunk)]
  })
}

/** Of no lines a diff names the line before; the library names the one after. */
function place(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`
}

function rowsOf(hunk: Hunk): Row[] {
  const { oldStart, newStart } = hunk
  // `\\ No newline at end of file` is no line.
  const lines = hunk.lines.filter((line) => !line.startsWith('\\'))
  const rows: Row[] = []
  let [old, fresh] = [oldStart, newStart]
  for (let at = 0; at < lines.length; ) {
    const removed = run(lines, at, '-')
    const added = run(lines, at + removed.length, '+')
    const pairs = parts(removed, added)
    for (const one of pairs.removed) rows.push({ kind: 'removed', old: old++, parts: one })
    for (const one of pairs.added) rows.push({ kind: 'added', new: fresh++, parts: one })
    at += removed.length + added.length
    const line = lines[at]
    if (removed.length + added.length > 0 || line === undefined) continue
    rows.push({ kind: 'same', old: old++, new: fresh++, parts: [plain(line.slice(1))] })
    at++
  }
  return rows
}

function run(lines: readonly string[], from: number, sign: string): string[] {
  let to = from
  while (lines[to]?.startsWith(sign)) to++
  return lines.slice(from, to).map((line) => line.slice(1))
}

/** As many lines as before are taken for the same lines, edited: word by word. */
function parts(removed: string[], added: string[]): { removed: Part[][]; added: Part[][] } {
  if (removed.length !== added.length) {
    return { removed: removed.map((line) => [plain(line)]), added: added.map((line) => [plain(line)]) }
  }
  const changes = removed.map((line, at) => diffWordsWithSpace(line, added[at] as string))
  const side = (left: 'added' | 'removed', taken: 'added' | 'removed') =>
    changes.map((words) =>
      words.filter((word) => !word[left]).map((word) => ({ text: word.value, isChanged: word[taken] })),
    )
  return { removed: side('added', 'removed'), added: side('removed', 'added') }
}

function plain(text: string): Part {
  return { text, isChanged: false }
}
