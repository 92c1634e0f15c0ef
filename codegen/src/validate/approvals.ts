import type { Approval } from '../model.js'
import type { Report } from '../report.js'
import { ApprovalShape } from '../shape.js'

/** The approvals of an inventory; whether they match a change is for `diff` to say. */
export function readApprovals(report: Report, list: readonly unknown[]): Approval[] {
  const approvals: Approval[] = []
  const first = new Map<string, number>()
  for (const [index, raw] of list.entries()) {
    const path = ['approvals', index]
    const approval = report.shaped(ApprovalShape, raw, path)
    if (!approval) continue
    const key = `${approval.rule} ${approval.field} ${approval.since}`
    const before = first.get(key)
    if (before !== undefined) {
      const message = `${approval.rule} of ${approval.field} is approved already`
      const related = { path: ['approvals', before], message: 'first approved here' }
      report.add(path, { code: 'SK1004', message, help: 'keep one of the two', related })
    }
    first.set(key, before ?? index)
    approvals.push(approval)
  }
  return approvals
}
