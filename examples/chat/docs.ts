import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What stands below one heading of a document. */
export interface Section {
  readonly file: string
  /** Of the heading, from 1. */
  readonly line: number
  readonly title: string
  readonly body: string
}

/** A section, and how much of a question it has. */
export interface Hit extends Section {
  readonly score: number
}

const PASSED_BY: ReadonlySet<string> = new Set(['node_modules', 'target', 'dist'])
const DEEPEST = 3

/** The paths of the markdown files of a folder and of those in it, but for hidden ones and what was installed or built. */
export function documents(folder: string, depth = 0): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || PASSED_BY.has(entry.name)) return []
    if (entry.isDirectory()) return depth < DEEPEST ? documents(path, depth + 1) : []
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** Reads the documents of a folder, but for those that a program has written and says so. */
export function readSections(folder: string): readonly Section[] {
  return documents(folder).flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    return source.startsWith('<!-- Written by') ? [] : sections(relative(folder, path), source)
  })
}

/** Parts a document at its headings; what looks like one within code is none. */
export function sections(file: string, source: string): readonly Section[] {
  const found: { line: number; title: string; body: string[] }[] = [{ line: 1, title: file, body: [] }]
  let isCode = false
  for (const [at, line] of source.split('\n').entries()) {
    if (line.startsWith('```')) isCode = !isCode
    const title = isCode ? undefined : /^#{1,6} +(.*)/.exec(line)?.[1]
    if (title === undefined) found.at(-1)?.body.push(line)
    else found.push({ line: at + 1, title, body: [] })
  }
  return found
    .map(({ body, ...section }) => ({ file, ...section, body: body.join('\n').trim() }))
    .filter(({ body }) => body !== '')
}

/** What counts in a question: longer words say more than `a`, `is`, `the`. */
const WORD = /\p{L}[\p{L}\p{N}_]{2,}|\p{Script=Han}/gu
const COMMON: ReadonlySet<string> = new Set(
  'the and for are was what which who how why when where does that this with from into can has have not its you'.split(
    ' ',
  ),
)

/** Words as they are looked for: small, and without the endings that most change. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? []
  return words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ing|ies|es|ed|s)$/, ''))
}

/** Words of a title count as so many of a body. */
const TITLE_WEIGHT = 4
/** Okapi BM25: how soon more of a word says no more, and how much longer sections pay for their length. */
const [SATURATION, LENGTH_PRICE] = [1.2, 0.75]

/** The sections that a question is about, best first. */
export function search(sections: readonly Section[], question: string): readonly Hit[] {
  const wanted = [...new Set(wordsOf(question))]
  const counted = sections.map((section) => {
    const words = [...wordsOf(section.body), ...Array(TITLE_WEIGHT).fill(wordsOf(section.title)).flat()]
    return { section, words, counts: wanted.map((word) => words.filter((one) => one === word).length) }
  })
  const average = counted.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, counted.length)
  const weights = wanted.map((_, at) => {
    const having = counted.filter(({ counts }) => counts[at] !== 0).length
    return Math.log(1 + (counted.length - having + 0.5) / (having + 0.5))
  })
  return counted
    .map(({ section, words, counts }) => {
      const price = SATURATION * (1 - LENGTH_PRICE + (LENGTH_PRICE * words.length) / average)
      const score = counts.reduce(
        (sum, n, at) => sum + (weights[at] as number) * ((n * (SATURATION + 1)) / (n + price)),
        0,
      )
      return { ...section, score }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** The paragraphs of a section that have most of a question's words, in their order. */
export function passage({ body }: Section, question: string, most = 2): string {
  const wanted = new Set(wordsOf(question))
  const parts = paragraphs(body).map((text, at) => {
    const found = new Set(wordsOf(text).filter((word) => wanted.has(word)))
    return { text, at, found: found.size }
  })
  const best = [...parts].sort((a, b) => b.found - a.found || a.at - b.at).slice(0, most)
  return best
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join('\n\n')
}

/** Parted at empty lines and before the items of a list; code stays whole. */
function paragraphs(body: string): readonly string[] {
  const parts: string[] = []
  let isCode = false
  let goesOn = false
  for (const line of body.split('\n')) {
    const isNew = !isCode && (!goesOn || /^(?:[-*]|\d+\.) /.test(line))
    if (line.startsWith('```')) isCode = !isCode
    if (line.trim() === '' && !isCode) goesOn = false
    else {
      if (isNew) parts.push(line)
      else parts.push(`${parts.pop()}\n${line}`)
      goesOn = true
    }
  }
  return parts
}
