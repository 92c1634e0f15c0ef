import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { type BoxProps, box, text } from '../src/index.js'
import { cleanup, render } from '../src/test/index.js'
import { CASES, COLUMNS, type InkBox } from './ink/cases.mjs'

afterEach(cleanup)

/** What Ink itself drew: `bench/ink-pictures.mjs` makes it anew. */
const pictures: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('ink/pictures.json', import.meta.url), 'utf8'),
)
const page = readFileSync(new URL('../../../docs/coming-from/ink.md', import.meta.url), 'utf8')

/** Layouts that look otherwise here, each with the row of the table in docs/coming-from/ink.md that says why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'minWidth in percent': '`minWidth` in percent',
  'flexShrink of none': 'a text in a box that shrinks',
  'flexWrap of columns': '`alignContent` that nobody said',
  'alignContent that nobody said': '`alignContent` that nobody said',
  aspectRatio: '`aspectRatio`',
  'borderStyle arrow': '`borderStyle="arrow"`',
  'a text that wraps in a word': 'a word that is wider than its box',
  'texts of a row that is too narrow': 'a word that is wider than its box',
}

const SIDES = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft'] as const
const STYLES: Readonly<Record<string, readonly string[]>> = {
  classic: ['ascii', 'ascii'],
  singleDouble: ['single', 'double'],
  doubleSingle: ['double', 'single'],
}

/** Ink's props as those of SparkTUI. */
function ours({ borderStyle, aspectRatio: _, ...props }: InkBox['props']): BoxProps {
  if (typeof borderStyle !== 'string') return props
  const [flat = borderStyle, upright = borderStyle] = STYLES[borderStyle] ?? []
  const style = (side: (typeof SIDES)[number]) => (side === 'borderTop' || side === 'borderBottom' ? flat : upright)
  const border = SIDES.map((side) => [side, props[side] === false ? 'none' : style(side)])
  return { ...props, ...Object.fromEntries(border) }
}

function build(drawn: InkBox | string): void {
  if (typeof drawn === 'string') text(drawn)
  else box(ours(drawn.props), () => drawn.children.forEach(build))
}

describe('Ink', () => {
  test('has a picture of each layout', () => {
    expect(Object.keys(pictures)).toEqual(Object.keys(CASES))
    expect(Object.values(pictures).every((rows) => rows.length > 0)).toBe(true)
  })

  test.each(Object.entries(CASES))('%s', (name, drawn) => {
    const show = () => render(() => build(drawn), { cols: COLUMNS, rows: 24 }).text()
    const reason = OTHERWISE[name]
    const inks = pictures[name]?.join('\n')
    if (reason === undefined) expect(show()).toBe(inks)
    else {
      expect(page).toContain(`\n| ${reason} |`)
      expect(drawnOr(show)).not.toBe(inks)
    }
  })
})

/** What is shown, or what was refused. */
function drawnOr(show: () => string): string {
  try {
    return show()
  } catch (error) {
    return String(error)
  }
}
