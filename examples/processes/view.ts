import { type Column, sparkline, table } from '@sparktui/components'
import { type App, box, type Color, createRef, derived, input, onKey, show, signal, text } from 'sparktui'
import { size } from '../amounts.js'
import { FILTERING, type Hint, hints } from '../hints.js'
import { printable } from '../printable.js'
import type { Process } from '../system.js'
import { killDialog } from './kill-dialog.js'
import type { Monitor } from './monitor.js'
import type { Row } from './order.js'

const SAMPLE_MS = 1000
/** From so many rows on there is room for the command of the chosen process. */
const TALL_ROWS = 14

const KEYS: readonly Hint[] = [
  ['/', 'filter'],
  ['k', 'kill'],
  ['t', 'tree'],
  ['p', 'pause'],
  ['c m n', 'by cpu, memory, name'],
  ['q', 'quit'],
]

/** What runs on a machine, and what it takes. */
export function processes(app: App, monitor: Monitor): void {
  const [tableRef, filterRef] = [createRef(), createRef()]
  const isFiltering = signal(false)
  const isKilling = signal(false)
  const target = signal<Process | undefined>(undefined)
  const toTable = () => {
    isFiltering.value = false
    tableRef.focus()
  }
  const sortBy = (by: string) => () => {
    const now = monitor.order.peek()
    const isDescending = now?.by === by ? !now.isDescending : by !== 'name'
    monitor.order.value = { by, isDescending }
  }
  const kill = () => {
    const process = monitor.process.peek()
    monitor.message.value = process === undefined ? { text: 'choose a process first', isError: false } : undefined
    if (process === undefined) return
    target.value = process
    isKilling.value = true
  }

  monitor.start(SAMPLE_MS)
  onKey('q', () => app.exit())
  onKey('/', () => {
    isFiltering.value = true
    filterRef.focus()
  })
  onKey('escape', () => {
    monitor.filter.value = ''
    monitor.message.value = undefined
    toTable()
  })
  for (const key of ['k', 'delete'] as const) onKey(key, kill)
  onKey('t', () => {
    monitor.isTree.value = !monitor.isTree.peek()
  })
  onKey('p', () => {
    monitor.isPaused.value = !monitor.isPaused.peek()
  })
  onKey('c', sortBy('cpu'))
  onKey('m', sortBy('memory'))
  onKey('n', sortBy('name'))

  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    charts(monitor)
    show(() => isFiltering.value || monitor.filter.value !== '', filterLine)
    table<Row, number>({
      ref: tableRef,
      columns: columns(app),
      rows: monitor.rows,
      key: ({ process }) => process.pid,
      selected: monitor.chosen,
      sort: monitor.order,
      isSorted: true,
      onChoose: kill,
      autoFocus: true,
      flexGrow: 1,
      flexBasis: 0,
      minHeight: 0,
      paddingX: 1,
      empty: 'no process to show',
    })
    show(
      () => app.rows.value >= TALL_ROWS && monitor.process.value !== undefined,
      () => chosenLine(monitor),
    )
    show(
      () => monitor.message.value !== undefined,
      () => {
        text(() => monitor.message.value?.text ?? '', {
          paddingX: 1,
          flexShrink: 0,
          color: () => (monitor.message.value?.isError ? '$error' : '$success'),
        })
      },
    )
    hints(() => (filterRef.isFocused.value ? FILTERING : KEYS), { paddingX: 1 })
  })
  killDialog({
    open: isKilling,
    process: () => target.value,
    onSend: (process, name) => monitor.send(process, name),
    onClose: toTable,
  })

  function filterLine(): void {
    box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
      text('/', { color: '$primary', bold: true, flexShrink: 0 })
      onKey('down', toTable)
      input({
        ref: filterRef,
        value: monitor.filter,
        autoFocus: true,
        placeholder: 'part of a name, or of a number',
        placeholderColor: '$muted',
        flexGrow: 1,
        onSubmit: toTable,
      })
    })
  }
}

function columns(app: App): readonly Column<Row>[] {
  const all: readonly Column<Row>[] = [
    {
      title: 'pid',
      name: 'pid',
      width: 7,
      align: 'right',
      sort: true,
      cell: ({ process }) => process.pid,
      color: muted,
    },
    {
      title: 'process',
      name: 'name',
      min: 8,
      sort: true,
      cell: ({ process, branch }) => branch + printable(process.name),
    },
    {
      title: 's',
      name: 'state',
      width: 1,
      min: 1,
      sort: true,
      cell: ({ process }) => process.state,
      color: stateColor,
    },
    {
      title: 'thr',
      name: 'threads',
      width: 5,
      align: 'right',
      sort: true,
      cell: ({ process }) => process.threads,
      color: muted,
    },
    {
      title: 'memory',
      name: 'memory',
      width: 9,
      align: 'right',
      sort: true,
      cell: ({ process }) => size(process.memory),
    },
    {
      title: 'cpu',
      name: 'cpu',
      width: 6,
      align: 'right',
      sort: true,
      cell: ({ process }) => percent(process.cpu),
      color: cpuColor,
    },
  ]
  // What a narrow screen has no room for.
  const least =
    app.columns.peek() < 40 ? ['name', 'cpu'] : app.columns.peek() < 50 ? ['pid', 'name', 'memory', 'cpu'] : []
  return least.length === 0 ? all : all.filter(({ name }) => least.includes(name ?? ''))
}

function charts(monitor: Monitor): void {
  const { latest } = monitor
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
    text(() => `cpu ${percent(monitor.cpu.value.at(-1) ?? 0)}`, { ...LABEL, color: '$primary', width: 8 })
    sparkline({ values: monitor.cpu, min: 0, max: 1, color: '$primary' })
    text(() => `mem ${percent(monitor.memory.value.at(-1) ?? 0)}`, { ...LABEL, color: '$secondary', width: 8 })
    sparkline({ values: monitor.memory, min: 0, max: 1, color: '$secondary' })
  })
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 2 }, () => {
    text(() => `${latest.value.processes.length} processes`, { ...LABEL, color: '$muted' })
    text(() => `load ${latest.value.load.map((load) => load.toFixed(2)).join(' ')}`, { ...LESS, color: '$muted' })
    text(() => `${size(latest.value.memory.used)} of ${size(latest.value.memory.total)}`, { ...LESS, color: '$muted' })
    text(() => (monitor.isPaused.value ? 'paused' : ''), { ...LABEL, color: '$warning', bold: true })
  })
}

/** The command of the chosen process, and how it has kept the processors busy. */
function chosenLine(monitor: Monitor): void {
  const history = derived(() => {
    void monitor.latest.value
    return [...monitor.historyOf(monitor.chosen.value ?? 0)]
  })
  // Read once for a process, not with every look.
  const identity = derived(() => monitor.process.value?.started)
  const command = derived(() => {
    void identity.value
    const process = monitor.process.peek()
    return process === undefined ? '' : printable(monitor.commandOf(process))
  })
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 1 }, () => {
    box({ width: 20, flexShrink: 0 }, () => sparkline({ values: history, min: 0, max: 1, color: '$accent' }))
    text(command, {
      textWrap: 'nowrap',
      textOverflow: 'ellipsis',
      color: '$muted',
      flexGrow: 1,
      flexBasis: 0,
      minWidth: 0,
    })
  })
}

const LABEL = { textWrap: 'nowrap', flexShrink: 0 } as const
/** What gives way where there is no room for all. */
const LESS = { textWrap: 'nowrap', textOverflow: 'ellipsis', minWidth: 0 } as const
const muted = (): Color => '$muted'

const STATE_COLORS: Readonly<Record<string, Color>> = { R: '$success', D: '$warning', Z: '$error', T: '$warning' }

function stateColor({ process }: Row): Color {
  return STATE_COLORS[process.state] ?? '$muted'
}

function cpuColor({ process }: Row): Color | undefined {
  return process.cpu >= 0.8 ? '$error' : process.cpu >= 0.2 ? '$warning' : process.cpu < 0.005 ? '$muted' : undefined
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
