import { type BoxProps, box, type Prop, show, text } from 'sparktui'
import { edgesOf, frameRef, ringBorder, roomOf, split } from './frame.js'
import { look } from './look.js'

export interface ScrollViewProps extends BoxProps {
  /** Stands on the top border. */
  readonly title?: Prop<string>
}

/**
 * A part of the page that scrolls: by the wheel, by the bars on its border, and by the arrows, Page Up, Page Down, Home and End while
 * it has the focus, in the engine. Marks on the border say that there is more above and below.
 */
export function scrollView(props: ScrollViewProps, children: () => void): void {
  const { title, ...rest } = props
  const view = frameRef(rest.ref)
  const { place, face } = split({ border: ringBorder(view), ...rest })
  box({ ...roomOf(rest), ...place, flexDirection: 'column' }, () => {
    box({ ...VIEW, role: 'group', label: title, ...face, ref: view } as BoxProps, children)
    if (title !== undefined) text(title, { ...TITLE, color: () => (view.isFocused.value ? look.accent : undefined) })
    if (edgesOf(face) < 2) return
    show(
      () => view.scrollY.value > 0,
      () => text('▲', { ...MARK, top: 0 }),
    )
    show(
      () => view.scrollY.value < view.maxScrollY.value,
      () => text('▼', { ...MARK, bottom: 0 }),
    )
  })
}

const VIEW = {
  flexDirection: 'column',
  flexGrow: 1,
  minHeight: 0,
  overflow: 'auto',
  focusable: true,
  borderColor: look.faint,
  focusRingColor: look.accent,
  scrollbarColor: look.muted,
} as const
const TITLE = {
  position: 'absolute',
  top: 0,
  left: 2,
  right: 4,
  bold: true,
  textWrap: 'nowrap',
  textOverflow: 'ellipsis',
} as const
const MARK = { position: 'absolute', right: 2, color: look.muted } as const
