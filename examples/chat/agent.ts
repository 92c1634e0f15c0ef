import { type Hit, passage, type Section, search } from './docs.js'

/** Something that the agent does to find out. */
export interface Call {
  readonly tool: 'search' | 'read'
  readonly about: string
  /** What came of it, once it is done. */
  readonly result?: string
}

/** What happens while it answers, in order. */
export type Step =
  | { readonly kind: 'call'; readonly call: Call }
  /** A piece of the answer, markdown cut anywhere. */
  | { readonly kind: 'text'; readonly piece: string }

/** Waits so long; rejects when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

const MOST_QUOTED = 2
const MOST_NAMED = 3
/** Slow enough to be followed by the eye. */
const WORD_MS = 12
const CALL_MS = 250

/**
 * Answers from documents alone: it looks for the words of a question, and quotes what has most of them. There is no model
 * in it, so it invents nothing.
 */
export async function* answer(
  question: string,
  documents: () => readonly Section[],
  wait: Wait,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  yield { kind: 'call', call: { tool: 'search', about: question } }
  await wait(CALL_MS, signal)
  const all = documents()
  const hits = search(all, question)
  const files = new Set(hits.map(({ file }) => file)).size
  const found = `${hits.length} of ${all.length} sections, in ${files} ${files === 1 ? 'file' : 'files'}`
  yield { kind: 'call', call: { tool: 'search', about: question, result: found } }

  const quoted = hits.slice(0, MOST_QUOTED)
  for (const hit of quoted) {
    yield { kind: 'call', call: { tool: 'read', about: place(hit) } }
    await wait(CALL_MS, signal)
    const lines = hit.body.split('\n').length
    yield { kind: 'call', call: { tool: 'read', about: place(hit), result: `${lines} lines` } }
  }
  for (const piece of pieces(
    written(question, quoted, hits.slice(MOST_QUOTED, MOST_QUOTED + MOST_NAMED), all.length),
  )) {
    await wait(WORD_MS, signal)
    yield { kind: 'text', piece }
  }
}

/** The answer, as markdown. */
function written(question: string, quoted: readonly Hit[], named: readonly Hit[], count: number): string {
  if (quoted.length === 0) {
    return `Nothing in the ${count} sections here says anything of that. I only know what is written in the documents of this folder; other words may find more.`
  }
  const said = quoted.map((hit) => `**${hit.title}** (\`${place(hit)}\`) says:\n\n${passage(hit, question)}`)
  const more = named.map((hit) => `- ${hit.title}, \`${place(hit)}\``)
  return [...said, ...(more.length === 0 ? [] : [`There is more in:\n\n${more.join('\n')}`])].join('\n\n')
}

function place({ file, line }: Section): string {
  return `${file}:${line}`
}

/** Words with the blanks behind them. */
function pieces(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? []
}
