import {
  type BoxProps,
  box,
  derived,
  each,
  effect,
  type KeyHint,
  onKey,
  type Signal,
  signal,
  span,
  text,
  untrack,
  useApp,
} from 'sparktui'
import { dialog } from './dialog.js'
import { spelled } from './keys/spelled.js'
import { look } from './look.js'
import { scrollView } from './scroll-view.js'

/** What keys do, those that do the same together. */
interface Help {
  readonly keys: string
  readonly description: string
}

export interface KeyLineProps extends BoxProps {
  /** Most keys that are told of; those of the innermost parts come first. All that there is room for unless given. */
  readonly most?: number
}

/** A line that tells what keys do now: those of `onKey` that have a description, where the focus is. */
export function keyLine({ most = Number.POSITIVE_INFINITY, ...props }: KeyLineProps = {}): void {
  const { keys } = useApp()
  const said = derived(() => {
    const helps = helpsOf(keys.value).slice(0, most)
    const parts = helps.flatMap(({ keys: these, description }, at) => [
      at > 0 ? '   ' : '',
      span({ bold: true, color: look.accent }, these),
      ` ${description}`,
    ])
    return span({}, ...parts)
  })
  box({ height: 1, flexShrink: 0, role: 'status', label: 'Keys', ...props }, () => {
    text(said, { color: look.muted, textWrap: 'nowrap', textOverflow: 'ellipsis', flexGrow: 1, minWidth: 0 })
  })
}

export interface KeyHelpProps extends BoxProps {
  /** Whether it is open: read, and set as it opens and closes. */
  readonly open?: Signal<boolean>
  /** The keys that open it; `?` unless given, none if empty. */
  readonly keys?: string
  readonly title?: string
}

/** A page over the rest that tells what all keys do that counted when it was opened. Escape closes it. */
export function keyHelp({ open = signal(false), keys = '?', title = 'Keys', ...props }: KeyHelpProps = {}): void {
  const app = useApp()
  const helps = signal<readonly Help[]>([])
  const unfold = () => {
    open.value = true
  }
  // Before the dialog claims keys of its own, whoever opens it.
  effect(() => {
    if (open.value) untrack(() => (helps.value = helpsOf(app.keys.peek())))
  })
  const close = () => {
    open.value = false
  }
  if (keys !== '') onKey(keys as '?', unfold, { description: 'help' })
  dialog({ open, title, ...props }, () => {
    if (keys !== '') onKey(keys as '?', close)
    scrollView(
      {
        border: 'none',
        autoFocus: true,
        flexGrow: 1,
        flexBasis: 'auto',
        flexShrink: 1,
        columnGap: 2,
        flexDirection: 'row',
      },
      () => {
        const column = (of: (help: Help) => string, props: object) =>
          box({ flexDirection: 'column', flexShrink: 0 }, () => {
            each(helps, (help) => text(() => of(help.value), { textWrap: 'nowrap', flexShrink: 0, ...props }))
          })
        column(({ keys: these }) => these, { bold: true, color: look.accent, textAlign: 'right' })
        column(({ description }) => description, {})
      },
    )
  })
}

/** Keys with what they do, in their order; those that do the same are one. */
function helpsOf(hints: readonly KeyHint[]): readonly Help[] {
  const byDescription = new Map<string, string[]>()
  for (const { keys, description } of hints) {
    if (description === undefined) continue
    const known = byDescription.get(description)
    if (known === undefined) byDescription.set(description, [spelled(keys)])
    else if (!known.includes(spelled(keys))) known.push(spelled(keys))
  }
  return [...byDescription].map(([description, keys]) => ({ keys: keys.join(' '), description }))
}
