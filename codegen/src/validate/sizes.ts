import { ALIGNMENT } from '../layout.js'
import { child, type Report } from '../report.js'
import { listAt } from './scope.js'

/** Sizes of the whole, looked at one by one, so that a fault in one hides none in another. */
export function checkSizes(report: Report, data: unknown): void {
  const capacity = child(data, 'capacity')
  for (const key of ['default', 'max']) checkMultiple(report, ['capacity', key], child(capacity, key))
  checkMultiple(report, ['text_bytes', 'default'], child(child(data, 'text_bytes'), 'default'))
  const standard = child(capacity, 'default')
  const most = child(capacity, 'max')
  if (typeof standard === 'number' && typeof most === 'number' && standard > most) {
    const message = `${standard} nodes are more than max, ${most}; raise max`
    report.add(['capacity', 'default'], { rule: 'capacity', message })
  }
  checkPools(report, data)
}

function checkMultiple(report: Report, path: readonly string[], value: unknown): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value % ALIGNMENT === 0) return
  const above = Math.ceil(value / ALIGNMENT) * ALIGNMENT
  const below = above - ALIGNMENT
  const use = below > 0 ? `${below} or ${above}` : `${above}`
  report.add(path, { rule: 'capacity', message: `${value} is no multiple of ${ALIGNMENT}; use ${use}` })
}

/** At most one section is as large as the text pool, and `text_bytes` is given exactly where there is one. */
function checkPools(report: Report, data: unknown): void {
  const pools = [...listAt(data, 'sections').entries()].filter(([, raw]) => child(raw, 'size') === 'text_bytes')
  const [first, second] = pools
  const given = child(data, 'text_bytes') !== undefined
  if (first && !given) {
    const message = 'is text_bytes, which the inventory does not give; add text_bytes: { default: … }'
    report.add(['sections', first[0], 'size'], { rule: 'missing', message })
  }
  if (!first && given) {
    const message = 'no section has this size; remove it, or add a section of kind bytes with size: text_bytes'
    report.add(['text_bytes'], { rule: 'capacity', message, atKey: true })
  }
  if (first && second) {
    report.add(['sections', second[0], 'size'], {
      rule: 'duplicate',
      message: 'a text pool is there already; give this section a number of bytes',
      related: { path: ['sections', first[0], 'size'], message: 'first given here' },
    })
  }
}
