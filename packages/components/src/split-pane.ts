import { type BoxProps, box, createRef, type MouseEvent, onKey, type Signal, signal } from 'sparktui'
import { frameRef, roomOf } from './frame.js'
import { look } from './look.js'

export interface SplitPaneProps extends Omit<BoxProps, 'flexDirection'> {
  /** `row`, which is usual: one beside the other; `column`: one below the other. */
  readonly direction?: 'row' | 'column'
  /** The first one's share of the room, 0 to 1: read, and set as the line between is moved. A half at first. */
  readonly share?: Signal<number>
  /** Least cells of the first and of the second, 3 each unless given. */
  readonly min?: readonly [number, number]
}

const USUAL_LEAST = [3, 3] as const

/** Two parts and a line between them, which the mouse drags, and the arrows move while it has the focus. */
export function splitPane(props: SplitPaneProps, first: () => void, second: () => void): void {
  const { direction = 'row', share = signal(0.5), min = USUAL_LEAST, ...rest } = props
  const isRow = direction === 'row'
  const [frame, line] = [frameRef(rest.ref), createRef()]
  const room = () => Math.max(0, (isRow ? frame.width.value : frame.height.value) - 1)
  /** As many cells for the first one as there may be. */
  const give = (cells: number) => {
    const all = room()
    if (all === 0) return
    share.value = Math.min(Math.max(cells, min[0]), Math.max(all - min[1], min[0])) / all
  }
  const now = () => Math.round(share.peek() * room())
  const drag = ({ action, x, y }: MouseEvent) => {
    if (action !== 'down') give(isRow ? x - frame.screenX.peek() : y - frame.screenY.peek())
  }
  const part = (grow: () => number, least: number, children: () => void) =>
    box({ ...PART, flexGrow: grow, [isRow ? 'minWidth' : 'minHeight']: least }, children)
  box({ ...roomOf(rest), overflow: 'hidden', ...rest, ref: frame, flexDirection: direction }, () => {
    part(() => Math.max(0, share.value), min[0], first)
    box(
      {
        ...(isRow ? { width: 1, borderLeft: 'single' } : { height: 1, borderTop: 'single' }),
        flexShrink: 0,
        ref: line,
        role: 'separator',
        focusable: true,
        borderColor: () => (line.isHovered.value || line.isPressed.value ? look.accent : look.faint),
        focusRingColor: look.accent,
        onMouse: drag,
      },
      () => {
        const move = (step: number) => () => give(now() + step)
        onKey(isRow ? 'left' : 'up', move(-1), { needsFocus: true, description: 'move the line' })
        onKey(isRow ? 'right' : 'down', move(1), { needsFocus: true, description: 'move the line' })
        onKey('home', () => give(0), { needsFocus: true })
        onKey('end', () => give(room()), { needsFocus: true })
      },
    )
    part(() => Math.max(0, 1 - share.value), min[1], second)
  })
}

const PART = { flexDirection: 'column', flexBasis: 0, flexShrink: 1, overflow: 'hidden' } as const
