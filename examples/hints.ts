import { type MaybeSource, type RichText, read, span, text } from 'sparktui'

/** A key as it is drawn, and what it does. */
export type Hint = readonly [key: string, does: string]

/** A line that says what keys do, cut where the screen ends: `↑↓ count   r reset   q quit`. */
export function hints(all: MaybeSource<readonly Hint[]>): void {
  text(() => span({ color: '$muted' }, ...read(all).flatMap(hint)), {
    textWrap: 'nowrap',
    textOverflow: 'ellipsis',
    flexShrink: 0,
    height: 1,
  })
}

function hint([key, does]: Hint, at: number): readonly (string | RichText)[] {
  return [at === 0 ? '' : '   ', span({ color: '$primary' }, key), ` ${does}`]
}
