/** Rows of one table, printed as they come and kept for the JSON. */
export class Report {
  rows = []

  constructor(write) {
    this.write = write
  }

  /**
   * @param row `name`, `value` (number), `unit` ('×', 'ns', 'B', …), optionally `spread` (share), `goal` (at most), `note`
   */
  add(row) {
    const met = row.goal === undefined ? undefined : row.value <= row.goal
    this.rows.push({ ...row, met })
    this.write(line(this.rows.at(-1)))
    return this
  }

  heading(text, columns = ['what', 'measured', 'goal', 'met']) {
    this.write(`\n${text}\n\n| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n`)
  }
}

function line({ name, value, unit, spread, goal, met, note }) {
  const tolerance = spread === undefined ? '' : ` ± ${Math.round(spread * 100)} %`
  const remark = note === undefined ? '' : ` (${note})`
  const aim = goal === undefined ? '' : `≤ ${show(goal, unit)}`
  const verdict = met === undefined ? '' : met ? 'yes' : '**no**'
  return `| ${name} | ${show(value, unit)}${tolerance}${remark} | ${aim} | ${verdict} |\n`
}

/** Times and ratios with two digits behind the point, whole bytes. */
export function show(value, unit) {
  if (unit === 'B') return `${Math.round(value).toLocaleString('en')} B`
  return `${value.toFixed(2)}${unit === '×' ? '' : ' '}${unit}`
}
