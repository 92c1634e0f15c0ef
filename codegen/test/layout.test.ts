import { describe, expect, test } from 'vitest'
import { layoutOf } from '../src/index.js'
import { edited, fixture, ownInventory, parsed } from './fixtures.js'

describe("the plan's part of the real inventory at 4096 nodes and 1 MiB", () => {
  const layout = layoutOf(ownInventory(), 4096, 1_048_576)
  const placed = new Map(
    layout.sections.map(({ section, offset, bytes }) => [section.name, { section, offset, bytes }]),
  )

  // The table of the plan: fields × nodes × bytes.
  test.each([
    { name: 'header', offset: 0, bytes: 64, fields: 0 },
    { name: 'dirty', offset: 64, bytes: 4_096, fields: 0 },
    { name: 'float32', offset: 4_160, bytes: 507_904, fields: 31 },
    { name: 'uint32', offset: 512_064, bytes: 196_608, fields: 12 },
    { name: 'int32', offset: 708_672, bytes: 212_992, fields: 13 },
    { name: 'uint8', offset: 921_664, bytes: 114_688, fields: 28 },
    { name: 'text_pool', offset: 1_036_352, bytes: 1_048_576, fields: 0 },
  ])('$name starts at $offset and has $bytes bytes', ({ name, offset, bytes, fields }) => {
    const found = placed.get(name)
    expect(found).toMatchObject({ offset, bytes })
    expect(found?.section.kind === 'fields' ? found.section.fields.length : 0).toBe(fields)
  })

  test('it is 2,084,928 bytes: everything else comes after it', () => {
    const next = layout.sections[7]
    expect(next?.offset).toBe(2_084_928)
    expect(layout.sections.slice(0, 7).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(2_084_928)
  })

  test('its 84 fields stand in the order of the plan', () => {
    const plan = {
      float32: `width height min_width min_height max_width max_height flex_grow flex_shrink flex_basis padding_top
        padding_right padding_bottom padding_left margin_top margin_right margin_bottom margin_left gap_row gap_column
        inset_top inset_right inset_bottom inset_left opacity computed_x computed_y computed_width computed_height
        scrollable_width scrollable_height max_scroll`,
      uint32: `fg_color bg_color border_top_color border_right_color border_bottom_color border_left_color
        focus_ring_color cursor_color text_offset text_length z_index tab_index`,
      int32: `parent_index scroll_x scroll_y cursor_position selection_start selection_end hover_state pressed_state
        focused_state content_width_cache content_height_cache first_child_index child_count`,
      uint8: `component_type visible display position_type flex_direction flex_wrap justify_content align_items
        align_self align_content overflow_x overflow_y border_top_style border_right_style border_bottom_style
        border_left_style border_top_width border_right_width border_bottom_width border_left_width text_align
        text_wrap text_overflow focusable disabled dirty_layout dirty_visual dirty_text`,
    }
    for (const [name, fields] of Object.entries(plan)) {
      const section = placed.get(name)?.section
      const names = section?.kind === 'fields' ? section.fields.map((field) => field.name) : []
      expect(names).toEqual(fields.split(/\s+/))
    }
  })
})

describe('layoutOf', () => {
  const gauge = parsed(fixture('gauge'))

  test.each([64, 1024])('every section at capacity %i starts on 64 bytes, right after the one before', (capacity) => {
    const { sections, bytes } = layoutOf(gauge, capacity, 192)
    let end = 0
    for (const section of sections) {
      expect(section.offset).toBe(end)
      expect(section.bytes % 64).toBe(0)
      end += section.bytes
    }
    expect(bytes).toBe(end)
  })

  test('a field is an array of its own inside its section', () => {
    const { fields } = layoutOf(gauge, 128, 64)
    // header 64, dirty 128; then 3 × 128 × 4 float32, 4 × 128 × 4 uint32.
    expect(fields.find(({ field }) => field.name === 'size')).toMatchObject({ offset: 192 + 128 * 4, stride: 4 })
    expect(fields.find(({ field }) => field.name === 'marks')).toMatchObject({
      offset: 192 + 7 * 128 * 4 + 2 * 128,
      stride: 1,
    })
  })

  test('a summary has one byte for 64 nodes, and a section is never smaller than 64 bytes', () => {
    const at = (capacity: number) =>
      layoutOf(gauge, capacity, 64).sections.find(({ section }) => section.name === 'dirty_blocks')
    expect(at(64)?.bytes).toBe(64)
    expect(at(64 * 64)?.bytes).toBe(64)
    expect(at(64 * 65)?.bytes).toBe(128)
  })

  test('words step by 4 bytes', () => {
    const { words, sections } = layoutOf(gauge)
    const engine = sections.find(({ section }) => section.name === 'engine_words')
    expect(words.find(({ name }) => name === 'wake')?.offset).toBe(24)
    expect(words.find(({ name }) => name === 'frame')?.offset).toBe((engine?.offset ?? 0) + 12)
  })

  test('a 16 word header has 64 bytes', () => {
    const more = Array.from({ length: 5 }, (_, i) => `    - { name: more_${i}, doc: More. }\n`).join('')
    const inventory = parsed(edited(fixture('gauge'), 'sections:\n', `${more}sections:\n`))
    expect(layoutOf(inventory).sections[1]?.offset).toBe(64)
  })
})
