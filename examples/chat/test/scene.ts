import type { Scene } from '../../launcher/test/play.js'
import { answer } from '../agent.js'
import { sections } from '../docs.js'
import { chat } from '../view.js'
import { printing } from './printing.js'

const DOCUMENTS = sections(
  'docs/tea.md',
  `# Brewing

Water for green tea (緑茶) is at **70 °C**, for black tea it boils.

1. Warm the pot.
2. Two grams of leaves for each 100 ml: \`leaves = water / 50\`.
3. Wait two minutes 🍵.

# Milk

Milk goes in last, if at all.
`,
)

/** Lets what is ready go on, once for each piece that is waited for. */
const paced: (() => void)[] = []
const wait = () => new Promise<void>((resolve) => paced.push(resolve))

export const scene: Scene = {
  title: 'A chat: a question, what was searched and read for it, and the answer as it is written',
  cols: 72,
  rows: 22,
  build: (app) => {
    paced.length = 0
    printing(app, (printer) => {
      void chat(printer, { ask: (question, stop) => answer(question, () => DOCUMENTS, wait, stop), exit: () => {} })
    })
  },
  async *play(ui) {
    await import('@sparktui/components/markdown')
    yield
    ui.type('how do I brew green tea?')
    yield
    ui.press('enter')
    for (let turn = 0; turn < 62; turn++) {
      await new Promise((resolve) => setImmediate(resolve))
      await ui.settled()
      paced.shift()?.()
      await ui.settled()
      if (turn % 10 === 3) yield
    }
  },
}
