import {
  COMPONENTS,
  createReactiveArrays,
  createSharedBuffer,
  createTargets,
  encodeFlexDirection,
  type ReactiveArrays,
  type Runtime,
  type SharedBuffer,
  type Targets,
} from '@sparktui/generated'
import { NodeAllocator, type ProtocolWords, TextPool } from '@sparktui/memory'
import type { Notifier } from '@sparktui/signals'
import { colorWord } from './color.js'
import { PropError } from './errors.js'
import { Keyboard } from './keys/keyboard.js'
import { ContentTarget } from './rich/content.js'
import { TextSlots } from './text-slots.js'
import { Tree } from './tree.js'

/** What one app consists of, whoever shows it: its buffer, its tree and its keyboard. */
export class AppCore {
  readonly buffer: SharedBuffer
  readonly arrays: ReactiveArrays
  readonly tree: Tree
  readonly targets: Targets
  /** Takes what texts are to say. */
  readonly content: ContentTarget
  readonly keyboard = new Keyboard()
  /** Rings the engine. */
  readonly notifier: Notifier
  /** The node that fills the screen. */
  readonly root: number

  /** @param notifierOf makes what rings the engine at the end of a commit */
  constructor(
    sizes: { readonly capacity: number; readonly textBytes: number },
    notifierOf: (words: Int32Array, at: ProtocolWords) => Notifier,
  ) {
    const buffer = createSharedBuffer(sizes)
    const { words, at, views } = buffer
    this.notifier = notifierOf(words, at)
    const arrays = createReactiveArrays(buffer, this.notifier)
    const { commits, textArrays } = arrays
    const text = new TextSlots(
      new TextPool(buffer.textPool, commits, words, at),
      textArrays.textOffset,
      textArrays.textLength,
      textArrays.spanBytes,
    )
    const allocator = new NodeAllocator(sizes.capacity, {
      born(node, generation) {
        commits.open()
        views.generation[node] = generation
      },
      died() {},
      counted(count) {
        commits.open()
        words[at.nodeCount] = count
      },
    })
    this.buffer = buffer
    this.arrays = arrays
    this.content = new ContentTarget(text)
    this.tree = new Tree(buffer, commits, allocator, (node) => text.release(node))
    const runtime: Runtime = {
      arrays,
      color: colorWord,
      text,
      reject(primitive, prop, value, expected): never {
        throw new PropError(primitive, prop, value, expected)
      },
    }
    this.targets = createTargets(runtime)
    this.root = this.tree.create(COMPONENTS.box)
    arrays.layoutArrays.flexDirection.set(this.root, encodeFlexDirection('column'))
  }

  /** Ends the open commit. Nothing may be written after it. */
  dispose(): void {
    this.arrays.commits.dispose()
  }
}
