import { type BoxProps, box, type Prop, type Signal, text } from 'sparktui'
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

/** One of a few: Tab goes to the group, the arrows within it. */
export function radioGroup<T>({ options, value, onChange, ...props }: RadioGroupProps<T>): void {
  box({ flexDirection: 'column', roving: 'both', role: 'radiogroup', ...props }, () => {
    for (const option of options) {
      const isChosen = () => Object.is(value.value, option.value)
      const choose = () => {
        if (isChosen()) return
        value.value = option.value
        onChange?.(option.value)
      }
      choice(
        { disabled: option.disabled ?? false, role: 'radio' },
        () => (isChosen() ? '◉' : '○'),
        option.label,
        isChosen,
        choose,
      )
    }
  })
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
    text(mark, { color: () => (isOff() ? look.muted : isOn() ? look.accent : look.muted), flexShrink: 0 })
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
