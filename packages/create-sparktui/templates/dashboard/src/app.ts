import { gauge, lineChart, tabs } from '@sparktui/components'
import { type App, box, derived, each, effect, onKey, type ReadonlySignal, signal, text } from 'sparktui'
import { themes } from 'sparktui/themes'
import type { Sample } from './system.js'

/** Samples that the charts remember. */
const HISTORY = 120

/** Shows what `sample` holds, and remembers what it held. */
export function dashboard(app: App<void>, sample: ReadonlySignal<Sample>): void {
  const page = signal(0)
  const history = remembered(sample)
  box({ flexDirection: 'column', flexGrow: 1, paddingX: 1, backgroundColor: '$background' }, () => {
    header(sample)
    const pages = [
      { title: 'Now', content: () => now(sample) },
      { title: 'History', content: () => past(history) },
    ]
    tabs({ tabs: pages, selected: page, flexGrow: 1 })
    text(() => app.keys.value.map(({ keys, description }) => `${keys} ${description}`).join('   '), { color: '$muted' })
  })
  onKey(
    'tab',
    () => {
      page.value = 1 - page.peek()
    },
    { description: 'other page' },
  )
  onKey('t', themesInTurn(app), { description: 'other colours' })
  onKey('q', () => app.exit(), { description: 'quit' })
}

function header(sample: ReadonlySignal<Sample>): void {
  box({ justifyContent: 'space-between', marginBottom: 1 }, () => {
    text(() => sample.value.host, { bold: true, color: '$primary' })
    text(() => `up ${hours(sample.value.uptimeSeconds)}`, { color: '$muted' })
  })
}

function now(sample: ReadonlySignal<Sample>): void {
  box({ flexDirection: 'column', marginTop: 1 }, () => {
    gauge({ label: 'memory', value: () => sample.value.memory })
    text(() => `load   ${sample.value.load.toFixed(2)}`, { marginBottom: 1 })
    each(
      () => sample.value.processors,
      (share, at) => gauge({ label: () => `cpu ${at.value}`.padEnd(6), value: share }),
      { key: (_, at) => at },
    )
  })
}

function past(history: ReadonlySignal<readonly Sample[]>): void {
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const busy = ({ processors }: Sample) => processors.reduce((sum, share) => sum + share, 0) / processors.length
  const series = derived(() => [
    { name: 'processors', values: history.value.map(busy) },
    { name: 'memory', values: history.value.map(({ memory }) => memory) },
  ])
  lineChart({ series, min: 0, max: 1, format: percent, marginTop: 1 })
}

function remembered(sample: ReadonlySignal<Sample>): ReadonlySignal<readonly Sample[]> {
  const history = signal<readonly Sample[]>([])
  effect(() => {
    const newest = sample.value
    history.value = [...history.peek(), newest].slice(-HISTORY)
  })
  return history
}

/** A function that shows the next theme at each call. */
function themesInTurn(app: App<void>): () => void {
  const all = Object.values(themes)
  let at = -1
  return () => {
    at = (at + 1) % all.length
    app.theme.value = all[at] ?? themes.dark
  }
}

function hours(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`
}
