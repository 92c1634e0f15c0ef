// OpenTUI's core at 1,000 frames a second. It is imperative, so each step says what it does: no list is compared.
import { BoxRenderable, createCliRenderer, TextRenderable } from '@opentui/core'
import { obey } from './control.mjs'

const renderer = await createCliRenderer({ exitOnCtrlC: true, targetFps: 1000, maxFps: 1000 })
const full = { width: '100%', height: '100%', overflow: 'hidden' }
const screen = new BoxRenderable(renderer, { flexDirection: 'column', ...full })
const first = new TextRenderable(renderer, { content: 'ready;', flexShrink: 0 })
const list = new BoxRenderable(renderer, { flexDirection: 'column', flexShrink: 0, width: '100%' })
screen.add(first)
screen.add(list)
renderer.root.add(screen)

const byId = new Map()
function make({ id, label }) {
  const box = new BoxRenderable(renderer, { height: 1, flexShrink: 0 })
  const text = new TextRenderable(renderer, { content: label })
  box.add(text)
  byId.set(id, { box, text })
  return box
}
const steps = {
  create: (rows) => {
    for (const row of rows) list.add(make(row))
  },
  update: (rows, before) => {
    rows.forEach((row, at) => {
      if (row !== before[at]) byId.get(row.id).text.content = row.label
    })
  },
  shuffle: (rows) => {
    for (const { box } of byId.values()) list.remove(box)
    for (const { id } of rows) list.add(byId.get(id).box)
  },
  insert: (rows) => {
    rows.forEach((row, at) => {
      if (!byId.has(row.id)) list.add(make(row), at)
    })
  },
  clear: () => {
    for (const { box } of byId.values()) box.destroyRecursively()
    byId.clear()
  },
}
obey(
  (rows, mark, step, before) => {
    steps[step](rows, before)
    first.content = mark
  },
  () => renderer.destroy(),
)
