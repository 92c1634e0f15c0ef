// Rezi at its quickest: the engine on the main thread, draw lists not checked.
import { ui } from '@rezi-ui/core'
import { createNodeApp } from '@rezi-ui/node'
import { obey } from './control.mjs'

const app = createNodeApp({
  initialState: { rows: [], mark: 'ready;' },
  config: { executionMode: 'inline', fpsCap: 1000, drawlistValidateParams: false },
})
const screen = { gap: 0, width: 'full', height: 'full', overflow: 'hidden' }
const row = ({ id, label }) => ui.box({ key: String(id), border: 'none', height: 1 }, [ui.text(label)])
app.view(({ rows, mark }) => ui.column(screen, [ui.text(mark), ...rows.map(row)]))
await app.start()
obey(
  (rows, mark) => app.update({ rows, mark }),
  () => app.stop(),
)
