import { Diagnostics } from '../diagnostic.js'
import type { ReadInventory } from '../load.js'
import { type Rendering, renderBlocks } from '../render.js'
import type { Change } from './changes.js'
import { type Difference, isUnapproved } from './diff.js'
import { CLASSES } from './rules.js'

/** A comparison for people: by class, with both places, and what would approve what breaks. */
export function renderDifference(
  { changes, problems }: Difference,
  old: ReadInventory,
  now: ReadInventory,
  options: Rendering = {},
): string {
  const texts = new Map([old, now].map(({ source }) => [source.file, source.text]))
  const parts: string[] = []
  for (const of of CLASSES) {
    const some = changes.filter((change) => change.class === of)
    if (some.length === 0) continue
    parts.push(`${of}: ${count(some)}`, renderBlocks(some.map(blockOf), texts, options))
  }
  if (problems.length > 0) parts.push(new Diagnostics(now.source.file, now.source.text, problems).render(options))
  const unapproved = changes.filter(isUnapproved)
  if (unapproved.length > 0) parts.push(approvals(unapproved, now.source.file, old.inventory.hash))
  parts.push(summary(changes, problems.length, old, now))
  return `${parts.join('\n\n')}\n`
}

function blockOf(change: Change) {
  const label = isUnapproved(change) ? 'breaking' : change.reason === undefined ? change.verdict : 'approved'
  const help = change.reason === undefined ? '' : `approved: ${change.reason}`
  return { ...change, label: `${label}[${change.rule}]`, subject: change.field, help }
}

function count(changes: readonly Change[]): string {
  const unapproved = changes.filter(isUnapproved).length
  const approved = changes.filter(({ reason }) => reason !== undefined).length
  const compatible = changes.length - unapproved - approved
  const counts = [`${unapproved} breaking`, `${approved} approved`, `${compatible} compatible`]
  return counts.filter((one) => !one.startsWith('0 ')).join(', ')
}

/** What may be copied into the inventory. */
function approvals(changes: readonly Change[], file: string, since: string): string {
  const lines = changes.map(({ rule, field }) => `  - { rule: ${rule}, field: ${field}, since: "${since}", reason: … }`)
  return [`If what breaks is meant, say why in ${file}:`, '', 'approvals:', ...lines].join('\n')
}

function summary(changes: readonly Change[], problems: number, old: ReadInventory, now: ReadInventory): string {
  const ends = `${old.source.file} (${old.inventory.hash}) to ${now.source.file} (${now.inventory.hash})`
  const said = changes.length === 0 ? 'no change' : count(changes)
  const faults = problems === 0 ? '' : `; ${problems} ${problems === 1 ? 'problem' : 'problems'}`
  return `${ends}: ${said}${faults}`
}
