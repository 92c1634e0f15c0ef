import { type BoxProps, box, createRef, onCleanup, type Prop, portal, show, signal, text, useApp } from 'sparktui'
import { frameRef } from './frame.js'
import { look } from './look.js'

export interface TooltipProps extends BoxProps {
  /** What it says; lines are broken where it would be wider than 40 cells. */
  readonly tip: Prop<string>
  /** Milliseconds that the mouse or the focus rests before it appears. 500 unless given. */
  readonly delayMs?: number
}

/**
 * A box around `children` with a word on them that appears while the mouse rests on them or the focus is in them: below, or above
 * where there is no room, within the screen. A key, a click, and Escape take it away.
 */
export function tooltip({ tip, delayMs = 500, ...props }: TooltipProps, children: () => void): void {
  const app = useApp()
  const [anchor, bubble] = [frameRef(props.ref), createRef()]
  const isShown = signal(false)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(waiting)
    isShown.value = false
  }
  const wait = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      isShown.value = true
    }, delayMs)
  }
  onCleanup(hide)
  const heard: BoxProps = {
    onHover: (event) => {
      ;(event.isOver ? wait : hide)()
      props.onHover?.(event)
    },
    onFocus: (event) => {
      if (event.reason !== 'pointer') wait()
      props.onFocus?.(event)
    },
    onBlur: (event) => {
      hide()
      props.onBlur?.(event)
    },
    onKey: (event) => {
      hide()
      props.onKey?.(event)
    },
    onClick: (event) => {
      hide()
      props.onClick?.(event)
    },
  }
  box({ alignSelf: 'flex-start', flexShrink: 0, ...props, ...heard, ref: anchor }, children)
  show(isShown, () => {
    const under = () => anchor.screenY.value + anchor.height.value
    const top = () => {
      const height = bubble.height.value
      return under() + height <= app.rows.value ? under() : Math.max(0, anchor.screenY.value - height)
    }
    const left = () => Math.max(0, Math.min(anchor.screenX.value, app.columns.value - bubble.width.value))
    // Until it is known how large it is it can be placed nowhere.
    const visibility = () => (bubble.width.value > 0 ? 'visible' : 'hidden')
    const width = () => Math.min(40, app.columns.value)
    portal({ ref: bubble, role: 'tooltip', top, left, visibility, maxWidth: width, ...BUBBLE }, () => text(tip))
  })
}

const BUBBLE = { backgroundColor: look.accent, color: look.onAccent, paddingX: 1 } as const
