import type { Process } from '../system.js'

/** What processes are ordered by. */
export type Column = 'pid' | 'name' | 'state' | 'threads' | 'memory' | 'cpu'

export interface Order {
  readonly by: Column
  readonly isDescending: boolean
}

/** A process where it stands in the table. */
export interface Row {
  readonly process: Process
  /** Lines that lead from its parent to it; empty where there is no tree. */
  readonly branch: string
}

const words = new Intl.Collator('en', { numeric: true })

/** The processes whose name or number holds a text, in order. */
export function listed(processes: readonly Process[], filter: string, order: Order): Row[] {
  return processes
    .filter((process) => matches(process, filter))
    .sort(comparing(order))
    .map((process) => ({ process, branch: '' }))
}

/** Processes below those that started them, siblings in order. Of a filtered tree the way to what was found stays. */
export function treed(processes: readonly Process[], filter: string, order: Order): Row[] {
  const wanted = wayTo(processes, filter)
  const children = new Map<number, Process[]>()
  const roots: Process[] = []
  for (const process of [...wanted.values()].sort(comparing(order))) {
    const siblings = wanted.has(process.parent) && process.parent !== process.pid ? children.get(process.parent) : roots
    if (siblings === undefined) children.set(process.parent, [process])
    else siblings.push(process)
  }
  const rows: Row[] = []
  const add = (siblings: readonly Process[], indent: string, isRoot: boolean) => {
    for (const [at, process] of siblings.entries()) {
      const isLast = at === siblings.length - 1
      rows.push({ process, branch: isRoot ? '' : `${indent}${isLast ? '└ ' : '├ '}` })
      add(children.get(process.pid) ?? [], isRoot ? '' : `${indent}${isLast ? '  ' : '│ '}`, false)
    }
  }
  add(roots, '', true)
  return rows
}

/** By number: what matches, and all that it lies below. */
function wayTo(processes: readonly Process[], filter: string): Map<number, Process> {
  const known = new Map(processes.map((process) => [process.pid, process]))
  if (filter === '') return known
  const wanted = new Map<number, Process>()
  for (const process of processes) {
    if (!matches(process, filter)) continue
    let up: Process | undefined = process
    while (up !== undefined && !wanted.has(up.pid)) {
      wanted.set(up.pid, up)
      up = known.get(up.parent)
    }
  }
  return wanted
}

function matches({ name, pid }: Process, filter: string): boolean {
  return filter === '' || name.toLowerCase().includes(filter.toLowerCase()) || String(pid).includes(filter)
}

/** Equal ones keep their places: by number. */
function comparing({ by, isDescending }: Order): (a: Process, b: Process) => number {
  const sign = isDescending ? -1 : 1
  return (a, b) => {
    const [x, y] = [a[by], b[by]]
    const difference = typeof x === 'number' && typeof y === 'number' ? x - y : words.compare(String(x), String(y))
    return sign * difference || a.pid - b.pid
  }
}
