import { existsSync, type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'
import { derived, signal } from 'sparktui'
import { burst } from '../burst.js'
import { type Entry, kindBehind, moveToTrash, readFolder, rename, restoreFromTrash } from './folder.js'

/** What is said of the last thing that was done. */
export interface Message {
  readonly text: string
  readonly isError: boolean
}

/** A burst of changes is read once, so many milliseconds after its first. */
const SETTLE_MS = 50

/** A folder that is looked at, and what can be done in it. What fails is told in `message` and changes nothing. */
export class Browser {
  readonly folder = signal('')
  readonly withHidden = signal(false)
  readonly filter = signal('')
  /** The path of the chosen entry. */
  readonly chosen = signal<unknown>(undefined)
  readonly message = signal<Message | undefined>(undefined)
  private readonly all = signal<readonly Entry[]>([])
  /** The entries whose names hold the filter, in either case. */
  readonly entries = derived(() => {
    const needle = this.filter.value.toLowerCase()
    return this.all.value.filter(({ name }) => name.toLowerCase().includes(needle))
  })
  /** How many there are, shown or not. */
  readonly count = derived(() => this.all.value.length)
  readonly entry = derived(() => this.entries.value.find(({ path }) => path === this.chosen.value))
  /** Puts back what was done, the last of it at the end. Says what is as it was. */
  private readonly done: (() => string)[] = []
  private watcher: FSWatcher | undefined
  private readonly changed = burst(SETTLE_MS, () => this.refresh())

  /**
   * @param start the folder that is shown first
   * @param trash where {@link trash} moves to, see `trashFolder`
   */
  constructor(
    start: string,
    private readonly trashAt: string,
  ) {
    this.folder.value = start
    this.go(start)
  }

  /** Shows another folder. */
  go(folder: string, chosen?: string): void {
    this.attempt(() => {
      const entries = readFolder(folder, this.withHidden.peek())
      this.folder.value = folder
      this.filter.value = ''
      this.all.value = entries
      this.chosen.value = chosen ?? entries[0]?.path
      this.message.value = undefined
      this.follow(folder)
    })
  }

  /** Goes into the chosen folder. Says whether it is one. */
  open(): boolean {
    const entry = this.entry.peek()
    if (entry === undefined) return false
    const isFolder = this.attempt(() => kindBehind(entry)) === 'folder'
    if (isFolder) this.go(entry.path)
    return isFolder
  }

  /** Goes to the folder around. */
  up(): void {
    const folder = this.folder.peek()
    if (dirname(folder) !== folder) this.go(dirname(folder), folder)
  }

  /** Reads the folder again; one that is gone gives way to the nearest around it that is there. */
  refresh(): void {
    const folder = this.folder.peek()
    if (!existsSync(folder)) {
      let around = dirname(folder)
      while (!existsSync(around)) around = dirname(around)
      this.go(around)
      this.message.value = { text: `${folder} is no longer there`, isError: true }
      return
    }
    this.attempt(() => {
      this.all.value = readFolder(folder, this.withHidden.peek())
    })
  }

  toggleHidden(): void {
    this.withHidden.value = !this.withHidden.peek()
    this.refresh()
  }

  /** @returns whether the chosen entry has its new name */
  rename(name: string): boolean {
    const entry = this.entry.peek()
    if (entry === undefined || entry.name === name) return true
    const to = this.attempt(() => rename(entry, name))
    if (to === undefined) return false
    this.refresh()
    this.chosen.value = to
    this.message.value = { text: `${entry.name} is now ${name}; u takes that back`, isError: false }
    this.done.push(() => {
      rename({ ...entry, path: to, name }, entry.name)
      this.go(dirname(entry.path), entry.path)
      return `${name} is ${entry.name} again`
    })
    return true
  }

  trash(): void {
    const entry = this.entry.peek()
    if (entry === undefined) return
    const trashed = this.attempt(() => moveToTrash(entry, this.trashAt))
    if (trashed === undefined) return
    this.done.push(() => {
      restoreFromTrash(trashed, entry.path)
      this.go(dirname(entry.path), entry.path)
      return `${entry.name} is back`
    })
    this.refresh()
    this.message.value = { text: `${entry.name} is in the trash; u puts it back`, isError: false }
  }

  /** Takes back what was renamed or deleted last. */
  undo(): void {
    const last = this.done.at(-1)
    if (last === undefined) {
      this.message.value = { text: 'nothing was renamed or deleted here', isError: false }
      return
    }
    this.attempt(() => {
      const text = last()
      this.done.pop()
      this.message.value = { text, isError: false }
    })
  }

  close(): void {
    this.watcher?.close()
    this.changed.cancel()
  }

  /** Runs what may fail. Says what failed where somebody sees it. */
  private attempt<T>(act: () => T): T | undefined {
    try {
      return act()
    } catch (error) {
      this.message.value = { text: error instanceof Error ? error.message : String(error), isError: true }
      return undefined
    }
  }

  /** The system tells of changes: nothing is asked over and over. */
  private follow(folder: string): void {
    this.watcher?.close()
    this.watcher = watch(folder, () => this.changed.tell())
    this.watcher.on('error', (error) => {
      this.message.value = { text: `${folder} is not watched: ${error.message}`, isError: true }
    })
  }
}
