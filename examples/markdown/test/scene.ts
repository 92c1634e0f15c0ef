import type { Scene } from '../../launcher/test/play.js'
import { library, reader } from '../view.js'

const SOURCE = `# Tea

How to make it, *briefly*. For the long story see [ISO 3103](https://www.iso.org/standard/73224.html).

1. Boil **fresh** water.
2. Two grams of leaves for each 100 ml: \`grams = water / 50\`.
3. Wait. Do not stir 🍵.

| tea | °C | minutes |
|-----|---:|--------:|
| 緑茶 | 70 | 2 |
| Assam | 95 | 4 |

\`\`\`ts
const ready = (minutes: number) => minutes >= 4 // and no later
\`\`\`

> Milk goes in last. Others disagree.

- [x] kettle
- [ ] biscuits
`

export const scene: Scene = {
  title: 'A markdown document: a heading, a list, a table, code in colours',
  cols: 72,
  rows: 24,
  build: () => reader('tea.md', SOURCE, () => {}),
  async *play(ui) {
    await library.load()
    await ui.settled()
    yield
    yield
    ui.press('down', 'down', 'down')
    yield
    ui.press('down', 'down', 'down')
    yield
    ui.press('home')
  },
}
