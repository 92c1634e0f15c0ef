import { type Layout, layoutOf, type PlacedSection } from '../layout.js'
import type { Inventory, Section, Writer } from '../model.js'
import { count, hex } from './numbers.js'

/** Pixels of the picture. */
const WIDTH = 980
const MARGIN = 24
const GUTTER = 150
const COLUMNS = 4
const CELL = { width: (WIDTH - 2 * MARGIN - GUTTER) / COLUMNS, height: 19 }
const SCALE = { top: 74, height: 22, width: WIDTH - 2 * MARGIN }
const TITLE_HEIGHT = 18
const GAP = 12
/** A letter of the map's two sizes is so wide. */
const LETTER = 6.65
const SMALL_LETTER = 6.05

type Side = Writer | 'both'

/** A rectangle with a name on the left and a number on the right. */
interface Box {
  readonly side: Side
  readonly name: string
  readonly offset: number
  readonly doc: string
}

/** The picture: the whole buffer to scale, then every section with what is in it. It follows light and dark. */
export function mapSvg(inventory: Inventory): string {
  const layout = layoutOf(inventory)
  const parts: string[] = []
  let top = SCALE.top + SCALE.height + 22
  for (const placed of layout.sections) {
    const boxes = boxesOf(placed, layout)
    parts.push(drawSection(placed, boxes, top))
    top += TITLE_HEIGHT + Math.ceil(boxes.length / COLUMNS) * CELL.height + GAP
  }
  const height = top + 6
  const size = `${count(layout.bytes)} bytes at ${count(layout.capacity)} nodes`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<!-- Written by sparktui-codegen from the inventory ${inventory.name}, layout hash ${inventory.hash}. -->
<title>The memory of ${xml(inventory.name)}, ${size}</title>
<style>${STYLE}</style>
<rect class="page" width="100%" height="100%" rx="10"/>
<text class="head" x="${MARGIN}" y="36">${xml(inventory.name)}</text>
<text class="note" x="${MARGIN}" y="56">${size} · layout hash ${inventory.hash}</text>
${legend()}
${drawScale(layout)}
${parts.join('\n')}
</svg>
`
}

const STYLE = `
text { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: 11px; fill: #1f2328 }
.page { fill: #ffffff }
.head { font-size: 18px; font-weight: 700 }
.name { font-weight: 700 }
.note, .at { fill: #59636e }
.at { font-size: 10px; text-anchor: end }
.box { stroke: #ffffff; stroke-width: 1.5 }
.ts { fill: #cfe3ff } .engine { fill: #ffdcc2 } .both { fill: #e3d7fb }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .page { fill: #0d1117 } .box { stroke: #0d1117 }
  .note, .at { fill: #9ba5b0 }
  .ts { fill: #123a66 } .engine { fill: #5c3311 } .both { fill: #41316b }
}
`

function boxesOf({ section, offset }: PlacedSection, layout: Layout): Box[] {
  switch (section.kind) {
    case 'fields':
      return layout.fields
        .filter(({ field }) => field.section === section.name)
        .map(({ field, offset: at }) => ({ side: field.writer, name: field.name, offset: at, doc: field.doc }))
    case 'words':
      return section.words.map(({ name, doc }, index) => ({
        side: section.writer,
        name,
        offset: offset + 4 * index,
        doc,
      }))
    case 'flags':
      return [
        {
          side: 'both',
          name: section.per === 1 ? 'a byte a node' : `a byte for ${section.per} nodes`,
          offset,
          doc: section.doc,
        },
      ]
    case 'bytes':
      return [
        { side: section.writer, name: section.size === 'text_bytes' ? 'text' : 'bytes', offset, doc: section.doc },
      ]
  }
}

function drawSection({ section, offset, bytes }: PlacedSection, boxes: readonly Box[], top: number): string {
  const rows = boxes.map((box, index) => {
    const x = MARGIN + GUTTER + (index % COLUMNS) * CELL.width
    const y = top + TITLE_HEIGHT + Math.floor(index / COLUMNS) * CELL.height
    return drawBox(box, x, y, isWide(section) ? COLUMNS * CELL.width : CELL.width)
  })
  return `<text class="name" x="${MARGIN}" y="${top + 13}">${xml(section.name)}</text>
<text class="note" x="${MARGIN + GUTTER}" y="${top + 13}">${hex(offset)} · ${count(bytes)} bytes · ${whatIn(section)}</text>
${rows.join('\n')}`
}

const isWide = ({ kind }: Section) => kind === 'flags' || kind === 'bytes'

function whatIn(section: Section): string {
  if (section.kind === 'fields') return `${section.fields.length} × ${section.type} a node`
  return section.kind === 'words' ? `${section.words.length} words of 4 bytes` : section.kind
}

function drawBox({ side, name, offset, doc }: Box, x: number, y: number, width: number): string {
  const at = hex(offset)
  const room = Math.floor((width - 18 - at.length * SMALL_LETTER) / LETTER)
  return `<g><title>${xml(`${name}: ${doc}`)}</title><rect class="box ${side}" x="${x}" y="${y}" width="${width}" height="${CELL.height}" rx="3"/><text x="${x + 6}" y="${y + 13}">${xml(cut(name, room))}</text><text class="at" x="${x + width - 6}" y="${y + 13}">${at}</text></g>`
}

function drawScale({ sections, bytes }: Layout): string {
  const strips = sections.map(({ section, offset, bytes: own }) => {
    const x = MARGIN + (offset / bytes) * SCALE.width
    const width = (own / bytes) * SCALE.width
    const name = cut(section.name, Math.floor((width - 8) / LETTER))
    const label = name.length < 5 ? '' : `<text x="${x + 5}" y="${SCALE.top + 15}">${xml(name)}</text>`
    const title = `${section.name}, ${count(own)} bytes from ${hex(offset)}`
    return `<g><title>${xml(title)}</title><rect class="box ${sideOf(section)}" x="${x}" y="${SCALE.top}" width="${width}" height="${SCALE.height}"/>${label}</g>`
  })
  return strips.join('\n')
}

function sideOf(section: Section): Side {
  if (section.kind === 'flags') return 'both'
  if (section.kind !== 'fields') return section.writer
  const writers = new Set(section.fields.map(({ writer }) => writer))
  return writers.size > 1 ? 'both' : (section.fields[0]?.writer ?? 'both')
}

function legend(): string {
  const sides: readonly (readonly [Side, string])[] = [
    ['ts', 'TypeScript writes'],
    ['engine', 'Rust writes'],
    ['both', 'both'],
  ]
  let x = WIDTH - MARGIN - 370
  return sides
    .map(([side, name]) => {
      const drawn = `<rect class="${side}" x="${x}" y="25" width="14" height="14" rx="3"/><text x="${x + 20}" y="36">${name}</text>`
      x += 46 + name.length * LETTER
      return drawn
    })
    .join('\n')
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
