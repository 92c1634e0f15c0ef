import { batch, derived, signal } from 'sparktui'
import type { Commit, GraphRow, Repository } from './repository.js'
import type { Entry, Status } from './status.js'

/** Which of the two changes of a path is meant: the one in the index, or the one in the work tree. */
export type Side = 'staged' | 'unstaged'

/** One row of the list of changes. */
export type ChangeRow =
  | { readonly kind: 'heading'; readonly side: Side; readonly count: number }
  | { readonly kind: 'change'; readonly side: Side; readonly entry: Entry }

export interface Message {
  readonly text: string
  readonly isError: boolean
}

/** What is shown of a commit. */
export interface Details {
  readonly commit: Commit
  readonly message: string
  readonly patch: string
}

/** More are not read: whoever goes on asks git. */
const MOST_COMMITS = 2000
const EMPTY: Status = { ahead: 0, behind: 0, entries: [] }

/** What is known of a repository, and what can be done in it. What git refuses is told in `message`. */
export class Work {
  readonly status = signal<Status>(EMPTY)
  /** False until git has first answered. */
  readonly isRead = signal(false)
  readonly graph = signal<readonly GraphRow[]>([])
  readonly message = signal<Message | undefined>(undefined)
  /** The key of the chosen change, and of the chosen row of the log. */
  readonly chosenChange = signal<unknown>(undefined)
  readonly chosenCommit = signal<unknown>(undefined)
  /** The diff of the chosen change. */
  readonly patch = signal('')
  readonly details = signal<Details | undefined>(undefined)
  readonly rows = derived(() => changeRows(this.status.value.entries))
  readonly stagedCount = derived(() => this.status.value.entries.filter(isStaged).length)
  private readonly running = new Set<Promise<unknown>>()
  private patchAsked = 0
  private detailsAsked = 0
  private isReading = false
  private isStale = false

  constructor(readonly repository: Repository) {}

  /** Reads the state of the repository again. While it is being read, one more reading is remembered. */
  refresh(): Promise<void> {
    return this.track(this.readUntilFresh())
  }

  /** Stages the chosen change, or takes it back out of the index. */
  toggle(): Promise<void> {
    return this.track(this.toggleChosen())
  }

  stageAll(): Promise<void> {
    return this.track(this.attempt(() => this.repository.stage('.')).then(() => this.readUntilFresh()))
  }

  /** @returns whether git has made the commit */
  commit(message: string): Promise<boolean> {
    return this.track(this.makeCommit(message))
  }

  /** Waits until git has done and told all that it was asked for. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  private async readUntilFresh(): Promise<void> {
    this.isStale = true
    if (this.isReading) return
    this.isReading = true
    try {
      while (this.isStale) {
        this.isStale = false
        await this.attempt(() => this.read())
      }
    } finally {
      this.isReading = false
    }
  }

  private async toggleChosen(): Promise<void> {
    const row = this.chosenRow()
    if (row?.kind !== 'change') return
    const { entry, side } = row
    await this.attempt(async () => {
      if (side === 'unstaged') await this.repository.stage(entry.path)
      else for (const path of [entry.path, entry.from ?? entry.path]) await this.repository.unstage(path)
    })
    await this.readUntilFresh()
  }

  private async makeCommit(message: string): Promise<boolean> {
    const done = await this.attempt(async () => {
      await this.repository.commit(message)
      this.message.value = { text: `committed: ${message.split('\n')[0]}`, isError: false }
      return true
    })
    await this.readUntilFresh()
    return done === true
  }

  /** Reads the diff of the chosen change. */
  readPatch(): Promise<void> {
    return this.track(this.askForPatch())
  }

  /** Reads what the chosen commit says and changed. */
  readDetails(): Promise<void> {
    return this.track(this.askForDetails())
  }

  private async askForPatch(): Promise<void> {
    const asked = ++this.patchAsked
    const row = this.chosenRow()
    const patch =
      row?.kind === 'change' ? await this.attempt(() => this.repository.diff(row.entry, row.side === 'staged')) : ''
    // An answer that another choice has overtaken is none.
    if (asked === this.patchAsked) this.patch.value = patch ?? ''
  }

  private async askForDetails(): Promise<void> {
    const asked = ++this.detailsAsked
    const hash = this.chosenCommit.peek()
    const commit = this.graph.peek().find((row) => row.commit?.hash === hash)?.commit
    const details =
      commit &&
      (await this.attempt(async () => {
        const [message, patch] = await Promise.all([
          this.repository.message(commit.hash),
          this.repository.patch(commit.hash),
        ])
        return { commit, message, patch }
      }))
    if (asked === this.detailsAsked) this.details.value = details
  }

  private async read(): Promise<void> {
    const [status, graph] = await Promise.all([this.repository.status(), this.repository.log(MOST_COMMITS)])
    batch(() => {
      this.status.value = status
      if (!isSameGraph(graph, this.graph.peek())) this.graph.value = graph
      this.isRead.value = true
    })
    await this.askForPatch()
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.running.add(work)
    return work.finally(() => this.running.delete(work))
  }

  private chosenRow(): ChangeRow | undefined {
    return this.rows.peek().find((row) => changeKey(row) === this.chosenChange.peek())
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      this.message.value = { text: error instanceof Error ? error.message : String(error), isError: true }
      return undefined
    }
  }
}

/** What a row is known by: a path may be on both sides. */
export function changeKey(row: ChangeRow): string {
  return row.kind === 'heading' ? row.side : `${row.side} ${row.entry.path}`
}

function changeRows(entries: readonly Entry[]): ChangeRow[] {
  return (['staged', 'unstaged'] as const).flatMap((side) => {
    const here = entries.filter(side === 'staged' ? isStaged : isUnstaged)
    if (here.length === 0) return []
    const rows = here.map((entry) => ({ kind: 'change', side, entry }) as const)
    return [{ kind: 'heading', side, count: here.length } as const, ...rows]
  })
}

function isStaged({ staged, isConflict }: Entry): boolean {
  return staged !== 'unchanged' && !isConflict
}

function isUnstaged({ unstaged, isConflict }: Entry): boolean {
  return unstaged !== 'unchanged' || isConflict
}

function isSameGraph(a: readonly GraphRow[], b: readonly GraphRow[]): boolean {
  const shown = ({ graph, commit }: GraphRow) => `${graph} ${commit?.hash} ${commit?.refs}`
  return a.length === b.length && a.every((row, at) => shown(row) === shown(b[at] as GraphRow))
}
