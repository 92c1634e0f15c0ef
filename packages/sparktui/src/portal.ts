import { onCleanup } from '@sparktui/signals'
import { build, building } from './cursor.js'
import { Fragment } from './fragment.js'
import { type BoxProps, box, type Children } from './primitives.js'

/** Above what a program usually stacks by hand. */
const ABOVE = 1000

/**
 * A box on top of the whole screen, wherever it is written: for dialogs, menus and messages that no parent may clip.
 *
 * It is positioned from the edges of the screen (`top`, `left`, …), as large as its content unless given a size, and
 * ends with the scope that it was written in. Contexts and boundaries are those of where it is written.
 *
 * @param props may be left out: `portal(children)`. `position` and `zIndex` are `'absolute'` and 1000 unless given
 * @throws {OutsideMountError} where no interface is being built
 */
export function portal(props: BoxProps | Children, children?: Children): void {
  const app = building('portal')
  const [given, inside] = typeof props === 'function' ? [{}, props] : [props, children]
  const { root, tree } = app
  const fragment = new Fragment(root, null)
  fragment.isDetached = true
  onCleanup(() => {
    if (!fragment.isDetached) tree.detach(fragment)
    tree.release(fragment)
  })
  build(app, root, fragment, () => box({ position: 'absolute', zIndex: ABOVE, ...given }, inside))
  tree.attach(fragment, tree.lastChildOf(root))
}
