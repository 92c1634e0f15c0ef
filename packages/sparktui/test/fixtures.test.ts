import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type BoxProps, box, createRef, effect, type NodeRef, PropError, type TextProps, text } from '../src/index.js'
import { render } from '../src/test/index.js'

/**
 * Figures of browsers for the cases that Taffy publishes, through the props of `box` and `text`. The engine's own tests lay
 * the same files out through fields (`crates/engine/src/layout/tests/fixtures/README.md` tells their form and origin).
 */
const FOLDER = new URL('../../../crates/engine/src/layout/tests/fixtures/', import.meta.url)
const PUBLISHED = [
  { kind: 'flexbox', cases: 'flex.txt', otherwise: 'otherwise.txt', count: 450 },
  { kind: 'grids', cases: 'grid.txt', otherwise: 'grid-otherwise.txt', count: 228 },
] as const

type Props = Record<string, string | number>

interface PublishedNode {
  readonly depth: number
  /** Left, top, width and height, from the parent's border box. */
  readonly area: readonly number[]
  readonly props: Props
  readonly content: string | undefined
}

interface PublishedCase {
  readonly name: string
  readonly nodes: PublishedNode[]
}

/** Props that are not called as their field is. */
const NAMES: Readonly<Record<string, string>> = {
  position_type: 'position',
  inset_top: 'top',
  inset_right: 'right',
  inset_bottom: 'bottom',
  inset_left: 'left',
  gap_row: 'rowGap',
  gap_column: 'columnGap',
  border_top_style: 'borderTop',
  border_right_style: 'borderRight',
  border_bottom_style: 'borderBottom',
  border_left_style: 'borderLeft',
}
const TRACKS: Readonly<Record<string, string>> = {
  c: 'gridTemplateColumns',
  r: 'gridTemplateRows',
  C: 'gridAutoColumns',
  R: 'gridAutoRows',
}
/** What the children of a box go by. Of a text, which has none, they say nothing, and it has no such props. */
const OF_CHILDREN =
  /^(flex_direction|flex_wrap|align_items|align_content|justify_content|justify_items|gap_row|gap_column|tracks|grid_auto_flow) /

function read(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8').split('\n').filter(Boolean)
}

function published(file: string): PublishedCase[] {
  const cases: PublishedCase[] = []
  for (const line of read(file)) {
    const indent = line.length - line.trimStart().length
    if (indent === 0) {
      cases.push({ name: line, nodes: [] })
      continue
    }
    const [area = '', ...said] = line.split(';').map((part) => part.trim())
    const content = said.find((each) => /^text( |$)/.test(each))
    const props = said.filter((each) => each !== content && (content === undefined || !OF_CHILDREN.test(each)))
    cases.at(-1)?.nodes.push({
      depth: indent / 2 - 1,
      area: area.split(' ').map(Number),
      props: Object.assign({}, ...props.map(prop)),
      content: content?.slice('text '.length).replaceAll('|', '\u200b'),
    })
  }
  return cases
}

/** A field and its value, as a user writes them. */
function prop(said: string): Props {
  const [, field = '', value = ''] = /^(\S+) ?(.*)$/.exec(said) ?? []
  if (field === 'tracks') {
    return Object.fromEntries(value.split(' / ').map((line) => [TRACKS[line[0] as string], template(line.slice(2))]))
  }
  const name = NAMES[field] ?? field.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  if (field === 'grid_column' || field === 'grid_row') return { [name]: placement(Number(value)) }
  return { [name]: /^-?[\d.]+$/.test(value) ? Number(value) : value }
}

function template(tracks: string): string {
  const words: Readonly<Record<string, string>> = { a: 'auto', m: 'min-content', M: 'max-content' }
  const times: Readonly<Record<string, string>> = { F: 'auto-fill', f: 'auto-fit' }
  const one = (track: string): string => {
    const [min = '', max] = track.split(':')
    if (max !== undefined) return `minmax(${one(min)}, ${one(max)})`
    if (track.startsWith('F')) return `fit-content(${track.slice(1)})`
    return words[track] ?? track.replace(/f$/, 'fr')
  }
  return tracks
    .split(' ')
    .map((word) => (word === ')' ? word : word.replace(/^x(.+)\($/, (_, n: string) => `repeat(${times[n] ?? n},`)))
    .map((word) => (/^repeat\(|^\)$/.test(word) ? word : one(word)))
    .join(' ')
}

/** The low half of the word is the start, the high half the end. */
function placement(word: number): string {
  const side = (half: number) => {
    if (half === 0) return 'auto'
    return half < 0x8000 && (half & 0x4000) !== 0 ? `span ${half & 0x3fff}` : String((half << 16) >> 16)
  }
  return `${side(word & 0xffff)} / ${side(word >>> 16)}`
}

/** Lays a case out with all the room that it wants; where it is not as browsers have it. */
function difference({ nodes }: PublishedCase): string | undefined {
  const areas: (readonly number[])[] = []
  const build = (from: number): void => {
    const { depth, props, content } = nodes[from] as PublishedNode
    const ref = createRef()
    const given = { ...(depth === 0 ? { flexShrink: 0 } : {}), ...props, ref }
    follow(ref, areas, from)
    if (content !== undefined) {
      text(content, given as TextProps)
      return
    }
    box(given as BoxProps, () => {
      for (let at = from + 1; at < nodes.length && (nodes[at] as PublishedNode).depth > depth; at++) {
        if ((nodes[at] as PublishedNode).depth === depth + 1) build(at)
      }
    })
  }
  const ui = render(
    () => box({ position: 'absolute', width: 4000, height: 4000, alignItems: 'flex-start' }, () => build(0)),
    { cols: 80, rows: 24, capacity: 128 },
  )
  ui.text()
  ui.unmount()
  const corners: [number, number][] = []
  for (const [at, { depth, area }] of nodes.entries()) {
    const [left = 0, top = 0, width = 0, height = 0] = area
    const [x, y] = corners[depth - 1] ?? [0, 0]
    corners[depth] = [x + left, y + top]
    const wanted = [x + left, y + top, width, height]
    if (String(areas[at]) !== String(wanted)) return `node ${at} at ${areas[at]}, not ${wanted}`
  }
  return undefined
}

/** Some name more lines of a grid than there are here, and are refused. */
function differenceOrRefusal(each: PublishedCase): string | undefined {
  try {
    return difference(each)
  } catch (error) {
    if (!(error instanceof PropError)) throw error
    return error.message
  }
}

function follow(ref: NodeRef, areas: (readonly number[])[], at: number): void {
  effect(() => {
    areas[at] = [ref.x.value, ref.y.value, ref.width.value, ref.height.value]
  })
}

describe.each(PUBLISHED)('published cases of $kind, said in props', ({ cases: file, otherwise, count }) => {
  const cases = published(file)
  const exceptions = new Set(read(otherwise).map((line) => line.slice(0, line.indexOf(':'))))

  test(`are ${count}, and a prop is there for all of each`, () => {
    expect(cases.length).toBe(count)
  })

  test('are laid out as browsers do, but for those that the list gives a reason for', () => {
    const told = cases.map((each) => ({ name: each.name, says: differenceOrRefusal(each) }))
    // No prop says more than 999 lines from an edge of a grid, or more than 1,000 tracks.
    const refused = told.filter(({ says }) => /give 1000 tracks at most$|from 1 to 999$/.test(says ?? ''))
    expect(refused.filter(({ name }) => !name.startsWith('grid_overlarge_'))).toEqual([])
    expect(refused.length).toBeLessThanOrEqual(28)
    const isRefused = new Set(refused.map(({ name }) => name))
    const laidOut = told.filter(({ name }) => !isRefused.has(name))
    const wrong = laidOut.filter(({ name, says }) => (says !== undefined) !== exceptions.has(name))
    expect(wrong).toEqual([])
  })
})
