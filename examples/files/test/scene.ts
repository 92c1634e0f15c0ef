import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Scene } from '../../launcher/test/play.js'
import { Browser } from '../browser.js'
import { highlighter, REST_MS } from '../preview-pane.js'
import { files } from '../view.js'

const AT = new Date(2026, 2, 20, 17, 30)
const CODE = `import { mount, onKey, signal, text } from 'sparktui'

const count = signal(0)
await mount((app) => {
  // What can change is a function.
  text(() => \`Count: \${count.value}\`)
  onKey('up', () => count.value++)
  onKey('q', () => app.exit())
})
`
const PACKAGE = `{
  "name": "counter",
  "type": "module",
  "scripts": {
    "start": "node counter.ts"
  },
  "dependencies": {
    "sparktui": "^1.0.0"
  }
}
`
const FILES: readonly (readonly [string, string])[] = [
  ['README.md', '# Read me\n'.repeat(80)],
  ['counter.ts', CODE],
  ['package.json', PACKAGE],
  ['photo 🌅.jpg', 'x'.repeat(240_000)],
  ['請求書.txt', 'x'.repeat(1800)],
]

function project(): { readonly home: string; readonly folder: string } {
  const home = mkdtempSync(join(tmpdir(), 'sparktui-files-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const folder = join(home, 'project')
  for (const name of ['docs', 'src', '写真']) mkdirSync(join(folder, name), { recursive: true })
  for (const [name, content] of FILES) writeFileSync(join(folder, name), content)
  for (const name of ['docs', 'src', '写真', ...FILES.map(([name]) => name)]) utimesSync(join(folder, name), AT, AT)
  return { home, folder }
}

export const scene: Scene = {
  title: 'A folder, and beside it the code in the file that is chosen',
  cols: 100,
  rows: 16,
  build(app) {
    const { home, folder } = project()
    files(app, new Browser(folder, join(home, 'trash')), { home, now: () => AT })
  },
  async *play(ui) {
    await highlighter.load()
    for (let step = 0; step < 4; step++) {
      vi.advanceTimersByTime(REST_MS)
      yield
      ui.press('down')
    }
    vi.advanceTimersByTime(REST_MS)
  },
}
