import { type ButtonProps, button } from 'sparktui'

/**
 * A button in brackets: a shape of its own where the terminal's colours make no difference between a surface and the background, and
 * in reverse only while it has the focus, also where there are no colours.
 */
export function pressable(label: string, onPress: () => void, props: ButtonProps = {}): void {
  button(`[ ${label} ]`, {
    label,
    backgroundColor: '$surface',
    focusBackgroundColor: '$primary',
    focusColor: '$onPrimary',
    hoverBackgroundColor: '$border',
    flexShrink: 0,
    onPress,
    ...props,
  })
}
