// The page of a run.
import { ms } from '../terminal/numbers.mjs'

/** How many times ours another framework's time is to be. */
const GOAL = 3

const TITLES = {
  create: 'created',
  update: 'a tenth updated',
  shuffle: 'shuffled',
  insert: '1,000 inserted in the middle',
  clear: 'cleared',
}

/** The document in Markdown. `rows` has the median of each step in nanoseconds, ours first. */
export function document({ date, machine, node, packages, rows }) {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`)
  const [, met, all] = judged(rows)
  return `# Ten thousand rows under keys, measured

Written by \`npm run bench -- rows\`; what each step is, says [bench/README.md](../bench/README.md#rows).
${date}, ${machine}; Node ${node}, ${versions.join(', ')}. At 80×24, a box with a text a row,
each framework at its fastest; after each step a terminal emulator had to show the right rows.

The median in milliseconds from the call to the read of the first line. The goal is that others take at least ${GOAL} times as long:
${met} of ${all} meet it.

${table(rows)}`
}

/** The table, each time of another beside how many times ours it is; what misses the goal says so. */
export function table(rows) {
  return judged(rows)[0]
}

function judged([own, ...others]) {
  const steps = Object.keys(TITLES)
  let met = 0
  const cell = (row, step) => {
    const times = row[step] / own[step]
    if (times >= GOAL) met++
    return `${ms(row[step])} (${times.toFixed(1)}×)${times >= GOAL ? '' : ', missed'}`
  }
  const lines = [
    line('10,000 rows', ...steps.map((step) => TITLES[step])),
    line('---', ...steps.map(() => '---:')),
    line(`**${own.name}**`, ...steps.map((step) => `**${ms(own[step])}**`)),
    ...others.map((row) => line(row.name, ...steps.map((step) => cell(row, step)))),
  ]
  return [`${lines.join('\n')}\n`, met, others.length * steps.length]
}

const line = (...cells) => `| ${cells.join(' | ')} |`
