import { nearest } from '../nearest.js'
import type { Refuse } from './gradient.js'

/** Most tracks of a template, repeated ones counted. */
const MOST = 1000

const WORDS: Readonly<Record<string, string>> = { auto: 'a', 'min-content': 'm', 'max-content': 'M' }
const FUNCTIONS = ['repeat()', 'minmax()', 'fit-content()']
const FORMS = "cells as 20, '50%', '1fr', 'auto', 'min-content', 'max-content', 'minmax(10, 1fr)' or 'fit-content(20)'"

const NUMBER = /^(\d+\.?\d*|\.\d+)(%|fr)?$/
const CALL = /^([a-z-]+)\((.*)\)$/s

/** Whether a track's size is known before its content is. */
interface Track {
  readonly said: string
  readonly isFixed: boolean
}

/**
 * Tracks as the engine reads them, `style/tracks.rs`.
 *
 * @param value CSS `grid-template-columns` without names of lines; a bare number is cells
 * @param isTemplate whether tracks may be repeated
 * @returns undefined for `none`
 */
export function tracksLine(value: string, isTemplate: boolean, refuse: Refuse): string | undefined {
  const text = value.trim()
  if (text === 'none' || text === '') return undefined
  let count = 0
  let autos = 0
  const tracks = words(text).map((word) => {
    const repeated = isTemplate ? repetition(word, refuse) : undefined
    count += repeated?.count ?? 1
    autos += repeated?.isAuto === true ? 1 : 0
    return repeated ?? track(word, refuse)
  })
  if (count > MOST) return refuse(`give ${MOST} tracks at most`)
  if (autos > 1 || (autos > 0 && tracks.some(({ isFixed }) => !isFixed))) {
    return refuse(
      'repeat(auto-fill, …) stands once, and beside tracks of known size alone, as 20, 50% or minmax(10, 1fr)',
    )
  }
  return ` ${tracks.map(({ said }) => said).join(' ')}`
}

interface Repetition extends Track {
  readonly count: number
  readonly isAuto: boolean
}

function repetition(word: string, refuse: Refuse): Repetition | undefined {
  const [, name, body = ''] = CALL.exec(word) ?? []
  if (name !== 'repeat') return undefined
  const comma = body.indexOf(',')
  const [times, inside] = [body.slice(0, comma).trim(), body.slice(comma + 1).trim()]
  const isAuto = times === 'auto-fill' || times === 'auto-fit'
  const count = isAuto ? 1 : Number(times)
  if (comma === -1 || inside === '' || !Number.isInteger(count) || count < 1) {
    return refuse(`${JSON.stringify(word)} repeats nothing; give 'repeat(3, 1fr)' or 'repeat(auto-fill, 12)'`)
  }
  const tracks = words(inside).map((each) => track(each, refuse))
  const isFixed = tracks.every((each) => each.isFixed)
  const letter = times === 'auto-fill' ? 'F' : times === 'auto-fit' ? 'f' : `${count}`
  const said = `x${letter}( ${tracks.map((each) => each.said).join(' ')} )`
  return { said, isFixed, isAuto, count: count * tracks.length }
}

function track(word: string, refuse: Refuse): Track {
  const [, name, body = ''] = CALL.exec(word) ?? []
  if (name === 'minmax') {
    const [min, max, more] = body.split(',').map((each) => bound(each.trim()))
    const isWhole = min !== undefined && max !== undefined && more === undefined && !min.said.endsWith('f')
    if (!isWhole)
      return refuse(`${JSON.stringify(word)} is no track; give 'minmax(10, 1fr)', a minimum that is no share`)
    return { said: `${min.said}:${max.said}`, isFixed: min.isFixed || max.isFixed }
  }
  if (name === 'fit-content') {
    const limit = bound(body.trim())
    if (limit?.isFixed === true) return { said: `F${limit.said}`, isFixed: false }
  }
  return bound(word) ?? refuse(`${JSON.stringify(word)} is no track; ${advice(word)}`)
}

function bound(word: string): Track | undefined {
  const letter = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (letter !== undefined) return { said: letter, isFixed: false }
  const [, number, unit] = NUMBER.exec(word) ?? []
  if (number === undefined) return undefined
  return { said: number + (unit === 'fr' ? 'f' : (unit ?? '')), isFixed: unit !== 'fr' }
}

/** What is separated by blanks that lie in no brackets. */
function words(text: string): string[] {
  return text.match(/[^\s()]*\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s]+/g) ?? []
}

function advice(word: string): string {
  const number = /^[\d.]+/.exec(word)?.[0] ?? ''
  const meant = nearest(word.replace(/\(.*$/s, '()'), [
    ...Object.keys(WORDS),
    ...FUNCTIONS,
    `${number}fr`,
    `${number}%`,
  ])
  return meant === undefined ? `give ${FORMS}` : `did you mean ${JSON.stringify(meant)}?`
}
