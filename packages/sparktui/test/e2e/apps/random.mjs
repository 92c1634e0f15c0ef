// A screen that the key n changes at random, the same for the same seed: texts, colours, sizes, order, what is there.
import { batch, box, each, onKey, show, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

let state = Number(process.env.TEST_SEED)

/** The next number of a linear congruential generator, below `most`. */
function below(most) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * most)
}
const one = (list) => list[below(list.length)]

const WORDS = ['', 'ab', '界世界', 'e\u0301x', 'long words wrap here', 'x', '│─╯', 'テキスト', 'o\u0308\u0323']
const COLORS = ['default', 'red', '#102030', 'transparent', 'oklch(70% 0.1 200)', 'ansi(3)', '#ff000080']
const BORDERS = ['none', 'single', 'round', 'double', 'bold']

/** What can change of a tile, and to what. */
const CHOICES = {
  word: WORDS,
  color: COLORS.filter((color) => color !== 'transparent'),
  background: COLORS,
  border: BORDERS,
  width: [3, 6, 9, 14, 'auto', '25%'],
  height: ['auto', 1, 2, 3, 4],
  opacity: [1, 0.5],
  isThere: [true, true, false],
  bold: [true, false],
  underline: [true, false],
  inverse: [true, false, false],
  left: [-2, 0, 5, 30, 76],
  position: ['relative', 'relative', 'absolute'],
}

function makeTile(id) {
  const values = Object.entries(CHOICES).map(([name, choices]) => [name, signal(one(choices))])
  return { id, ...Object.fromEntries(values) }
}

function drawTile(tile) {
  const { width, height, border, background, opacity, position, left } = tile
  show(tile.isThere, () => {
    box({ width, height, border, backgroundColor: background, opacity, position, left, overflow: 'hidden' }, () => {
      text(tile.word, { color: tile.color, bold: tile.bold, underline: tile.underline, inverse: tile.inverse })
    })
  })
}

await mount((app) => {
  const tiles = Array.from({ length: 12 }, (_, id) => makeTile(id))
  const order = signal(tiles)
  const step = signal(0)
  box({ flexDirection: 'column', height: '100%' }, () => {
    box({ flexGrow: 1, flexWrap: 'wrap', overflow: 'hidden', alignContent: 'flex-start' }, () => {
      each(order, (tile) => drawTile(tile.value), { key: (tile) => tile.id })
    })
    // Last on the screen: where it can be read, the frame is whole.
    text(() => `step ${step.value} of ${app.columns.value} columns`)
  })
  onKey('n', () => {
    batch(() => {
      for (let changes = 1 + below(6); changes > 0; changes--) {
        const name = one(Object.keys(CHOICES))
        one(tiles)[name].value = one(CHOICES[name])
      }
      if (below(4) === 0) order.value = [...order.value].sort(() => below(2) * 2 - 1)
      step.value++
    })
  })
  onKey('x', () => app.exit())
})
