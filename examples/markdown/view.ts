import { box, onKey, show, text } from 'sparktui'
import { hints } from '../hints.js'
import { later } from '../later.js'

/** What reads markdown and colours code weighs more than all the rest: the first frame does without. */
export const library = later(() => import('@sparktui/components/markdown'))

/** A document to scroll in, by the keys of a pager. */
export function reader(name: string, source: string, exit: () => void): void {
  onKey('q', exit)
  box({ flexDirection: 'column', width: '100%', height: '100%' }, () => {
    box({ height: 1, flexShrink: 0, paddingX: 1, justifyContent: 'space-between', backgroundColor: '$surface' }, () => {
      text(name, { bold: true, color: '$primary', textWrap: 'nowrap', textOverflow: 'ellipsis-start' })
    })
    box(
      {
        flexGrow: 1,
        flexBasis: 0,
        minHeight: 0,
        flexDirection: 'column',
        overflowY: 'auto',
        scrollbarColor: '$border',
        focusable: true,
        autoFocus: true,
        paddingX: 2,
        paddingY: 1,
      },
      () => {
        show(
          () => source.trim() === '',
          () => text('nothing is written here', { color: '$muted' }),
        )
        show(
          () => library.value,
          () => library.peek()?.markdown({ source, flexShrink: 0, maxWidth: 100 }),
          () => text(source, { flexShrink: 0, maxWidth: 100, color: '$muted' }),
        )
      },
    )
    hints(
      [
        ['↑↓', 'scroll'],
        ['PgUp PgDn', 'a page'],
        ['q', 'quit'],
      ],
      { paddingX: 1 },
    )
  })
}
