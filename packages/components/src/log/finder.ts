import { onCleanup } from 'sparktui'
import { sliced } from './sliced.js'

interface FinderOptions {
  readonly count: () => number
  readonly matches: (place: number) => boolean
  readonly found: (place: number) => void
}

/** Goes from place to place, round at the end, until one matches. Ends what it looked for before. */
export function finder({ count, matches, found }: FinderOptions): (from: number, step: 1 | -1) => void {
  let stop = () => {}
  onCleanup(() => stop())
  return (from, step) => {
    stop()
    const all = count()
    let place: number | undefined
    let tries = 0
    let at = from
    const look = () => {
      if (tries++ >= all) return true
      at = (at + step + all) % all
      if (matches(at)) place = at
      return place !== undefined
    }
    stop = sliced(look, () => {
      if (place !== undefined) found(place)
    })
  }
}
