import {
  COMPONENTS,
  encodeToggle,
  type ButtonProps as GeneratedButtonProps,
  type Prop,
  wireButton,
} from '@sparktui/generated'
import type { Colored } from './color/syntax.js'
import { appendNode, build, building } from './cursor.js'
import { attachNodeProps, type NodeProps } from './events/handlers.js'
import { text } from './primitives.js'

/** What a button can be given. `onPress` is called when it is pressed. */
export interface ButtonProps extends Colored<GeneratedButtonProps>, NodeProps {}

/** How a button looks where its props say nothing: pairs of the theme that can be read, and without colours the focus is seen. */
const LOOK: ButtonProps = {
  paddingX: 1,
  alignSelf: 'start',
  color: '$onSelection',
  backgroundColor: '$selection',
  focusColor: '$onPrimary',
  focusBackgroundColor: '$primary',
  pressedColor: '$onSelection',
  pressedBackgroundColor: '$selection',
}

/**
 * A button: it can have the focus, and is pressed by a click, or by Enter or Space while it has it.
 *
 * ```ts
 * button('Save', { onPress: () => save() })
 * ```
 *
 * @param label what it says; a signal, a derived or a getter is followed
 * @throws {OutsideMountError} where no interface is being built
 * @throws {CapacityError} before anything is written, if there is no room for another node
 * @throws {PropError} if a prop is unknown or has a value that it cannot have
 */
export function button(label: Prop<string>, props: ButtonProps = {}): void {
  const app = building('button')
  const node = appendNode(app, COMPONENTS.button)
  app.arrays.interactionArrays.focusable.set(node, encodeToggle('on'))
  wireButton(app.targets, node, { ...LOOK, ...props })
  attachNodeProps(app, 'button', node, props)
  build(app, node, null, () => text(label))
}
