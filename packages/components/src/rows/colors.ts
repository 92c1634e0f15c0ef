import type { Color, NodeRef, Prop, ReadonlySignal } from 'sparktui'
import { look } from '../look.js'
import { read } from '../read.js'

/** Colours of a row: strong while it is selected and `frame` has the focus, quieter while that is elsewhere. */
export function selectedColors(
  isSelected: ReadonlySignal<boolean>,
  frame: NodeRef,
): { readonly color: () => Color | undefined; readonly backgroundColor: () => Color | undefined } {
  const of = (strong: Color, quiet: Color) => () =>
    isSelected.value ? (frame.isFocused.value ? strong : quiet) : undefined
  return { color: of(look.onAccent, look.onSelection), backgroundColor: of(look.accent, look.selection) }
}

/** The colour of what is in a disabled component. */
export function offColor(disabled: Prop<boolean> | undefined): () => Color | undefined {
  return () => (read(disabled, false) ? look.muted : undefined)
}
