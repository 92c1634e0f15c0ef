import {
  box,
  type ClickEvent,
  type Color,
  derived,
  type Prop,
  type ReadonlySignal,
  type Signal,
  show,
  text,
} from 'sparktui'
import { look } from '../look.js'

/** One of those that can be chosen. */
export interface Option<T> {
  readonly value: T
  readonly label: string
  /** Stands at the right, quieter. */
  readonly hint?: string
  readonly disabled?: boolean
}

/** As options are given: values that say what they are, or values with labels. */
export type Options<T> = Prop<readonly Option<T>[]>

interface OptionRow<T> {
  readonly option: ReadonlySignal<Option<T>>
  readonly place: ReadonlySignal<number>
  /** The place that the keys are at. */
  readonly at: Signal<number>
  readonly isChosen: (option: Option<T>) => boolean
  /** What stands before a chosen one, and before the others. */
  readonly marks: readonly [string, string]
  readonly choose: (option: Option<T>) => void
}

/** A row of a list of options. */
export function optionRow<T>({ option, place, at, isChosen, marks, choose }: OptionRow<T>): void {
  const isAt = derived(() => at.value === place.value)
  const isOff = () => option.value.disabled === true
  const click = (event: ClickEvent) => {
    event.stopPropagation()
    if (!isOff()) choose(option.peek())
  }
  const color = (usual: Color | undefined) => () => (isOff() ? look.muted : isAt.value ? look.onAccent : usual)
  box(
    {
      ...ROW,
      role: 'option',
      backgroundColor: () => (isAt.value ? look.accent : undefined),
      onClick: click,
      onMouseMove: () => {
        if (!isOff()) at.value = place.peek()
      },
    },
    () => {
      text(() => (isChosen(option.value) ? marks[0] : marks[1]), { color: color(look.accent), flexShrink: 0 })
      text(() => option.value.label, { ...LABEL, color: color(undefined) })
      show(
        () => option.value.hint !== undefined,
        () => text(() => option.value.hint ?? '', { color: color(look.muted), flexShrink: 0 }),
      )
    },
  )
}

/** The first option after a place, round at the end, that begins with a text; -1 if there is none. */
export function startingWith<T>(options: readonly Option<T>[], typed: string, from: number): number {
  const wanted = typed.toLocaleLowerCase()
  for (let tries = 0; tries < options.length; tries++) {
    const at = (from + tries) % options.length
    const { label, disabled } = options[at] as Option<T>
    if (disabled !== true && label.toLocaleLowerCase().startsWith(wanted)) return at
  }
  return -1
}

const ROW = { height: 1, flexGrow: 1, flexBasis: 0, minWidth: 0, columnGap: 1, paddingX: 1 } as const
const LABEL = { flexGrow: 1, flexBasis: 0, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
