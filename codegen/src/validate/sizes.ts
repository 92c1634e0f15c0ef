import { ALIGNMENT, layoutOf } from '../layout.js'
import type { Inventory } from '../model.js'
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
    const message = `${standard} nodes are more than max, ${most}`
    const help = 'raise max'
    report.add(['capacity', 'default'], { code: 'SK0602', message, help })
  }
  checkPools(report, data)
}

function checkMultiple(report: Report, path: readonly string[], value: unknown): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value % ALIGNMENT === 0) return
  const above = Math.ceil(value / ALIGNMENT) * ALIGNMENT
  const below = above - ALIGNMENT
  const use = below > 0 ? `${below} or ${above}` : `${above}`
  report.add(path, { code: 'SK0601', message: `${value} is no multiple of ${ALIGNMENT}`, help: `use ${use}` })
}

/** At most one section is as large as the text pool, and `text_bytes` is given exactly where there is one. */
function checkPools(report: Report, data: unknown): void {
  const pools = [...listAt(data, 'sections').entries()].filter(([, raw]) => child(raw, 'size') === 'text_bytes')
  const [first, second] = pools
  const given = child(data, 'text_bytes') !== undefined
  if (first && !given) {
    const message = 'is text_bytes, which the inventory does not give'
    const help = 'add text_bytes: { default: … }'
    report.add(['sections', first[0], 'size'], { code: 'SK0604', message, help })
  }
  if (!first && given) {
    const message = 'no section has this size'
    const help = 'remove it, or add a section of kind bytes with size: text_bytes'
    report.add(['text_bytes'], { code: 'SK0605', message, help, atKey: true })
  }
  if (first && second) {
    report.add(['sections', second[0], 'size'], {
      code: 'SK0606',
      message: 'a text pool is there already',
      help: 'give this section a number of bytes',
      related: { path: ['sections', first[0], 'size'], message: 'first given here' },
    })
  }
}

/** Offsets are 32-bit words on both sides. */
const MOST_BYTES = 0xffff_ffff
/** What a buffer may be asked for as its text pool. */
const MOST_TEXT_BYTES = 0x8000_0000

/** Whether 32 bits address the largest buffer that may be asked for. */
export function checkBytes(report: Report, inventory: Inventory): void {
  const textBytes = inventory.defaultTextBytes === 0 ? 0 : MOST_TEXT_BYTES
  const bytesAt = (capacity: number) => layoutOf(inventory, capacity, textBytes).bytes
  const { maxCapacity } = inventory
  if (bytesAt(maxCapacity) <= MOST_BYTES) return
  if (bytesAt(ALIGNMENT) > MOST_BYTES) {
    const sizes = inventory.sections.map((one) => (one.kind === 'bytes' && one.size !== 'text_bytes' ? one.size : 0))
    const index = sizes.indexOf(Math.max(...sizes))
    const message = `with ${sizes[index]} bytes, 32 bits do not address the whole buffer`
    // The header is a section of the inventory, but not of the list.
    report.add(['sections', index - 1, 'size'], { code: 'SK0603', message, help: 'lower the size' })
    return
  }
  let [fits, tooMany] = [1, maxCapacity / ALIGNMENT]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (bytesAt(middle * ALIGNMENT) <= MOST_BYTES) fits = middle
    else tooMany = middle
  }
  const message = `${maxCapacity} nodes make ${bytesAt(maxCapacity)} bytes, which 32 bits do not address`
  report.add(['capacity', 'max'], { code: 'SK0603', message, help: `use at most ${fits * ALIGNMENT}` })
}
