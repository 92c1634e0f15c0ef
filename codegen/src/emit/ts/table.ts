import type { Field, Inventory, Section } from '../../model.js'
import { WIDTH } from './plan.js'

/** Sections, words and fields as `Plan` of `@sparktui/memory` reads them; `Inventory.table` there says how. */
export function tableOf({ sections }: Inventory): string {
  return sections.flatMap((section) => [headOf(section), ...rowsOf(section)]).join('\n')
}

function headOf(section: Section): string {
  switch (section.kind) {
    case 'words':
      return `${section.name} words`
    case 'fields':
      return `${section.name} ${section.type}`
    case 'flags':
      return `${section.name} flags ${section.per}`
    case 'bytes':
      return `${section.name} bytes ${section.size === 'text_bytes' ? 'text' : section.size}`
  }
}

function rowsOf(section: Section): string[] {
  if (section.kind === 'words') return wrapped(section.words.map(({ name }) => name))
  if (section.kind !== 'fields') return []
  const runs: { group: string; tokens: string[] }[] = []
  for (const field of section.fields) {
    const group = `${field.group.name}${field.writer === 'engine' ? '!' : ''}`
    const last = runs.at(-1)
    if (last?.group === group) last.tokens.push(tokenOf(field))
    else runs.push({ group, tokens: [tokenOf(field)] })
  }
  return runs.flatMap(({ group, tokens }) => wrapped(tokens, `${group} `))
}

/** Set in, as many to a line as fit, each line begun alike. */
function wrapped(tokens: readonly string[], head = ''): string[] {
  const lines: string[] = []
  for (const token of tokens) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + token.length <= WIDTH) lines[lines.length - 1] = `${line} ${token}`
    else lines.push(`  ${head}${token}`)
  }
  return lines
}

function tokenOf({ name, default: initial, keep }: Field): string {
  const value = Object.is(initial, 0) ? '' : `=${Object.is(initial, -0) ? '-0' : initial}`
  return `${name}${value}${keep ? '*' : ''}`
}
