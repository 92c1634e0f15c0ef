import { describe, expect, test } from 'vitest'
import { layoutOf } from '../src/index.js'
import { emitMap } from '../src/map/emit.js'
import { edited, fixture, ownInventory, parsed } from './fixtures.js'

const particles = parsed(fixture('particles'))

describe('the memory map', () => {
  test('is a page and beside it the picture that it shows', () => {
    const [page, picture] = emitMap(particles, 'docs/memory.md')
    expect([page?.path, picture?.path]).toEqual(['docs/memory.md', 'docs/memory.svg'])
    expect(page?.text).toContain('](memory.svg)')
  })

  test('says where every section is at several capacities, by hand for the smallest inventory', () => {
    const page = emitMap(particles, 'm.md')[0]?.text
    // At 64 nodes: 64 header + 64 dirty; two fields of 4 bytes. At 65536: 64 + 65536 = 0x10040.
    expect(page).toContain('| section | holds | written by | at 64 nodes | at 65,536 nodes |')
    expect(page).toContain(
      '| [`bodies`](#bodies) | 2 × `float32` a node | one side a field | 0x80, 512 bytes | 0x10040, 524,288 bytes |',
    )
    expect(page).toContain('| 0x180 | `position_x` | Rust | motion | metres | 0 | Where it is. |')
  })

  test('names every field and word of SparkTUI’s inventory with its offset, on the page and in the picture', () => {
    const inventory = ownInventory()
    const layout = layoutOf(inventory)
    const [page, picture] = emitMap(inventory, 'm.md')
    for (const { name, offset } of [
      ...layout.words,
      ...layout.fields.map((one) => ({ name: one.field.name, offset: one.offset })),
    ]) {
      expect(page?.text).toContain(`| 0x${offset.toString(16)} | \`${name}\` |`)
      // A name that its box has no room for is cut there, and whole where the pointer rests on it.
      const shown = `(?:${name}|${name.slice(0, 10)}\\w*…)`
      const at = `<text class="at"[^>]*>0x${offset.toString(16)}</text>`
      expect(picture?.text).toMatch(new RegExp(`<title>${name}: [^\n]*>${shown}</text>${at}`))
    }
  })

  test('keeps what documentation says from breaking tables and markup', () => {
    const wild = parsed(edited(fixture('particles'), 'doc: How heavy it is.', 'doc: "a | b <c> & d"'))
    const [page, picture] = emitMap(wild, 'm.md')
    expect(page?.text).toContain('a \\| b <c> & d |')
    expect(picture?.text).toContain(': a | b &lt;c&gt; &amp; d</title>')
  })

  test('draws light, and dark where the reader wants it', () => {
    expect(emitMap(particles, 'm.md')[1]?.text).toContain('@media (prefers-color-scheme: dark)')
  })
})
