import { type BoxProps, box, derived, each, type Prop, text } from 'sparktui'
import { type SpinnerName, spinner } from 'sparktui/motion'
import { look } from './look.js'
import { read } from './read.js'

/** How far something has come that takes a while. */
export type TaskState = 'waiting' | 'busy' | 'done' | 'failed'

export interface TaskLineProps extends BoxProps {
  readonly state: Prop<TaskState>
  readonly title: Prop<string>
  /** Stands behind the title, quieter: how much is done, what went wrong. */
  readonly note?: Prop<string>
  /** Which spinner moves while it is busy; `dots` unless given. */
  readonly spinner?: SpinnerName
}

const MARKS = {
  waiting: { mark: '○', color: look.muted },
  done: { mark: '✔', color: look.success },
  failed: { mark: '✖', color: look.danger },
} as const

/** Something that takes a while: a spinner while it is busy, a mark before and after. The engine moves it, whatever JavaScript does. */
export function taskLine({ state, title, note, spinner: name = 'dots', ...props }: TaskLineProps): void {
  const now = derived(() => read<TaskState>(state, 'waiting'))
  box({ columnGap: 1, height: 1, flexShrink: 0, role: 'status', ...props }, () => {
    each(
      () => [now.value],
      (one) => {
        const is = one.peek()
        if (is === 'busy') spinner({ name, color: look.accent, flexShrink: 0 })
        else text(MARKS[is].mark, { color: MARKS[is].color, flexShrink: 0 })
      },
    )
    text(title, { color: () => (now.value === 'waiting' ? look.muted : undefined), ...TITLE })
    text(() => read(note, ''), { color: () => (now.value === 'failed' ? look.danger : look.muted), ...TITLE })
  })
}

const TITLE = { textWrap: 'nowrap', textOverflow: 'ellipsis', minWidth: 0 } as const
