// Rezi: a state, a view function, an engine in C. By default the engine runs in a worker thread. fast: on the main thread,
// asked every 2 ms, and its draw lists are not checked. One component with a state of its own per cell takes ten times
// as long at 1,000 cells, so cells are plain.
import { ui } from '@rezi-ui/core'
import { createNodeApp } from '@rezi-ui/node'
import { begin, FAST, initial, N, nextKey, obey } from './control.mjs'

begin()
const app = createNodeApp({
  initialState: { cells: Array.from({ length: N }, (_, cell) => initial(cell)) },
  config: FAST ? { executionMode: 'inline', fpsCap: 1000, drawlistValidateParams: false } : {},
})
const screen = { wrap: true, gap: 0, width: 'full', height: 'full', overflow: 'hidden' }
const box = (text, cell) => ui.box({ key: String(cell), border: 'none', width: 10, height: 1 }, [ui.text(text)])
app.view(({ cells }) => ui.row(screen, cells.map(box)))
const set = (cell, text) => app.update(({ cells }) => ({ cells: cells.with(cell, text) }))
app.keys({ k: () => set(0, nextKey()) })
await app.start()
obey({ set, setAll: (cells) => app.update({ cells }), quit: () => app.stop() })
