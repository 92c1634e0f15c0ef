import { meetingParts } from '../../meeting.js'
import type { Inventory } from '../../model.js'
import { doc, type FilePlan, quoted } from './plan.js'

/** What is compared where the hashes of two sides differ. */
export function partsFile(inventory: Inventory): FilePlan {
  const rows = meetingParts(inventory).map((part) => `  ${quoted(part)},\n`)
  const comment = doc(
    'Everything that the layout hash covers, as `kind name place digest`. Where the other side has another hash, `meet` of `@sparktui/memory` finds the first part that differs.',
  )
  return { name: 'parts', statements: [`${comment}export const PARTS: readonly string[] = [\n${rows.join('')}]`] }
}
