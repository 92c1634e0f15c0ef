import { box, derived, each, type Signal, show, text } from 'sparktui'
import { spinner } from 'sparktui/motion'
import { type Entry, inUnits } from './sizes.js'

const BAR_CELLS = 24

/** What is shown: it changes while the work goes on. */
export interface State {
  readonly folder: string
  /** How many of the largest are shown. */
  readonly top: number
  readonly entries: Signal<readonly Entry[]>
  readonly isDone: Signal<boolean>
}

/** The largest entries of a folder, as far as they are known. */
export function sizes({ folder, top, entries, isDone }: State): void {
  const largest = derived(() => entries.value.toSorted((a, b) => b.bytes - a.bytes).slice(0, top))
  const most = derived(() => largest.value[0]?.bytes ?? 0)
  const all = derived(() => entries.value.reduce((sum, entry) => sum + entry.bytes, 0))
  box({ flexDirection: 'column' }, () => {
    each(
      largest,
      (entry) => {
        box({ gap: 1 }, () => {
          text(() => inUnits(entry.value.bytes).padStart(9), { flexShrink: 0 })
          text(() => bar(entry.value.bytes, most.value), { color: '$primary', flexShrink: 0 })
          text(() => entry.value.name, { textWrap: 'nowrap', textOverflow: 'ellipsis' })
        })
      },
      { key: (entry) => entry.name },
    )
    box({ gap: 1 }, () => {
      show(
        isDone,
        () => text('✓', { color: '$success' }),
        () => spinner(),
      )
      text(() => `${inUnits(all.value)} in ${entries.value.length} entries of ${folder}`, { color: '$muted' })
    })
  })
}

function bar(bytes: number, most: number): string {
  return '█'.repeat(Math.round((bytes / Math.max(1, most)) * BAR_CELLS)).padEnd(BAR_CELLS)
}
