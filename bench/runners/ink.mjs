// Ink. Each cell holds its own state, so that one change renders one component: React's best case. By default 30 frames a
// second and the whole output anew; fast is 1,000 (a throttle of 1 ms, the least there is) and incremental rendering.
import { Box, render, Text, useInput } from 'ink'
import React, { memo, useState } from 'react'
import { begin, FAST, initial, N, nextKey, obey } from './control.mjs'

const element = React.createElement
const set = []
const Cell = memo(function Cell({ cell }) {
  const [text, setText] = useState(() => initial(cell))
  set[cell] = setText
  return element(Box, { width: 10, height: 1, flexShrink: 0 }, element(Text, null, text))
})

const [width, height] = [Number(process.env.BENCH_COLS), Number(process.env.BENCH_ROWS)]
const cells = Array.from({ length: N }, (_, cell) => cell)
function App() {
  useInput((key) => {
    if (key === 'k') set[0](nextKey())
  })
  const screen = { width, height, flexWrap: 'wrap', alignContent: 'flex-start', overflow: 'hidden' }
  return element(
    Box,
    { flexDirection: 'row', ...screen },
    cells.map((cell) => element(Cell, { key: cell, cell })),
  )
}

begin()
const fast = FAST ? { maxFps: 1000, incrementalRendering: true } : {}
const app = render(element(App), { alternateScreen: true, ...fast })
obey({
  set: (cell, text) => set[cell](text),
  setAll: (texts) => {
    for (let cell = 0; cell < N; cell++) set[cell](texts[cell])
  },
  quit: () => {
    app.unmount()
    return app.waitUntilExit()
  },
})
