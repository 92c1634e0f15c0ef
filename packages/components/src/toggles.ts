import { type BoxProps, box, createRef, type FocusEvent, type NodeRef, type Prop, type Signal, text } from 'sparktui'
import { frameRef } from './frame.js'
import { look } from './look.js'
import { read } from './read.js'

export interface ToggleProps extends Omit<BoxProps, 'onPress'> {
  readonly label: Prop<string>
  /** Whether it is on: read, and set when it is pressed. */
  readonly checked: Signal<boolean>
  /** Called after it was pressed, with what it is now. */
  readonly onChange?: (checked: boolean) => void
}

/** `☐ label`: Space, Enter or a click turns it over. */
export function checkbox(props: ToggleProps): void {
  toggle({ role: 'checkbox', ...props }, () => (props.checked.value ? '☑' : '☐'))
}

/** `◯── label`, a lever that Space, Enter or a click turns over. */
export function switchToggle(props: ToggleProps): void {
  toggle({ role: 'switch', ...props }, () => (props.checked.value ? '━━●' : '○──'))
}

function toggle({ label, checked, onChange, ...props }: ToggleProps, mark: () => string): void {
  const turn = () => {
    checked.value = !checked.value
    onChange?.(checked.value)
  }
  choice(props, mark, label, () => checked.value, turn)
}

export interface RadioGroupProps<T> extends Omit<BoxProps, 'onPress' | 'roving'> {
  readonly options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[]
  /** The chosen one: read, and set when another is chosen. */
  readonly value: Signal<T>
  /** Called after another one was chosen. */
  readonly onChange?: (value: T) => void
}

/** One of a few: Tab goes to the chosen one, the arrows from one to the next. */
export function radioGroup<T>({ options, value, onChange, ...props }: RadioGroupProps<T>): void {
  const refs = options.map(() => createRef())
  const chosenRef = () => {
    const at = options.findIndex((option) => Object.is(option.value, value.peek()))
    return options[at]?.disabled === true ? undefined : refs[at]
  }
  const { onFocus, onBlur } = comingIn(chosenRef, props)
  box({ flexDirection: 'column', roving: 'both', role: 'radiogroup', ...props, onFocus, onBlur }, () => {
    for (const [at, option] of options.entries()) {
      const isChosen = () => Object.is(value.value, option.value)
      const choose = () => {
        if (isChosen()) return
        value.value = option.value
        onChange?.(option.value)
      }
      choice(
        { disabled: option.disabled ?? false, role: 'radio', ref: refs[at] as NodeRef },
        () => (isChosen() ? '◉' : '○'),
        option.label,
        isChosen,
        choose,
      )
    }
  })
}

/** Has the focus that comes into a group go on to one of its members, unless the mouse brought it. */
function comingIn(member: () => NodeRef | undefined, { onFocus, onBlur }: BoxProps) {
  /** Where the focus goes from one member to another, they are told of it one right after the other. */
  let isWithin = false
  return {
    onBlur(event: FocusEvent) {
      isWithin = true
      queueMicrotask(() => {
        isWithin = false
      })
      onBlur?.(event)
    },
    onFocus(event: FocusEvent) {
      if (!isWithin && event.reason !== 'pointer') member()?.focus()
      onFocus?.(event)
    },
  }
}

function choice(
  props: BoxProps,
  mark: () => string,
  label: Prop<string>,
  isOn: () => boolean,
  press: () => void,
): void {
  const isOff = () => read(props.disabled, false)
  const frame = frameRef(props.ref)
  box({ ...CHOICE, label, ...props, ref: frame, onPress: press }, () => {
    text(mark, { color: () => (isOff() ? look.muted : isOn() ? look.accent : undefined), flexShrink: 0 })
    // The line tells where the focus is on a terminal without colours too.
    text(label, { color: () => (isOff() ? look.muted : undefined), underline: frame.isFocused, ...LABEL })
  })
}

const CHOICE = {
  columnGap: 1,
  height: 1,
  alignSelf: 'flex-start',
  maxWidth: '100%',
  flexShrink: 0,
  focusable: true,
  focusColor: look.accent,
} as const
const LABEL = { minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
