import {
  type BoxProps,
  box,
  createRef,
  effect,
  type NodeRef,
  onKey,
  portal,
  type Signal,
  show,
  signal,
  untrack,
  useApp,
} from 'sparktui'
import { look } from '../look.js'

interface DropdownOptions {
  /** What it hangs from. */
  readonly anchor: NodeRef
  readonly open: Signal<boolean>
  /** Rows of its content. */
  readonly rows: () => number
  /** Most of them that are seen at once. */
  readonly most: number
  readonly props?: BoxProps
}

const BORDER = 2

/**
 * A box over the rest of the screen, below what it hangs from, or above where there is more room. The focus stays in it while
 * it is open; Escape and a click beside it close it.
 */
export function dropdown({ anchor, open, rows, most, props }: DropdownOptions, children: () => void): void {
  const app = useApp()
  const close = () => {
    open.value = false
  }
  const page = createRef()
  /** Rows that the page is made higher by: inline it is as high as what is in it, and there is no room below. */
  const missing = signal(0)
  const wanted = () => Math.min(most, Math.max(1, rows())) + BORDER
  show(open, () => {
    missing.value = 0
    effect(() => {
      const height = page.height.value
      if (height > 0 && height < app.rows.value && missing.peek() === 0) missing.value = untrack(wanted)
    })
    const room = () => (page.height.value > 0 ? page.height.value : app.rows.value)
    const below = () => room() - anchor.screenY.value - anchor.height.value
    const isBelow = () => below() >= wanted() || below() >= anchor.screenY.value
    const height = () => Math.max(BORDER + 1, Math.min(wanted(), isBelow() ? below() : anchor.screenY.value))
    const width = () => Math.min(Math.max(anchor.width.value, 8), app.columns.value)
    portal({ inset: 0, ref: page, focusScope: 'trap', onClick: close }, () => {
      onKey('escape', close, { description: 'close' })
      box(
        {
          position: 'absolute',
          flexDirection: 'column',
          border: 'round',
          borderColor: look.accent,
          backgroundColor: look.surface,
          left: () => Math.max(0, Math.min(anchor.screenX.value, app.columns.value - width())),
          top: () => anchor.screenY.value + (isBelow() ? anchor.height.value : -height()),
          width,
          height,
          onClick: (event) => event.stopPropagation(),
          ...props,
        },
        children,
      )
    })
  })
  show(
    () => open.value && missing.value > 0,
    () => box({ height: missing, flexShrink: 0 }),
  )
}
