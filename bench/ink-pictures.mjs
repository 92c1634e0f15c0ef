// What Ink draws of the layouts in packages/sparktui/test/ink/cases.mjs, written beside them: `npm run bench` installs Ink, then
// `node bench/ink-pictures.mjs`.
import { writeFileSync } from 'node:fs'
import { Box, renderToString, Text } from 'ink'
import { createElement } from 'react'
import { CASES, COLUMNS } from '../packages/sparktui/test/ink/cases.mjs'

function elementOf(drawn, key) {
  if (typeof drawn === 'string') return createElement(Text, { key }, drawn)
  return createElement(Box, { key, ...drawn.props }, ...drawn.children.map(elementOf))
}

function draw(drawn) {
  const rows = renderToString(elementOf(drawn, 'root'), { columns: COLUMNS })
    .split('\n')
    .map((row) => row.trimEnd())
  while (rows.length > 0 && rows.at(-1) === '') rows.pop()
  return rows
}

const pictures = Object.fromEntries(Object.entries(CASES).map(([name, drawn]) => [name, draw(drawn)]))
const file = new URL('../packages/sparktui/test/ink/pictures.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(pictures, undefined, 2)}\n`)
