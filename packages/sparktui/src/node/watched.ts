import { GROUPS, Watch } from '@sparktui/generated'
import { ReadBack, reached } from '@sparktui/memory'
import { batch, type ReadonlySlotBuffer } from '@sparktui/signals'
import type { AppCore } from '../core.js'
import { ReadBackLoopWarning } from '../errors.js'

/** Frames in a row, each caused by nothing but what was read of the last, after which that is warned of. */
const LOOP_FRAMES = 60

/**
 * Takes what the engine computes to those who read it. The engine is told which nodes are read, and wakes JavaScript
 * for these alone.
 */
export class Watched {
  private readonly readBack: ReadBack
  /** Tracked slots of each node, by bit of {@link Watch}. */
  private readonly counts = new Map<number, Map<number, number>>()
  /** The last commit that what was taken speaks of. */
  private shown = 0
  /** Whether the engine may have told more than was taken. */
  private isBehind = false
  private loop = 0
  private commitsSeen = 0
  private isWarned = false

  constructor(private readonly core: AppCore) {
    const { buffer, arrays } = core
    this.readBack = new ReadBack(buffer.words, buffer.at, {
      bytes: buffer.engineDirty,
      blocks: buffer.engineDirtyBlocks,
    })
    const { layoutArrays, interactionArrays } = arrays
    this.follow(Watch.geometry, [
      layoutArrays.computedX,
      layoutArrays.computedY,
      layoutArrays.computedWidth,
      layoutArrays.computedHeight,
    ])
    this.follow(Watch.scroll, [
      interactionArrays.scrollX,
      interactionArrays.scrollY,
      interactionArrays.scrollableWidth,
      interactionArrays.scrollableHeight,
      interactionArrays.maxScroll,
      interactionArrays.maxScrollX,
      interactionArrays.ackSeq,
    ])
    this.follow(Watch.focus, [interactionArrays.focusedState])
    this.follow(Watch.hover, [interactionArrays.hoverState])
    this.follow(Watch.pressed, [interactionArrays.pressedState])
    this.follow(Watch.caret, [
      interactionArrays.cursorPosition,
      interactionArrays.selectionStart,
      interactionArrays.selectionEnd,
    ])
  }

  /**
   * Takes what has changed since the last time; nothing while nobody reads anything, for that can be had when somebody does.
   *
   * @param isAlone whether JavaScript was woken for nothing else
   */
  take(isAlone: boolean): void {
    this.isBehind = true
    if (this.counts.size === 0) {
      this.loop = 0
      return
    }
    const { commits } = this.core.arrays
    const others = commits.isOpen || commits.number !== this.commitsSeen || !isAlone
    this.count(this.copy(), others)
  }

  /** Takes what nobody has read so far. To be called before a value of the engine is looked at that is not tracked. */
  catchUp(): void {
    if (this.isBehind) this.copy()
  }

  /** Returns the last node of those taken that is read, -1 for none. */
  private copy(): number {
    const { arrays, buffer } = this.core
    const { engineFields } = arrays
    let last = -1
    let shown = this.shown
    const outcome = batch(() =>
      this.readBack.take(
        buffer.words[buffer.at.nodeCount] as number,
        (node, groups) => {
          engineFields.copy(node, groups)
          // Of the same frame as the fields, as these are copied again where it is not.
          shown = (buffer.words[buffer.at.shown] as number) >>> 0
        },
        (node, groups) => {
          this.shown = shown
          engineFields.accept(node, groups)
          if (this.counts.has(node)) last = node
        },
      ),
    )
    this.isBehind = outcome === 'torn'
    return last
  }

  /** Whether what the engine has told of nodes, as far as it is read, is of a commit or of a later one. */
  hasShown(commit: number): boolean {
    return reached(this.shown, commit)
  }

  /** A new node shows nothing of the one that lived in its slot before. */
  born(node: number): void {
    this.core.arrays.engineFields.reset(node)
  }

  private count(node: number, others: boolean): void {
    const { commits } = this.core.arrays
    this.loop = node !== -1 && commits.isOpen && !others ? this.loop + 1 : 0
    this.commitsSeen = commits.isOpen ? commits.upcoming : commits.number
    if (this.loop < LOOP_FRAMES || this.isWarned) return
    this.isWarned = true
    this.core.diagnostics.warn('read-back-loop', new ReadBackLoopWarning(this.core.nameOf(node), LOOP_FRAMES))
  }

  private follow(bit: number, buffers: readonly ReadonlySlotBuffer[]): void {
    for (const buffer of buffers) {
      buffer.watcher = {
        tracked: (node) => this.change(node, bit, 1),
        untracked: (node) => this.change(node, bit, -1),
      }
    }
  }

  private change(node: number, bit: number, step: 1 | -1): void {
    // The first to read: nothing is tracked yet, so nothing hears of what is taken now.
    if (this.counts.size === 0) this.catchUp()
    let bits = this.counts.get(node)
    if (bits === undefined) {
      bits = new Map()
      this.counts.set(node, bits)
    }
    const before = bits.get(bit) ?? 0
    const count = before + step
    if (count > 0) bits.set(bit, count)
    else bits.delete(bit)
    if (bits.size === 0) this.counts.delete(node)
    if (before > 0 !== count > 0) this.tell(node)
  }

  /** Tells the engine what of a node is read now. */
  private tell(node: number): void {
    const { buffer, arrays } = this.core
    const { views, dirty, dirtyBlocks } = buffer
    if (views.componentType[node] === 0) return
    let mask = 0
    for (const bit of this.counts.get(node)?.keys() ?? []) mask |= bit
    arrays.commits.open()
    views.watch[node] = mask
    dirty[node] = (dirty[node] as number) | GROUPS.interaction
    dirtyBlocks[node >> 6] = 1
  }
}
