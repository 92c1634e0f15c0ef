// OpenTUI's core, imperative. By default at most 60 frames a second and 30 aimed at; fast is 1,000 for both.
import { BoxRenderable, createCliRenderer, TextRenderable } from '@opentui/core'
import { begin, FAST, initial, N, nextKey, obey } from './control.mjs'

begin()
const fast = FAST ? { targetFps: 1000, maxFps: 1000 } : {}
const renderer = await createCliRenderer({ exitOnCtrlC: true, ...fast })
const screen = { width: '100%', height: '100%', flexWrap: 'wrap', alignContent: 'flex-start', overflow: 'hidden' }
const root = new BoxRenderable(renderer, { flexDirection: 'row', ...screen })
const texts = Array.from({ length: N }, (_, cell) => {
  const box = new BoxRenderable(renderer, { width: 10, height: 1, flexShrink: 0 })
  const text = new TextRenderable(renderer, { content: initial(cell) })
  box.add(text)
  root.add(box)
  return text
})
renderer.root.add(root)
renderer.keyInput.on('keypress', (key) => {
  if (key.name === 'k') texts[0].content = nextKey()
})
const set = (cell, text) => {
  texts[cell].content = text
}
obey({
  set,
  setAll: (all) => {
    for (let cell = 0; cell < N; cell++) set(cell, all[cell])
  },
  quit: () => renderer.destroy(),
})
