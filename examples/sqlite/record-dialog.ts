import { dialog } from '@sparktui/components'
import { box, derived, each, effect, type Signal, signal, text } from 'sparktui'
import { cellColor } from './cells.js'
import type { Value } from './database.js'
import type { Explorer } from './explorer.js'

/** Bytes of a blob that are written out. */
const MOST_BYTES = 256

/** One row, each of its values in full. */
export function recordDialog(
  explorer: Explorer,
  record: Signal<readonly Value[] | undefined>,
  onClose: () => void,
): void {
  const open = signal(false)
  effect(() => {
    open.value = record.value !== undefined
  })
  const fields = derived(() => {
    const row = record.value
    return row === undefined
      ? []
      : (explorer.shown.value?.columns ?? []).map(({ name }, at) => ({ name, value: row[at] }))
  })
  const close = () => {
    record.value = undefined
    onClose()
  }
  dialog({ open, title: 'Row', onClose: close, width: 80 }, () => {
    box({ ...SCROLLER, focusable: true, autoFocus: true }, () => {
      each(fields, (field) => {
        const { name, value } = field.peek()
        text(name, { color: '$primary', bold: true, flexShrink: 0 })
        const color = cellColor(value)
        text(whole(value), {
          textWrap: 'anywhere',
          flexShrink: 0,
          marginBottom: 1,
          ...(color !== undefined && { color }),
        })
      })
    })
  })
}

function whole(value: Value | undefined): string {
  if (value === undefined || value === null) return 'NULL'
  if (!(value instanceof Uint8Array)) return String(value)
  const hex = Buffer.from(value.subarray(0, MOST_BYTES)).toString('hex')
  return value.length > MOST_BYTES ? `${hex}… (${value.length} bytes)` : hex
}

const SCROLLER = { flexDirection: 'column', overflowY: 'auto', scrollbarColor: '$border', minHeight: 1 } as const
