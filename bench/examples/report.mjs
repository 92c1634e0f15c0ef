// The page of a run.

/** The document in Markdown; what was not run is left out. */
export function document(results) {
  const { date, machine, node, start, table, logs, soak } = results
  const parts = [
    `# The examples, measured\n\nWritten by \`npm run bench -- examples\`; what each number is, says [bench/README.md](../bench/README.md#examples).\n${date}, ${machine}; Node ${node}. On a pseudo-terminal of 100 by 40 cells.`,
    start && starts(start),
    (table ?? logs ?? soak) && underLoad(results),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function starts(rows) {
  const [bare, ...examples] = rows
  const lines = examples.map(({ name, p50_ms, over_bare_ms, goal_met }) =>
    line(name, p50_ms.toFixed(0), told(over_bare_ms.toFixed(0), goal_met)),
  )
  const met = examples.filter(({ goal_met }) => goal_met).length
  return `## Start\n\nFrom the start of the process to the first glyph, by the median; a Node that prints one letter takes ${bare.p50_ms.toFixed(0)} ms. The goal is at\nmost 80 ms more: ${met} of ${examples.length} meet it.\n\n${line('', 'ms', 'over bare Node')}\n${line('---', '---', '---')}\n${lines.join('\n')}`
}

function underLoad({ table, logs, soak }) {
  const lines = [table && tableLine(table), logs && logsLine(logs), soak && soakLine(soak)].filter(Boolean)
  return `## At work\n\n${line('', 'goal', 'found')}\n${line('---', '---', '---')}\n${lines.join('\n')}`
}

function tableLine({ rows, frames_a_second, share_of_a_core, goal_met }) {
  const found = `${frames_a_second.toFixed(1)} frames a second, ${percent(share_of_a_core)} of a core`
  return line(
    `the table of ${rows.toLocaleString('en')} rows, an arrow held at 60 a second`,
    '60 frames a second under 20 % of a core',
    told(found, goal_met),
  )
}

function logsLine({ lines, lines_a_second, late_ms, share_of_a_core, goal_met }) {
  const found = `${Math.round(lines_a_second).toLocaleString('en')} a second, the last one shown after ${late_ms.toFixed(0)} ms, ${percent(share_of_a_core)} of a core`
  return line(
    `the log, ${lines.toLocaleString('en')} lines appended to its file`,
    '100,000 a second, shown within 250 ms',
    told(found, goal_met),
  )
}

function soakLine({ looks, heap_growth, resident_growth, goal_met }) {
  const found = `heap ${signed(heap_growth)}, resident ${signed(resident_growth)}`
  return line(
    `the processes, ${looks.toLocaleString('en')} looks a second apart by its clock`,
    'memory flat within 2 %',
    told(found, goal_met),
  )
}

const told = (found, isMet) => (isMet ? `**${found}**` : `${found}, missed`)
const percent = (share) => `${(share * 100).toFixed(1)} %`
/** By how much more than ever before: a factor of 1.013 is +1.3 %. */
const signed = (factor) => `${factor < 1 ? '−' : '+'}${percent(Math.abs(factor - 1))}`
const line = (...cells) => `| ${cells.join(' | ')} |`
