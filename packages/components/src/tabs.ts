import { type BoxProps, box, derived, each, type Signal, text } from 'sparktui'
import { look } from './look.js'

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
  box({ flexDirection: 'column', ...props }, () => {
    box(
      {
        height: 1,
        flexShrink: 0,
        columnGap: 1,
        focusable: true,
        overflow: 'hidden',
        onKey: (event) => {
          if (event.action === 'release') return
          if (event.chord === 'right') choose(chosen.value + 1)
          else if (event.chord === 'left') choose(chosen.value - 1)
          else if (event.chord === 'home') choose(0)
          else if (event.chord === 'end') choose(last)
        },
      },
      () => {
        for (const [at, { title }] of all.entries()) head(title, at)
      },
    )
    box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0 }, () => {
      each(
        () => [chosen.value],
        (at) => all[at.peek()]?.content(),
      )
    })
  })

  function head(title: string, at: number): void {
    const isChosen = () => chosen.value === at
    box(
      {
        flexShrink: 0,
        paddingX: 1,
        onClick: () => choose(at),
        backgroundColor: () => (isChosen() ? look.accent : undefined),
      },
      () => {
        text(title, { bold: isChosen, color: () => (isChosen() ? look.onAccent : look.muted), textWrap: 'nowrap' })
      },
    )
  }
}
