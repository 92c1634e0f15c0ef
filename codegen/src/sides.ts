import type { Section, Writer } from './model.js'

/** How people call the two writers. */
export const SIDES: Readonly<Record<Writer, string>> = { ts: 'TypeScript', engine: 'Rust' }

/** Who writes a section, for people. Of flags both sides write every byte; of fields each has its own. */
export function writerOf(section: Section): string {
  if (section.kind === 'flags') return 'both'
  if (section.kind !== 'fields') return SIDES[section.writer]
  const writers = [...new Set(section.fields.map(({ writer }) => writer))]
  const [only] = writers
  return only !== undefined && writers.length === 1 ? SIDES[only] : 'one side a field'
}
