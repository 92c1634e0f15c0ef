import {
  COMPONENTS,
  createReactiveArrays,
  createSharedBuffer,
  createTargets,
  decodeComponentType,
  encodeFlexDirection,
  encodeMotion,
  encodeSelectMode,
  type ReactiveArrays,
  type Runtime,
  type SelectMode,
  type SharedBuffer,
  type Targets,
} from '@sparktui/generated'
import { NodeAllocator, type ProtocolWords, TextPool } from '@sparktui/memory'
import { type Notifier, signal } from '@sparktui/signals'
import { colorWord } from './color.js'
import { Diagnostics } from './diagnostics.js'
import { Fields } from './edit/fields.js'
import { PropError } from './errors.js'
import { type ErrorSink, report } from './events/call.js'
import { Dispatcher } from './events/dispatch.js'
import { Pastes } from './events/pastes.js'
import { NONE } from './fragment.js'
import { ClaimSlots } from './keys/claim-slots.js'
import { Keyboard } from './keys/keyboard.js'
import { Animations } from './motion/animations.js'
import { FocusState } from './node/focus.js'
import { NotedNodes } from './node/noted.js'
import { NodeRegistry } from './node/registry.js'
import { Scrolling } from './node/scrolling.js'
import { Watched } from './node/watched.js'
import { OwnTargets } from './own/targets.js'
import { ContentTarget } from './rich/content.js'
import { TextSlots } from './text-slots.js'
import { ThemeSlots } from './theme/theme-slots.js'
import { Tree } from './tree.js'

const SELECT_MODES: ReadonlyMap<boolean | 'copy', SelectMode> = new Map<boolean | 'copy', SelectMode>([
  [true, 'on'],
  [false, 'off'],
  ['copy', 'copy'],
])

/** What one app consists of, whoever shows it: its buffer, its tree and its keyboard. */
export class AppCore {
  readonly buffer: SharedBuffer
  readonly arrays: ReactiveArrays
  readonly tree: Tree
  readonly targets: Targets
  /** Takes the colours of tokens. */
  readonly theme: ThemeSlots
  /** Takes what texts are to say. */
  readonly content: ContentTarget
  readonly keyboard: Keyboard
  readonly pastes = new Pastes()
  /** Nodes of which something is kept here. */
  readonly noted: NotedNodes
  /** What the mouse has selected. */
  readonly selection = signal('')
  /** Handlers and references of nodes. */
  readonly nodes = new NodeRegistry(this)
  readonly focus = new FocusState(this)
  readonly dispatcher = new Dispatcher(this)
  readonly scrolling = new Scrolling(this)
  readonly animations: Animations
  readonly watched: Watched
  /** The texts that are edited. */
  readonly fields: Fields
  /** What these show while they are empty. */
  readonly placeholders: TextSlots
  /** What was entered in them before. */
  readonly histories: TextSlots
  /** What is not as it should be. */
  readonly diagnostics = new Diagnostics()
  /** Whether mistakes are looked for. */
  readonly isDeveloped: boolean
  /** Takes what handlers throw and no boundary does: the process, unless the app shows it. */
  uncaught: ErrorSink = report
  /** Rings the engine. */
  readonly notifier: Notifier
  /** The node that fills the screen. */
  readonly root: number

  /** @param notifierOf makes what rings the engine at the end of a commit */
  constructor(
    sizes: {
      readonly capacity: number
      readonly textBytes: number
      readonly reducedMotion?: boolean
      readonly selection?: boolean | 'copy'
      readonly development?: boolean
    },
    notifierOf: (words: Int32Array, at: ProtocolWords) => Notifier,
  ) {
    const buffer = createSharedBuffer(sizes)
    const { words, at, views } = buffer
    this.isDeveloped = sizes.development === true
    this.notifier = notifierOf(words, at)
    const arrays = createReactiveArrays(buffer, this.notifier)
    const { commits, textArrays, interactionArrays } = arrays
    const pool = new TextPool(buffer.textPool, commits)
    const noted = new NotedNodes(sizes.capacity)
    this.noted = noted
    const text = new TextSlots(pool, textArrays.textOffset, textArrays.textLength, textArrays.spanBytes)
    const own = new OwnTargets(pool, arrays, noted)
    const claims = new ClaimSlots(pool, interactionArrays.keysOffset, interactionArrays.keysLength, noted)
    this.animations = new Animations(
      new ClaimSlots(pool, interactionArrays.motionOffset, interactionArrays.motionLength, noted),
    )
    if (sizes.reducedMotion === true) words[at.motion] = encodeMotion('reduced')
    words[at.selectMode] = encodeSelectMode(SELECT_MODES.get(sizes.selection ?? true) ?? 'on')
    this.placeholders = new TextSlots(pool, textArrays.placeholderOffset, textArrays.placeholderLength)
    this.histories = new TextSlots(pool, textArrays.historyOffset, textArrays.historyLength)
    this.fields = new Fields(buffer, arrays, text, noted)
    const allocator = new NodeAllocator(sizes.capacity, {
      born(node, generation) {
        commits.open()
        views.generation[node] = generation
        arrays.engineFields.reset(node)
      },
      died() {},
      counted(count) {
        commits.open()
        words[at.nodeCount] = count
      },
    })
    this.buffer = buffer
    this.arrays = arrays
    this.theme = new ThemeSlots(buffer, commits)
    this.content = new ContentTarget(text)
    this.tree = new Tree(buffer, commits, allocator, (node) => {
      text.release(node)
      if (!noted.take(node)) return
      this.keyboard.release(node)
      this.nodes.release(node)
      this.focus.release(node)
      claims.release(node)
      this.animations.release(node)
      own.release(node)
      if (!this.fields.release(node)) return
      this.placeholders.release(node)
      this.histories.release(node)
    })
    this.keyboard = new Keyboard(this, claims)
    this.watched = new Watched(this)
    const runtime: Runtime = {
      arrays,
      color: colorWord,
      text,
      own: (origin) => own.target(origin),
      reject(primitive, prop, value, expected): never {
        throw new PropError(primitive, prop, value, expected)
      },
    }
    this.targets = createTargets(runtime)
    this.root = this.tree.create(COMPONENTS.box)
    arrays.layoutArrays.flexDirection.set(this.root, encodeFlexDirection('column'))
    arrays.visualArrays.selectionColor.set(this.root, colorWord('$onSelection'))
    arrays.visualArrays.selectionBgColor.set(this.root, colorWord('$selection'))
  }

  /** Whether a node is `of` or lies in it. */
  isInside(node: number, of: number): boolean {
    const { parentIndex } = this.buffer.views
    let each = node
    while (each !== of && each !== NONE) each = parentIndex[each] as number
    return each === of
  }

  /** The node that has the focus and those it lies in, up to a trap. Tracked. */
  focusPath(): readonly number[] {
    const { node } = this.focus
    if (node === undefined || this.buffer.views.componentType[node] === 0) return []
    const path = this.nodes.path(node)
    const trap = path.findIndex((each) => this.buffer.views.focusScope[each] !== 0)
    return trap === -1 ? path : path.slice(0, trap + 1)
  }

  /** What the focus stays in. Tracked. */
  focusLimit(): number {
    return this.focus.limit
  }

  /** A node as warnings name it. */
  nameOf(node: number): string {
    const component = decodeComponentType(this.buffer.views.componentType[node] as number) ?? 'node'
    return `${component} ${node}`
  }

  /** Ends the open commit. Nothing may be written after it. */
  dispose(): void {
    this.arrays.commits.dispose()
  }
}
