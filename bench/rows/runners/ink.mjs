// Ink, at its quickest: rows that did not change are not rendered anew, 1,000 frames a second, lines that differ.
import { Box, render, Text } from 'ink'
import React, { memo, useState } from 'react'
import { COLUMNS, obey, ROWS } from './control.mjs'

const element = React.createElement
const Row = memo(({ label }) => element(Box, { height: 1, flexShrink: 0 }, element(Text, null, label)))
let show
function App() {
  const [{ rows, mark }, set] = useState({ rows: [], mark: 'ready;' })
  show = set
  return element(
    Box,
    { flexDirection: 'column', width: COLUMNS, height: ROWS, overflow: 'hidden' },
    element(Box, { flexShrink: 0 }, element(Text, null, mark)),
    rows.map(({ id, label }) => element(Row, { key: id, label })),
  )
}

const app = render(element(App), { alternateScreen: true, maxFps: 1000, incrementalRendering: true })
obey(
  (rows, mark) => show({ rows, mark }),
  () => {
    app.unmount()
    return app.waitUntilExit()
  },
)
