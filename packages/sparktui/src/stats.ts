import type { Words } from '@sparktui/generated'

/** Work that the engine did, counted and not timed, so that it is the same on every machine. */
export interface FrameWork {
  /** Turns whose writes reached the engine. Those that ended while a frame was under way are merged into the next. */
  readonly commits: number
  /** Snapshots taken again, because a turn was still writing. */
  readonly snapshotsMissed: number
  /** Nodes copied out of shared memory. */
  readonly nodesSnapshotted: number
  /** Nodes laid out. */
  readonly nodesLaidOut: number
  /** Nodes asked for their size. */
  readonly nodesMeasured: number
  /** Rectangles of the screen found to be painted again. */
  readonly rectsDamaged: number
  /** Nodes, and blocks of many siblings, that painting looked at. */
  readonly paintVisits: number
  /** Cells painted, over each other ones included. */
  readonly cellsPainted: number
  /** Cells that look other than before. */
  readonly cellsChanged: number
  /** Bytes for the terminal. */
  readonly bytesWritten: number
}

/** What frames cost. All of it belongs to one moment. */
export interface FrameStats {
  /** Frames drawn, modulo 2^32. A turn that shows nothing new draws none. */
  readonly frames: number
  /** Of the last frame drawn, with all that was done since the one before it. Each at most 2^32 - 1. */
  readonly last: FrameWork
  /** Of everything since the app was mounted. */
  readonly total: FrameWork
}

const COUNTERS = [
  'commits',
  'snapshotsMissed',
  'nodesSnapshotted',
  'nodesLaidOut',
  'nodesMeasured',
  'rectsDamaged',
  'paintVisits',
  'cellsPainted',
  'cellsChanged',
  'bytesWritten',
] as const satisfies readonly (keyof FrameWork)[]

type Counter = (typeof COUNTERS)[number]

/** The engine holds the words for as long as it takes to write what layout found; a look that long waits no longer. */
const TRIES = 10_000

/** Reads the counts that the engine writes into shared memory; no call is made. */
export class StatsReader {
  private newest: FrameStats = { frames: 0, last: work(() => 0), total: work(() => 0) }

  constructor(
    private readonly words: Int32Array,
    private readonly at: Words,
  ) {}

  /** The counts of one moment. While the engine is writing newer ones and does not end, those read before. */
  read(): FrameStats {
    const { words, at } = this
    for (let tries = 0; tries < TRIES; tries++) {
      const frame = Atomics.load(words, at.frame)
      if ((frame & 1) === 1) continue
      const stats = this.copy()
      // The store keeps the plain loads above it, the load stays behind the store.
      Atomics.store(words, at.jsFence, 0)
      if (Atomics.load(words, at.frame) !== frame) continue
      this.newest = stats
      break
    }
    return this.newest
  }

  private copy(): FrameStats {
    const { at } = this
    return {
      frames: this.word(at.framesDrawn),
      last: work((name) => this.word(at[`last${capitalised(name)}`])),
      total: work((name) => {
        const total = `total${capitalised(name)}` as const
        return this.word(at[`${total}High`]) * 2 ** 32 + this.word(at[`${total}Low`])
      }),
    }
  }

  private word(at: number): number {
    return (this.words[at] as number) >>> 0
  }
}

function work(of: (name: Counter) => number): FrameWork {
  return Object.fromEntries(COUNTERS.map((name) => [name, of(name)])) as unknown as FrameWork
}

function capitalised<Name extends string>(name: Name): Capitalize<Name> {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}` as Capitalize<Name>
}
