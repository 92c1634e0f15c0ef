import { type BoxProps, box, each, onKey, type Prop, portal, type Signal, show, text } from 'sparktui'
import { look } from './look.js'

export interface DialogProps extends BoxProps {
  /** Whether it is there: read, and set to false when it is closed by Escape. */
  readonly open: Signal<boolean>
  readonly title?: Prop<string>
  /** Called when Escape closed it. */
  readonly onClose?: () => void
}

/**
 * A box above the page, in the middle of the screen. While it is open the focus stays in it; where it was before, it is
 * again when it closes.
 */
export function dialog({ open, title, onClose, ...props }: DialogProps, children: () => void): void {
  show(open, () => {
    portal({ inset: 0, justifyContent: 'center', alignItems: 'center' }, () => {
      box({ ...WINDOW, focusScope: 'trap', ...props }, () => {
        onKey(
          'escape',
          () => {
            open.value = false
            onClose?.()
          },
          { description: 'close' },
        )
        if (title !== undefined) text(title, { bold: true, color: look.accent })
        children()
      })
    })
  })
}

/** One answer of {@link confirm}. */
export interface Answer {
  readonly label: string
  /** Colours it as what cannot be undone. */
  readonly isDangerous?: boolean
  readonly onChoose: () => void
}

export interface ConfirmProps extends DialogProps {
  readonly message: Prop<string>
  /** From left to right; the first has the focus. */
  readonly answers: readonly Answer[]
}

/** A question with a few answers. The arrows go from one to the next, Enter chooses, Escape chooses none. */
export function confirm({ message, answers, ...props }: ConfirmProps): void {
  dialog(props, () => {
    text(message)
    box({ columnGap: 2, justifyContent: 'flex-end', roving: 'row' }, () => {
      each(answers, (answer, at) => choice(answer.peek(), at.peek() === 0))
    })
  })

  function choice({ label, isDangerous = false, onChoose }: Answer, isFirst: boolean): void {
    const press = () => {
      props.open.value = false
      onChoose()
    }
    const color = isDangerous ? look.danger : look.accent
    box(
      {
        paddingX: 1,
        focusable: true,
        autoFocus: isFirst,
        focusBackgroundColor: color,
        color,
        focusColor: look.onAccent,
        onPress: press,
      },
      () => text(label),
    )
  }
}

const WINDOW = {
  flexDirection: 'column',
  rowGap: 1,
  border: 'round',
  borderColor: look.accent,
  backgroundColor: look.surface,
  paddingX: 2,
  paddingY: 1,
  maxWidth: '90%',
  maxHeight: '90%',
} as const
