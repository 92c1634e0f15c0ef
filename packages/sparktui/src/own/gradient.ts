import { colorWord } from '../color.js'

/** Says what is wrong with a value. */
export type Refuse = (expected: string) => never

const FORM = "give 'linear-gradient(to right, red, blue 60%)' or 'none'"
const SIDES: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 }
const ANGLE = /^([+-]?[\d.]+)(deg|turn)$/
const STOP = /^(.+?)(?:\s+([+-]?[\d.]+)%)?(?:\s+([+-]?[\d.]+)%)?$/s
const MOST_STOPS = 32

interface Stop {
  readonly word: number
  place: number | undefined
}

/**
 * A gradient as the engine reads it, `decor/gradient.rs`: degrees, and stops with their places in thousandths.
 *
 * @param value CSS `linear-gradient()`: a side or an angle, then colours with one place, two or none. Mixed in OKLab
 * @param place what the value was given for, to begin errors of colours with
 * @returns undefined for `none`
 * @throws {ColorError} if one of the colours is none
 */
export function gradientLine(value: string, place: string, refuse: Refuse): string | undefined {
  const text = value.trim()
  if (text === 'none') return undefined
  const body = /^linear-gradient\((.*)\)$/s.exec(text)?.[1]
  if (body === undefined) return refuse(FORM)
  const [first = '', ...others] = parts(body)
  const degrees = direction(first)
  const colors = degrees === undefined ? [first, ...others] : others
  const stops = placed(colors.flatMap((each) => stopsOf(each, place, refuse)))
  if (stops.length < 2) return refuse(`${FORM}; a gradient needs two colours at least`)
  if (stops.length > MOST_STOPS) return refuse(`give ${MOST_STOPS} colours at most`)
  return [degrees ?? 180, ...stops].join(' ')
}

/** What commas separate that lie in no brackets. */
function parts(body: string): string[] {
  const found: string[] = ['']
  let depth = 0
  for (const character of body) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (character === ',' && depth === 0) found.push('')
    else found.push(`${found.pop()}${character}`)
  }
  return found.map((each) => each.trim())
}

/** Degrees, clockwise from upwards; undefined where no direction is meant. */
function direction(text: string): number | undefined {
  const said = text.replace(/\s*\bin\s+oklab$/, '')
  if (said === '' && text !== '') return 180
  const side = SIDES[/^to\s+(\w+)$/.exec(said)?.[1] ?? '']
  if (side !== undefined) return side
  const [, number = '', unit] = ANGLE.exec(said) ?? []
  const degrees = Number(number) * (unit === 'turn' ? 360 : 1)
  return unit === undefined || Number.isNaN(degrees) ? undefined : degrees
}

/** A colour with two places is two stops. */
function stopsOf(text: string, place: string, refuse: Refuse): Stop[] {
  if (/^to\s|deg$|turn$/.test(text))
    return refuse(`${JSON.stringify(text)} is no direction; give 'to right' or '45deg'`)
  const [, color = '', one, two] = STOP.exec(text) ?? []
  const word = colorWord(color, place)
  const places = [one, two].filter((each) => each !== undefined).map(Number)
  return places.length === 0 ? [{ word, place: undefined }] : places.map((each) => ({ word, place: each }))
}

/** CSS Images 3, § 3.4.3: the ends at the ends, none before the one before it, the rest at equal distances. */
function placed(stops: readonly Stop[]): string[] {
  const [first, last] = [stops[0], stops.at(-1)]
  if (first !== undefined) first.place ??= 0
  if (last !== undefined) last.place ??= 100
  let least = Number.NEGATIVE_INFINITY
  for (const stop of stops) {
    if (stop.place === undefined) continue
    stop.place = Math.max(stop.place, least)
    least = stop.place
  }
  for (let at = 1; at < stops.length; at++) {
    const stop = stops[at] as Stop
    if (stop.place !== undefined) continue
    const before = stops[at - 1]?.place ?? 0
    const steps = stops.slice(at).findIndex(({ place }) => place !== undefined)
    stop.place = before + ((stops[at + steps]?.place ?? 100) - before) / (steps + 1)
  }
  return stops.map(({ word, place = 0 }) => `${word.toString(16)}@${Math.round(10 * place)}`)
}
