import type { Refuse } from './gradient.js'

/** Most lines from an edge, and most tracks that a node spans. */
const MOST = 999

const SIDE = /^(?:auto|(span\s+)?([+-]?\d+))$/

/**
 * The word of a placement, as the field `grid_column` holds it.
 *
 * @param value CSS `grid-column` without names: `2`, `'1 / 3'`, `'span 2'`, `'2 / span 3'`, `'1 / -1'`, `'auto'`
 */
export function placementWord(value: string | number, refuse: Refuse): number {
  const [start = '', end = 'auto', more] = String(value).split('/')
  if (more !== undefined) return refuse('give two lines at most, as "1 / 3"')
  return ((side(end.trim(), refuse) << 16) | side(start.trim(), refuse)) >>> 0
}

function side(text: string, refuse: Refuse): number {
  const [match, span, digits = '0'] = SIDE.exec(text) ?? []
  const number = Number(digits)
  const isSpan = span !== undefined
  const isZero = number === 0 && match !== 'auto'
  if (match === undefined || isZero || Math.abs(number) > MOST || (isSpan && number < 0)) {
    return refuse(`give a line as 2 or -1, "span 2", "auto", or two of them as "1 / 3"; from 1 to ${MOST}`)
  }
  return isSpan ? 0x4000 | number : number & 0xffff
}
