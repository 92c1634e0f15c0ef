import { AtomicsNotifier, type Notifier, SharedSlotBuffer, type SlotFlags, type SlotView } from '@sparktui/signals'
import { Commits } from '../commits.js'
import { lazyObjects } from '../lazy.js'
import type { ProtocolWords } from '../protocol-words.js'
import { type EngineFields, Shown } from './engine-fields.js'
import type { Field } from './model.js'

/** What reactive arrays need of a buffer. */
export interface ReactiveSource {
  readonly words: Int32Array
  readonly at: ProtocolWords
  readonly capacity: number
  readonly views: object
  readonly dirty: Uint8Array
  readonly dirtyBlocks: Uint8Array
}

/** What the arrays of one group are made of. */
interface GroupMemory {
  readonly views: Readonly<Record<string, SlotView>>
  readonly flags: SlotFlags
  readonly counter: Uint8Array | undefined
  readonly commits: Commits
  readonly shown: Shown
}

type MakeGroup = (memory: GroupMemory) => object

/** The reactive arrays of an inventory: a group of them at a time, each array made when it is first asked for. */
export class ReactivePlan<GroupName extends string> {
  readonly #groups = new Map<string, MakeGroup>()

  /**
   * @param fields what {@link Plan.fields} gives
   * @param masks the bit of each group
   * @param counters the fields that count changes, by their groups; groups that are not in it have no arrays
   */
  constructor(
    private readonly fields: () => Readonly<Record<string, Field>>,
    private readonly masks: Readonly<Record<GroupName, number>>,
    private readonly counters: Readonly<Partial<Record<GroupName, string | null>>>,
  ) {}

  /** The parts of a buffer's reactive arrays. @param notifier by default one is added to the wake word */
  of(
    buffer: ReactiveSource,
    notifier: Notifier = new AtomicsNotifier(buffer.words, buffer.at.wake, { step: 'add' }),
  ): { readonly commits: Commits; readonly engineFields: EngineFields; arrays<T>(group: GroupName): T } {
    const { words, at, capacity, dirty, dirtyBlocks } = buffer
    const views = buffer.views as Readonly<Record<string, SlotView>>
    const commits = new Commits(words, at, notifier)
    const shown = new Shown(this.engines(), this.masks, views, capacity)
    return {
      commits,
      engineFields: shown,
      arrays: <T>(group: GroupName) => {
        const counter = this.counters[group]
        return this.makerOf(group)({
          views,
          flags: { bytes: dirty, bit: this.masks[group], blocks: dirtyBlocks },
          counter: typeof counter === 'string' ? (views[counter] as Uint8Array) : undefined,
          commits,
          shown,
        }) as T
      },
    }
  }

  /** Fields that the engine writes and that stand in arrays. */
  private engines(): readonly (readonly [name: string, field: Field])[] {
    return Object.entries(this.fields()).filter(
      ([, { writer, group }]) => writer === 'engine' && group in this.counters,
    )
  }

  private makerOf(group: GroupName): MakeGroup {
    let known = this.#groups.get(group)
    if (known === undefined) {
      const counted = new Set(Object.values(this.counters))
      const own = Object.entries(this.fields()).filter(([name, field]) => field.group === group && !counted.has(name))
      known = lazyObjects(
        own.map(([name]) => name),
        ({ views, flags, counter, commits, shown }: GroupMemory, index) => {
          const [name, { writer }] = own[index] as [string, Field]
          if (writer === 'engine') return shown.array(name)
          const options = { name, view: views[name] as SlotView, flags, commit: commits }
          return new SharedSlotBuffer(counter === undefined ? options : { ...options, counter })
        },
      )
      this.#groups.set(group, known)
    }
    return known
  }
}
