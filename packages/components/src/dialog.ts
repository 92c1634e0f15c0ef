import { type BoxProps, box, type ClickEvent, each, onKey, type Prop, portal, type Signal, show, text } from 'sparktui'
import { look } from './look.js'

export interface DialogProps extends BoxProps {
  /** Whether it is there: read, and set to false when it is closed by Escape. */
  readonly open: Signal<boolean>
  readonly title?: Prop<string>
  /** Called when Escape closed it, or a click beside it. */
  readonly onClose?: () => void
  /** Whether a click beside it closes it, too. */
  readonly dismissible?: boolean
}

/**
 * A box above the page, in the middle of the screen. While it is open the focus stays in it; where it was before, it is
 * again when it closes.
 */
export function dialog(props: DialogProps, children: () => void): void {
  const { open, title, onClose, dismissible = false, ...rest } = props
  const close = () => {
    open.value = false
    onClose?.()
  }
  const beside = dismissible ? { onClick: close } : {}
  const own = { role: 'dialog', label: title, onClick: (event: ClickEvent) => event.stopPropagation() } as BoxProps
  show(open, () => {
    portal({ inset: 0, justifyContent: 'center', alignItems: 'center', ...beside }, () => {
      box({ ...WINDOW, focusScope: 'trap', ...own, ...rest }, () => {
        onKey('escape', close, { description: 'close' })
        if (title !== undefined) text(title, { bold: true, color: look.accent, flexShrink: 0 })
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
  /** The first has the focus. */
  readonly answers: readonly Answer[]
  /** How the answers stand: beside each other unless given. */
  readonly direction?: 'row' | 'column'
}

/** A question with a few answers. The arrows go from one to the next, Enter chooses, Escape chooses none. */
export function confirm({ message, answers, direction = 'row', ...props }: ConfirmProps): void {
  dialog(props, () => {
    text(message)
    const isRow = direction === 'row'
    const stand = { flexDirection: direction, roving: direction, justifyContent: isRow ? 'flex-end' : 'start' } as const
    box({ ...stand, columnGap: 2, flexWrap: isRow ? 'wrap' : 'nowrap', flexShrink: 0 }, () => {
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
        flexShrink: 0,
        role: 'button',
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
  // What a small screen has no room for is scrolled to, as the focus goes there.
  overflowX: 'hidden',
  overflowY: 'auto',
  scrollbarColor: look.muted,
} as const
