import { type BoxProps, box, each, type MaybeSource, span, t, text } from 'sparktui'

/** A key as it is drawn, and what it does. */
export type Hint = readonly [key: string, does: string]

/** What keys do, the most wanted first: `↑↓ count   r reset   q quit`. Two rows at most; a narrow screen cuts the rest. */
export function hints(all: MaybeSource<readonly Hint[]>, props: BoxProps = {}): void {
  box({ flexWrap: 'wrap', columnGap: 3, maxHeight: 2, overflow: 'hidden', flexShrink: 0, ...props }, () => {
    each(all, (hint) => {
      const [key, does] = hint.peek()
      text(t`${span({ color: '$primary' }, key)} ${does}`, { color: '$muted', textWrap: 'nowrap', flexShrink: 0 })
    })
  })
}
