import { derived, effect, onCleanup, type Prop, type ReadonlySignal, type RowSource, signal, untrack } from 'sparktui'
import { read } from '../read.js'
import { type LineMatch, tester } from './match.js'
import { sliced } from './sliced.js'

/** The numbers of the lines that are shown. */
export interface ShownLines {
  readonly numbers: ReadonlySignal<RowSource<number>>
  /** The place of a line among those that are shown, or that of the next one; tracked by nobody. */
  readonly placeOf: (number: number) => number
}

/**
 * Lines that pass a filter. They are looked at in slices, each line once: what is added later is looked at when it comes.
 * Another filter, or lines that are others, begin anew.
 */
export function shownLines(lines: ReadonlySignal<RowSource<string>>, filter: Prop<LineMatch> | undefined): ShownLines {
  const test = derived(() => tester(isFunctionFilter(filter) ? filter : read(filter)))
  const passed = signal<RowSource<number>>({ count: 0, at: (place) => place })
  let found: number[] = []
  let looked = 0
  let first: string | undefined
  let tested: ((line: string) => boolean) | undefined
  let stop = () => {}
  effect(() => {
    const passes = test.value
    const all = lines.value
    stop()
    if (passes === undefined) return
    untrack(() => {
      if (passes !== tested || all.count < looked || (looked > 0 && all.at(0) !== first)) {
        found = []
        looked = 0
      }
      tested = passes
      if (all.count > 0) first = all.at(0)
      const step = () => {
        if (looked < all.count) {
          if (passes(all.at(looked))) found.push(looked)
          looked++
        }
        return looked >= all.count
      }
      const tell = () => {
        const [now, count] = [found, found.length]
        passed.value = { count, at: (place) => now[place] as number }
      }
      stop = sliced(step, tell)
    })
  })
  onCleanup(() => stop())
  return {
    numbers: derived(() =>
      test.value === undefined ? { count: lines.value.count, at: (place) => place } : passed.value,
    ),
    placeOf: (number) => (test.peek() === undefined ? number : lowerBound(found, number)),
  }
}

/** A function of a line is a filter, one of nothing a getter of one. */
function isFunctionFilter(filter: unknown): filter is (line: string) => boolean {
  return typeof filter === 'function' && filter.length > 0
}

/** The place of the first number that is not below another. */
function lowerBound(numbers: readonly number[], number: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((numbers[middle] as number) < number) from = middle + 1
    else to = middle
  }
  return from
}
