import { type BoxProps, box, createRef, type ListProps, list, type NodeRef, type RenderRow } from 'sparktui'
import { edgesOf, frameRef, roomOf, split } from '../frame.js'
import { look } from '../look.js'
import { offColor } from './colors.js'
import type { RowView } from './cursor.js'

/** A list, and the box around it that has the focus, so that its keys come before those that scroll. */
export interface FramedList {
  /** What has the focus. */
  readonly frame: NodeRef
  readonly view: RowView
  /**
   * @param props what the list is given beside what its user wants of it
   * @param claims claims keys for the frame
   * @param frameProps what the frame is given, where its user gives nothing
   * @param above builds what lies above the list
   */
  readonly build: <T>(
    props: ListProps<T>,
    row: RenderRow<T>,
    claims: () => void,
    frameProps: BoxProps,
    above?: () => void,
  ) => void
}

/** @param props what a user wants of the whole: its place is the frame's, its look the list's */
export function framedList(props: BoxProps): FramedList {
  const { place, face } = split(props)
  const [frame, ref] = [createRef(), frameRef(props.ref)]
  const { role, label, autoFocus, ...looks } = face
  return {
    frame,
    view: { ref, edges: edgesOf(face) },
    build(own, row, claims, frameProps, above) {
      const given = { role, label, autoFocus, disabled: props.disabled } as BoxProps
      const whole = { focusable: true, ...frameProps, ...withoutAbsent(given) }
      box({ flexDirection: 'column', ...roomOf(props), ...place, ...whole, ref: frame }, () => {
        claims()
        list(
          {
            ...LIST,
            ...bars(face),
            color: offColor(props.disabled),
            borderColor: () => (frame.isFocused.value || ref.isFocused.value ? look.accent : look.faint),
            ...looks,
            ...own,
            ref,
          },
          row,
        )
        above?.()
      })
    },
  }
}

function withoutAbsent(props: BoxProps): BoxProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined))
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
  scrollbarColor: look.muted,
  focusRingColor: look.accent,
} as const
