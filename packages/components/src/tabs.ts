import { type BoxProps, box, createRef, derived, each, effect, onKey, type Signal, text, untrack } from 'sparktui'
import { roomOf } from './frame.js'
import { look } from './look.js'
import { selectedColors } from './rows/colors.js'

/** One page behind a tab. */
export interface Tab {
  readonly title: string
  /** Builds the page, each time that its tab is chosen. */
  readonly content: () => void
}

export interface TabsProps extends BoxProps {
  readonly tabs: readonly Tab[]
  /** The number of the chosen tab, from 0: read, and set when another is chosen. */
  readonly selected: Signal<number>
}

/** Pages, of which one is seen. Tab goes to the row of titles, the arrows choose in it; a click on a title does too. */
export function tabs({ tabs: all, selected, ...props }: TabsProps): void {
  const last = all.length - 1
  const chosen = derived(() => Math.min(last, Math.max(0, selected.value)))
  const choose = (at: number) => {
    selected.value = (at + all.length) % all.length
  }
  const row = createRef()
  box({ flexDirection: 'column', ...roomOf(props), ...props }, () => {
    box({ ...HEADS, ref: row }, () => {
      const step = (by: number) => () => choose(chosen.peek() + by)
      onKey('left', step(-1), { needsFocus: true, description: 'tab' })
      onKey('right', step(1), { needsFocus: true, description: 'tab' })
      onKey('home', () => choose(0), { needsFocus: true })
      onKey('end', () => choose(last), { needsFocus: true })
      for (const [at, { title }] of all.entries()) head(title, at)
    })
    box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0, role: 'tabpanel' }, () => {
      each(
        () => [chosen.value],
        (at) => all[at.peek()]?.content(),
      )
    })
  })

  function head(title: string, at: number): void {
    const isChosen = derived(() => chosen.value === at)
    const self = createRef()
    effect(() => {
      if (isChosen.value && row.width.value > 0) untrack(() => self.scrollIntoView())
    })
    box(
      {
        flexShrink: 0,
        paddingX: 1,
        role: 'tab',
        ref: self,
        onClick: () => choose(at),
        ...selectedColors(isChosen, row),
      },
      () => {
        text(title, { bold: isChosen, color: () => (isChosen.value ? undefined : look.muted), textWrap: 'nowrap' })
      },
    )
  }
}

const HEADS = {
  height: 1,
  flexShrink: 0,
  columnGap: 1,
  role: 'tablist',
  focusable: true,
  overflowX: 'auto',
  overflowY: 'hidden',
  scrollbar: 'none',
} as const
