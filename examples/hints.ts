import { type BoxProps, box, derived, each, type MaybeSource, read, span, t, text, useApp } from 'sparktui'

/** A key as it is drawn, and what it does. */
export type Hint = readonly [key: string, does: string]

/** What they do in a line that filters what stands below it: letters are typed there. */
export const FILTERING: readonly Hint[] = [
  ['⏎', 'to the list'],
  ['esc', 'show all'],
]

const GAP = 3
const MOST_ROWS = 2

/**
 * What keys do, the most wanted first and the way out last: `↑↓ count   r reset   q quit`. Two rows at most; where they do not
 * suffice the ones before the last are left out.
 */
export function hints(all: MaybeSource<readonly Hint[]>, props: BoxProps = {}): void {
  const { columns } = useApp()
  const padding = 2 * Number(read(props.paddingX) ?? 0)
  const shown = derived(() => fitting(read(all), columns.value - padding))
  box({ flexWrap: 'wrap', columnGap: GAP, maxHeight: MOST_ROWS, overflow: 'hidden', flexShrink: 0, ...props }, () => {
    each(
      shown,
      (hint) => {
        const [key, does] = hint.peek()
        text(t`${span({ color: '$primary' }, key)} ${does}`, { color: '$muted', textWrap: 'nowrap', flexShrink: 0 })
      },
      { key: ([key, does]) => `${key} ${does}` },
    )
  })
}

/** Those that have room, the last one among them. */
export function fitting(all: readonly Hint[], columns: number): readonly Hint[] {
  const last = all.at(-1)
  if (last === undefined) return all
  const before = all.slice(0, -1)
  while (before.length > 0 && rowsOf([...before, last], columns) > MOST_ROWS) before.pop()
  return [...before, last]
}

/** In how many rows they wrap. All their characters take one cell. */
function rowsOf(all: readonly Hint[], columns: number): number {
  let [rows, used] = [1, 0]
  for (const [key, does] of all) {
    const cells = [...key].length + 1 + [...does].length
    const isFirst = used === 0
    if (!isFirst && used + GAP + cells > columns) {
      rows++
      used = cells
    } else used += (isFirst ? 0 : GAP) + cells
  }
  return rows
}
