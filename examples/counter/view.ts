import { box, button, onKey, signal, text } from 'sparktui'
import { hints } from '../hints.js'

/** A number, and what moves it: keys, buttons, the wheel. */
export function counter(exit: (count: number) => void): void {
  const count = signal(0)
  const add = (step: number) => {
    count.value += step
  }
  onKey('up', () => add(1))
  onKey('down', () => add(-1))
  onKey('r', () => add(-count.peek()))
  onKey('q', () => exit(count.peek()))

  box(
    { width: '100%', height: '100%', flexDirection: 'column', justifyContent: 'center', alignItems: 'center' },
    () => {
      box(
        {
          border: 'round',
          borderColor: '$border',
          maxWidth: '100%',
          paddingX: 2,
          columnGap: 2,
          onWheel: (event) => add(-event.deltaY),
        },
        () => {
          button('−', { ...key, onPress: () => add(-1) })
          text(count, {
            bold: true,
            minWidth: 3,
            width: 8,
            textAlign: 'center',
            color: () => (count.value < 0 ? '$error' : '$success'),
          })
          button('+', { ...key, onPress: () => add(1) })
        },
      )
      hints([
        ['↑↓', 'count'],
        ['r', 'reset'],
        ['q', 'quit'],
      ])
    },
  )
}

const key = {
  backgroundColor: '$surface',
  focusBackgroundColor: '$primary',
  focusColor: '$onPrimary',
  hoverBackgroundColor: '$border',
  pressedBackgroundColor: '$secondary',
} as const
