// Bars of one table, on a logarithmic scale: the runners differ by hundreds.
const WIDTH = 760
const LABEL = 170
const BAR = 14
const GAP = 6
const COLORS = { ours: '#d9480f', theirs: '#868e96' }

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])

/** The bars of the first column that most runners have, shortest first, as SVG. */
export function chart({ title, columns, best }, of, entrants) {
  const [column] = columns
  const bars = entrants
    .map((entrant) => ({ ...entrant, row: of(entrant, column) }))
    .filter(({ row }) => row !== undefined)
    .map((bar) => ({ ...bar, value: best(bar.row), shown: column.show(bar.row) }))
    .sort((a, b) => a.value - b.value)
  const most = Math.max(...bars.map(({ value }) => value))
  const least = Math.min(...bars.map(({ value }) => value))
  const room = WIDTH - LABEL - 130
  // The shortest bar has a tenth of the room.
  const length = (value) =>
    most === least ? room : room * (0.1 + (0.9 * Math.log(value / least)) / Math.log(most / least))
  const lines = bars.map(({ name, setting, ours, value, shown }, at) => {
    const y = 44 + at * (BAR + GAP)
    const label = setting === 'default' ? name : `${name}, ${setting}`
    return [
      `<text x="${LABEL - 8}" y="${y + 11}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${length(value).toFixed(1)}" height="${BAR}" fill="${ours ? COLORS.ours : COLORS.theirs}"/>`,
      `<text x="${(LABEL + length(value) + 6).toFixed(1)}" y="${y + 11}">${escaped(shown)}</text>`,
    ].join('\n')
  })
  const height = 52 + bars.length * (BAR + GAP)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title>${escaped(title)}</title>
<style>text { font: 12px sans-serif; fill: #495057 } .title { font-weight: bold }</style>
<rect width="100%" height="100%" fill="#fff"/>
<text class="title" x="8" y="18">${escaped(title)}</text>
<text x="8" y="34">${escaped(column.head)}; logarithmic, shorter is better</text>
${lines.join('\n')}
</svg>
`
}
