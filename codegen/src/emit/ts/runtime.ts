import type { Codec, Inventory, Prop } from '../../model.js'
import type { FilePlan } from './plan.js'

export function hasPrimitives({ primitives }: Inventory): boolean {
  return primitives.length > 0
}

/** Props that some primitive has, each once. */
export function usedProps({ primitives, props }: Inventory): Prop[] {
  return props.filter((prop) => primitives.some((primitive) => primitive.props.includes(prop)))
}

export function usesCodec(inventory: Inventory, ...codecs: readonly Codec[]): boolean {
  return usedProps(inventory).some(({ codec }) => codecs.includes(codec))
}

/** What a face has to do for the wiring: only for the codecs that some prop has. */
export function runtimeFile(inventory: Inventory): FilePlan {
  const uses = (codec: Codec) => usesCodec(inventory, codec)
  const memory = [...(uses('color') ? ['Color'] : []), ...(uses('own') ? ['Origin'] : []), 'PropRuntime']
  const imports = [
    `import type { ${memory.join(', ')} } from '@sparktui/memory'`,
    ...(uses('text') || uses('own') ? [`import type { SlotTarget } from '@sparktui/signals'`] : []),
    `import type { ReactiveArrays } from './reactive-arrays.js'`,
  ]
  const members = [
    ARRAYS,
    ...(uses('color') ? [COLOR] : []),
    ...(uses('text') ? [TEXT] : []),
    ...(uses('own') ? [OWN] : []),
  ]
  const runtime = `/** What the wiring needs of the face. */\nexport interface Runtime extends PropRuntime {\n${members.join('\n')}\n}`
  return { name: 'runtime', statements: [imports.join('\n'), runtime] }
}

const ARRAYS = '  /** What the wiring writes to. */\n  readonly arrays: ReactiveArrays'

const COLOR = `  /** The word that stands for a colour in memory; throws where it is none, and names the place of the value. */
  color(value: Color, place: string): number`

const TEXT = `  /** Puts a text into the pool and its slice into the node. */
  readonly text: SlotTarget<string | number>`

const OWN = `  /** Where the values of a prop go that the runtime reads itself; \`undefined\` is the default. */
  own(origin: Origin): SlotTarget<unknown>`
