import { type BoxProps, box, type ListProps, list, type RenderRow } from 'sparktui'
import { edgesOf, frameRef, roomOf, split } from '../frame.js'
import { look } from '../look.js'
import { offColor } from './colors.js'
import type { RowView } from './cursor.js'

/** A list that has the focus, and a box around it in which more can lie above it. */
export interface FramedList {
  readonly view: RowView
  /**
   * @param props what the list is given beside what its user wants of it
   * @param above builds what lies above the list
   */
  readonly build: <T>(props: ListProps<T>, row: RenderRow<T>, above?: () => void) => void
}

/** @param props what a user wants of the whole: its place is the frame's, its look the list's */
export function framedList(props: BoxProps): FramedList {
  const { place, face } = split(props)
  const ref = frameRef(props.ref)
  return {
    view: { ref, edges: edgesOf(face) },
    build(own, row, above) {
      box({ flexDirection: 'column', ...roomOf(props), ...place }, () => {
        list({ ...LIST, ...bars(face), color: offColor(props.disabled), ...face, ...own, ref }, row)
        above?.()
      })
    },
  }
}

/** Bars lie on the border. Without one there is room for that at the right alone. */
function bars({ border }: BoxProps): BoxProps {
  return border === undefined || border === 'none'
    ? { overflowX: 'hidden', overflowY: 'scroll' }
    : { overflowX: 'auto' }
}

const LIST = {
  flexGrow: 1,
  flexBasis: 0,
  minHeight: 0,
  focusable: true,
  borderColor: look.faint,
  focusRingColor: look.accent,
  scrollbarColor: look.muted,
} as const
