import {
  type App,
  type BoxProps,
  box,
  type Color,
  derived,
  each,
  onCleanup,
  onKey,
  type ReadonlySignal,
  show,
  signal,
  text,
} from 'sparktui'
import { size } from '../amounts.js'
import { hints } from '../hints.js'
import type { Process, Sample } from '../system.js'

const SAMPLE_MS = 1000
/** From this width on the table stands beside the cards instead of below them. */
const WIDE_COLUMNS = 120
/** What has fewer columns or rows has room for the table, and two meters above it. */
const ROOMY = { columns: 50, rows: 16 } as const
/** Names and busiest processes first; the table clips what has no room. */
const MOST_PROCESSES = 60

const figure = { flexShrink: 0, textAlign: 'right', textWrap: 'nowrap' } as const
/** How each column of the table is set, in the head and in the rows. */
const columns = {
  pid: { ...figure, width: 7 },
  name: { flexGrow: 1, flexBasis: 0, minWidth: 8, textWrap: 'nowrap', textOverflow: 'ellipsis' },
  threads: { ...figure, width: 4 },
  memory: { ...figure, width: 8 },
  bar: { flexGrow: 1, flexBasis: 0, maxWidth: 40, minWidth: 0 },
  cpu: { ...figure, width: 4 },
} as const

const heat = (share: number): Color => (share < 0.5 ? '$success' : share < 0.8 ? '$warning' : '$error')
const percent = (share: number) => `${Math.round(share * 100)}%`
const clock = () => new Date().toLocaleTimeString('en-GB')

/**
 * A counter, a clock, and what the machine does.
 *
 * @param sampleMachine takes a look at the machine
 * @param first what is shown until it was looked at, which takes longer than a frame may
 */
export function dashboard(app: App, sampleMachine: () => Sample, exit: () => void, first?: Sample): void {
  const sample = signal<Sample>(first ?? sampleMachine())
  const time = signal(clock())
  const count = signal(0)
  const isWide = derived(() => app.columns.value >= WIDE_COLUMNS)
  const isNarrow = derived(() => app.columns.value < ROOMY.columns)
  const isSmall = derived(() => isNarrow.value || app.rows.value < ROOMY.rows)

  const update = () => {
    time.value = clock()
    sample.value = sampleMachine()
    // Without a terminal there is nobody to watch: one frame is all there is to show.
    if (app.isPlain) exit()
  }
  const timer = setInterval(update, app.isPlain ? SAMPLE_MS / 5 : SAMPLE_MS)
  const soon = first === undefined || app.isPlain ? undefined : setImmediate(update)
  onCleanup(() => {
    clearInterval(timer)
    clearImmediate(soon)
  })
  onKey('up', () => count.value++)
  onKey('down', () => count.value--)
  onKey('q', exit)

  box({ flexDirection: 'column', height: '100%', paddingX: 1 }, () => {
    header(time)
    box({ flexDirection: () => (isWide.value ? 'row' : 'column'), flexGrow: 1, flexShrink: 1, minHeight: 0 }, () => {
      box(
        {
          flexDirection: () => (isWide.value ? 'column' : 'row'),
          width: () => (isWide.value ? 48 : 'auto'),
          flexShrink: 0,
        },
        () => {
          // Side by side they share the width; one below the other they are as high as what they hold.
          const share = () => (isWide.value ? 0 : 1)
          show(
            isSmall,
            () => figures(count, sample),
            () => {
              counter(count, share)
              processors(sample, share)
              memory(sample, share)
            },
          )
        },
      )
      table(sample, isNarrow)
    })
    hints(
      [
        ['↑↓', 'count'],
        ['q', 'quit'],
      ],
      { paddingX: 1 },
    )
  })
}

function header(time: ReadonlySignal<string>) {
  box({ justifyContent: 'space-between', columnGap: 1, height: 1, flexShrink: 0, paddingX: 1 }, () => {
    text('◆ SparkTUI dashboard', { bold: true, color: '$primary', textWrap: 'nowrap', textOverflow: 'ellipsis' })
    text(time, { color: '$muted', flexShrink: 0 })
  })
}

/** All of the cards in three lines. */
function figures(count: ReadonlySignal<number>, sample: ReadonlySignal<Sample>) {
  const busy = derived(() => {
    const { cores } = sample.value
    return cores.reduce((sum, core) => sum + core, 0) / Math.max(1, cores.length)
  })
  box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, paddingX: 1 }, () => {
    text(() => `count ${count.value}`, { textWrap: 'nowrap' })
    meter(() => 'cpu', busy)
    meter(() => 'used', usedOf(sample))
  })
}

function usedOf(sample: ReadonlySignal<Sample>): ReadonlySignal<number> {
  return derived(() => sample.value.memory.used / Math.max(1, sample.value.memory.total))
}

function counter(count: ReadonlySignal<number>, share: () => number) {
  card('Counter', share, () => {
    text(() => String(count.value), { bold: true, color: () => (count.value < 0 ? '$error' : '$success') })
    text('↑ ↓ to count', { color: '$muted', textWrap: 'nowrap' })
  })
}

function processors(sample: ReadonlySignal<Sample>, share: () => number) {
  card('Processors', share, () => {
    each(
      () => sample.value.cores,
      (core, index) => meter(() => `cpu${index.value}`, core),
      { key: (_, index) => index },
    )
    text(() => `load ${sample.value.load.map((one) => one.toFixed(2)).join(' ')}`, { color: '$muted' })
  })
}

function memory(sample: ReadonlySignal<Sample>, share: () => number) {
  card('Memory', share, () => {
    meter(() => 'used', usedOf(sample))
    text(() => `${size(sample.value.memory.used)} of ${size(sample.value.memory.total)}`, { color: '$muted' })
    text(() => `up ${duration(sample.value.uptimeSeconds)}`, { color: '$muted' })
  })
}

/** A label, a bar that fills with its share, and the share as a number. */
function meter(label: () => string, share: ReadonlySignal<number>) {
  const color = () => heat(share.value)
  box({ height: 1, columnGap: 1 }, () => {
    text(label, { width: 5, flexShrink: 0, textWrap: 'nowrap' })
    box({ flexGrow: 1, minWidth: 0 }, () => bar(share, color))
    text(() => percent(share.value), { width: 4, flexShrink: 0, textAlign: 'right', color })
  })
}

/** A line as wide as its share of the room, and a faint one for the rest. */
function bar(share: ReadonlySignal<number>, color: () => Color) {
  box({ width: () => `${Math.min(100, share.value * 100)}%`, flexShrink: 0, height: 1, overflow: 'hidden' }, () => {
    text('━'.repeat(200), { color, textWrap: 'nowrap', flexShrink: 0 })
  })
  box({ flexGrow: 1, flexBasis: 0, height: 1, overflow: 'hidden' }, () => {
    text('┄'.repeat(200), { color: '$muted', dim: true, textWrap: 'nowrap', flexShrink: 0 })
  })
}

function table(sample: ReadonlySignal<Sample>, isNarrow: ReadonlySignal<boolean>) {
  // A narrow screen has room for names and what they take of the processors.
  const roomy = { display: () => (isNarrow.value ? ('none' as const) : ('flex' as const)) }
  box(
    {
      border: 'round',
      borderColor: '$border',
      flexDirection: 'column',
      flexGrow: 1,
      flexBasis: 0,
      minHeight: 0,
      paddingX: 1,
      overflow: 'hidden',
    },
    () => {
      row(() => {
        text('pid', { ...columns.pid, ...roomy, color: '$primary' })
        text(() => `process (${sample.value.processes.length})`, { ...columns.name, color: '$primary' })
        text('thr', { ...columns.threads, ...roomy, color: '$primary' })
        text('memory', { ...columns.memory, ...roomy, color: '$primary' })
        box({ ...columns.bar, ...roomy })
        text('cpu', { ...columns.cpu, color: '$primary' })
      })
      each(
        () => sample.value.processes.slice(0, MOST_PROCESSES),
        (one) => processRow(one, roomy),
        {
          key: (process) => process.pid,
        },
      )
    },
  )
}

function processRow(process: ReadonlySignal<Process>, roomy: BoxProps) {
  const share = derived(() => Math.min(1, process.value.cpu))
  const color = () => heat(share.value)
  row(() => {
    text(() => process.value.pid, { ...columns.pid, ...roomy, color: '$muted' })
    text(() => process.value.name, columns.name)
    text(() => process.value.threads, { ...columns.threads, ...roomy, color: '$muted' })
    text(() => size(process.value.memory), { ...columns.memory, ...roomy })
    box({ ...columns.bar, ...roomy }, () => bar(share, color))
    text(() => percent(process.value.cpu), { ...columns.cpu, color })
  })
}

function row(cells: () => void) {
  box({ height: 1, flexShrink: 0, columnGap: 2 }, cells)
}

function card(title: string, share: () => number, children: () => void) {
  box(
    {
      border: 'round',
      borderColor: '$border',
      flexDirection: 'column',
      flexGrow: share,
      flexBasis: () => (share() === 0 ? 'auto' : 0),
      minWidth: 0,
      paddingX: 1,
    },
    () => {
      text(title, { bold: true, color: '$primary' })
      children()
    },
  )
}

function duration(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours >= 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : `${hours} h ${minutes} min`
}
