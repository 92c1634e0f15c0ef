import type { Diagnostic } from '../diagnostic.js'
import type { Approval } from '../model.js'
import type { Related, Span } from '../saying.js'
import type { Path } from '../source.js'
import { type Class, RULES, type Rule, type Verdict } from './rules.js'
import type { Item, Side } from './side.js'

/** One difference between two inventories: the machine form, as `--json` gives it. */
export interface Change extends Span {
  readonly rule: Rule
  readonly class: Class
  readonly verdict: Verdict
  /** What has changed, in the words that an approval uses. */
  readonly field: string
  readonly message: string
  readonly file: string
  readonly related: readonly Related[]
  /** Why the change is meant, if it is approved. */
  readonly reason?: string
}

/** Where a change is: in the new inventory, in the old one, or in both. */
interface Where {
  readonly old?: Path
  readonly new?: Path
  /** The key at these paths; without one, the thing itself. */
  readonly key?: string
}

/** Collects what a comparison finds. */
export class Changes {
  readonly old: Side
  readonly new: Side
  readonly list: Change[] = []
  readonly problems: Diagnostic[] = []

  constructor(old: Side, now: Side) {
    this.old = old
    this.new = now
  }

  add(rule: Rule, field: string, message: string, where: Where): void {
    const { class: of, verdict } = RULES[rule]
    const before = where.old && this.#place(this.old, where.old, where.key)
    const after = where.new && this.#place(this.new, where.new, where.key)
    const place = after ?? before
    if (!place) return
    const related = after && before ? [{ ...before, message: 'it was here' }] : []
    this.list.push({ rule, class: of, verdict, field, message, ...place, related })
  }

  /** A name that was never there. */
  addStrangers(what: string, strangers: readonly Item<unknown>[], known: readonly Item<unknown>[]): void {
    for (const { path, renamedFrom, name } of strangers) {
      const names = known.map((one) => one.name)
      const message = `${JSON.stringify(renamedFrom)} is not a ${what} of ${this.old.read.source.file}`
      const help = names.length === 0 ? 'remove renamedFrom' : 'give the name that it had there, or remove renamedFrom'
      this.addProblem([...path, 'renamedFrom'], 'SK1007', `${what} ${name}`, message, help)
    }
  }

  addProblem(path: Path, code: Diagnostic['code'], subject: string, message: string, help: string): void {
    const { source } = this.new.read
    const place = { file: source.file, ...source.placeOf(path) }
    this.problems.push({ code, severity: 'error', subject, message, help, ...place, related: [] })
  }

  #place({ read: { source } }: Side, path: Path, key: string | undefined): Span & { readonly file: string } {
    const named = key === undefined ? [...path, 'name'] : [...path, key]
    return { file: source.file, ...source.placeOf(named) }
  }
}

/** Marks what is approved, and says of every approval without a change why it has none. */
export function approve(changes: Changes): Change[] {
  const { hash } = changes.old.inventory
  const used = new Set<Approval>()
  const list = changes.list.map((change) => {
    const approval = changes.new.inventory.approvals.find(
      ({ rule, field, since }) => rule === change.rule && field === change.field && since === hash,
    )
    if (!approval) return change
    used.add(approval)
    return { ...change, reason: approval.reason }
  })
  for (const [index, approval] of changes.new.inventory.approvals.entries()) {
    if (used.has(approval)) continue
    const path = ['approvals', index]
    const subject = `approvals[${index}]`
    if (approval.since !== hash) {
      const message = `approves a change since ${approval.since}, and ${changes.old.read.source.file} is ${hash}`
      changes.addProblem([...path, 'since'], 'SK1005', subject, message, 'it has expired: remove it')
    } else {
      const same = list.filter(({ rule }) => rule === approval.rule).map(({ field }) => field)
      const help = same.length > 0 ? `${approval.rule} holds for ${same.join(', ')}` : 'remove it'
      const message = `no change is ${approval.rule} of ${approval.field}`
      changes.addProblem(path, 'SK1006', subject, message, help)
    }
  }
  return list
}
