import {
  type BoxProps,
  box,
  createRef,
  derived,
  type KeyEvent,
  list,
  onKey,
  type ReadonlySignal,
  type Signal,
  signal,
  text,
} from 'sparktui'
import { frameRef } from './frame.js'
import { look } from './look.js'
import { read } from './read.js'
import { cursorKeys, revealOnChange } from './rows/cursor.js'
import { dropdown } from './select/dropdown.js'
import { type Option, type Options, optionRow, startingWith } from './select/options.js'

export type { Option } from './select/options.js'

export interface SelectProps<T> extends Omit<BoxProps, 'onPress' | 'flexDirection'> {
  readonly options: Options<T>
  /** The chosen value: read, and set when another is chosen. One that is not among the options is none. */
  readonly value: Signal<T | undefined>
  /** Says it while none is chosen. */
  readonly placeholder?: string
  /** Most options that are seen at once. 8 unless given. */
  readonly most?: number
  readonly onChange?: (value: T) => void
}

/** Milliseconds in which letters that are typed are one word. */
const WORD_MS = 1000

/**
 * One of a few, in a list that opens over the rest. Enter, Space, Up, Down or a click open it; in it Up and Down move, letters go to
 * the option that begins with them, Enter chooses, Escape leaves it as it was.
 */
export function select<T>(props: SelectProps<T>): void {
  const { options, value, placeholder = '', most = 8, onChange, ...rest } = props
  const anchor = frameRef(rest.ref)
  const open = signal(false)
  const at = signal(-1)
  const all = derived(() => read<readonly Option<T>[]>(options, []))
  const chosen = derived(() => all.value.findIndex((option) => Object.is(option.value, value.value)))
  const label = () => all.value[chosen.value]?.label ?? placeholder
  const unfold = () => {
    at.value = chosen.peek()
    open.value = true
  }
  const choose = (option: Option<T>) => {
    open.value = false
    if (Object.is(option.value, value.peek())) return
    value.value = option.value
    onChange?.(option.value)
  }
  field({ rest, anchor, open, unfold }, () => {
    const isNone = () => chosen.value < 0
    text(label, { ...LABEL, color: () => (isNone() && !read(rest.disabled, false) ? look.muted : undefined) })
  })
  dropdown({ anchor, open, rows: () => all.value.length, most }, () => {
    const ref = createRef()
    box({ ...BOX, role: 'listbox', focusable: true, autoFocus: true, onKey: typeAhead() }, () => {
      const isSkipped = (place: number) => all.peek()[place]?.disabled === true
      const go = (place: number) => {
        at.value = place
      }
      const chooseAt = () => {
        const option = all.peek()[at.peek()]
        if (option !== undefined && option.disabled !== true) choose(option)
      }
      cursorKeys({ count: () => all.peek().length, at: () => at.peek(), go, isSkipped }, { ref }, { wraps: true })
      onKey('enter', chooseAt, { description: 'choose' })
      onKey('space', chooseAt)
      onKey('tab', chooseAt)
      revealOnChange(
        { ref },
        () => at.value,
        () => at.peek(),
      )
      list({ ...LIST, overflowY: barred(all, most), items: all, ref, key: (_, place) => place }, (option, place) => {
        const isChosen = (one: Option<T>) => Object.is(one.value, value.value)
        optionRow({ option, place, at, isChosen, marks: ['✓', ' '], choose })
      })
    })
  })

  /** Letters that are typed in a row are the beginning of a label. */
  function typeAhead(): (event: KeyEvent) => void {
    let typed = ''
    let lastMs = Number.NEGATIVE_INFINITY
    return (event) => {
      if (event.action === 'release' || event.text === '' || event.text === ' ') return
      event.stopPropagation()
      typed = event.timeMs - lastMs > WORD_MS ? event.text : typed + event.text
      lastMs = event.timeMs
      // One letter again and again goes on to the next that begins with it.
      const isSame = [...typed].every((letter) => letter === typed[0])
      const found = startingWith(all.peek(), isSame ? event.text : typed, Math.max(0, at.peek() + (isSame ? 1 : 0)))
      if (found >= 0) at.value = found
    }
  }
}

/** A bar has room of its own where there are more options than are seen. */
export function barred(options: ReadonlySignal<readonly unknown[]>, most: number): () => 'scroll' | 'auto' {
  return () => (options.value.length > most ? 'scroll' : 'auto')
}

interface FieldOptions {
  readonly rest: BoxProps
  readonly anchor: ReturnType<typeof createRef>
  readonly open: Signal<boolean>
  readonly unfold: () => void
}

/** What a list of options hangs from. */
export function field({ rest, anchor, open, unfold }: FieldOptions, label: () => void): void {
  const isOff = () => read(rest.disabled, false)
  box(
    {
      role: 'combobox',
      focusable: true,
      height: 1,
      width: 24,
      maxWidth: '100%',
      flexShrink: 0,
      alignSelf: 'flex-start',
      columnGap: 1,
      paddingX: 1,
      backgroundColor: look.surface,
      color: () => (isOff() ? look.muted : undefined),
      focusColor: look.onAccent,
      focusBackgroundColor: look.accent,
      ...(rest.border === undefined ? {} : { height: 3, backgroundColor: undefined, ...RING }),
      ...rest,
      ref: anchor,
      onPress: unfold,
    },
    () => {
      for (const key of ['up', 'down'] as const) onKey(key, unfold, { needsFocus: true, description: 'open' })
      label()
      text(() => (open.value ? '▴' : '▾'), { flexShrink: 0 })
    },
  )
}

const RING = {
  borderColor: look.faint,
  focusRingColor: look.accent,
  focusColor: undefined,
  focusBackgroundColor: undefined,
}
const BOX = { flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0 } as const
const LIST = { flexGrow: 1, flexBasis: 0, minHeight: 0, scrollbarColor: look.muted } as const
const LABEL = { flexGrow: 1, flexBasis: 0, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
