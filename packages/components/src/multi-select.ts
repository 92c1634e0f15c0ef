import { type BoxProps, box, createRef, derived, input, list, onKey, type Signal, show, signal, text } from 'sparktui'
import { frameRef } from './frame.js'
import { look } from './look.js'
import { read } from './read.js'
import { cursorKeys, revealOnChange } from './rows/cursor.js'
import { dropdown } from './select/dropdown.js'
import { type Option, type Options, optionRow } from './select/options.js'
import { barred, field } from './select.js'

export interface MultiSelectProps<T> extends Omit<BoxProps, 'onPress' | 'flexDirection'> {
  readonly options: Options<T>
  /** The chosen values, in the order of the options: read, and set as options are checked. */
  readonly values: Signal<readonly T[]>
  /** Says it while none is chosen. */
  readonly placeholder?: string
  /** Whether there is a line that filters the options. Where there are more than `most`, unless given. */
  readonly filter?: boolean
  /** Most options that are seen at once. 8 unless given. */
  readonly most?: number
  readonly onChange?: (values: readonly T[]) => void
}

/**
 * Some of many, in a list with checkmarks that opens over the rest. In it Up and Down move and Enter checks, Space too where there is
 * no line to filter by; Escape and Tab close it.
 */
export function multiSelect<T>(props: MultiSelectProps<T>): void {
  const { options, values, placeholder = '', filter, most = 8, onChange, ...rest } = props
  const anchor = frameRef(rest.ref)
  const open = signal(false)
  const at = signal(0)
  const typed = signal('')
  const all = derived(() => read<readonly Option<T>[]>(options, []))
  const shown = derived(() => {
    const wanted = typed.value.trim().toLocaleLowerCase()
    return all.value.filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
  })
  const isChosen = (option: Option<T>) => values.value.some((value) => Object.is(value, option.value))
  const turn = (option: Option<T>) => {
    const isOn = values.peek().some((value) => Object.is(value, option.value))
    const wanted = (one: Option<T>) => (one === option ? !isOn : values.peek().some((v) => Object.is(v, one.value)))
    values.value = all
      .peek()
      .filter(wanted)
      .map(({ value }) => value)
    onChange?.(values.peek())
  }
  const unfold = () => {
    typed.value = ''
    at.value = 0
    open.value = true
  }
  const turnAt = () => {
    const option = shown.peek()[at.peek()]
    if (option !== undefined && option.disabled !== true) turn(option)
  }
  const hasFilter = () => filter ?? all.peek().length > most
  const label = () =>
    all.value
      .filter(isChosen)
      .map((option) => option.label)
      .join(', ')
  field({ rest, anchor, open, unfold }, () => {
    text(() => label() || placeholder, {
      ...LABEL,
      color: () => (label() === '' && !read(rest.disabled, false) ? look.muted : undefined),
    })
    text(() => (values.value.length > 1 ? values.value.length : ''), { flexShrink: 0, bold: true })
  })
  dropdown({ anchor, open, rows: () => shown.value.length + (hasFilter() ? 1 : 0), most: most + 1 }, () => {
    const ref = createRef()
    const isFiltered = hasFilter()
    box({ ...BOX, role: 'listbox', focusable: !isFiltered, autoFocus: true }, () => {
      const isSkipped = (place: number) => shown.peek()[place]?.disabled === true
      const go = (place: number) => {
        at.value = place
      }
      cursorKeys({ count: () => shown.peek().length, at: () => at.peek(), go, isSkipped }, { ref }, { wraps: true })
      onKey('enter', turnAt, { description: 'check' })
      onKey('space', turnAt, { description: 'check' })
      onKey('tab', () => {
        open.value = false
      })
      revealOnChange(
        { ref },
        () => at.value,
        () => at.peek(),
      )
      if (isFiltered) {
        const begin = () => {
          at.value = 0
        }
        input({ value: typed, placeholder: 'filter', onInput: begin, onSubmit: turnAt, ...FILTER })
      }
      list(
        { ...LIST, overflowY: barred(shown, most), items: shown, ref, key: ({ label }) => label },
        (option, place) => {
          optionRow({ option, place, at, isChosen, marks: ['☑', '☐'], choose: turn })
        },
      )
      show(
        () => shown.value.length === 0,
        () => text('nothing is called that', { color: look.muted, paddingX: 1, flexShrink: 0 }),
      )
    })
  })
}

const BOX = { flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0 } as const
const LIST = { flexGrow: 1, flexBasis: 0, minHeight: 0, scrollbarColor: look.muted } as const
const FILTER = { width: '100%', paddingX: 1, flexShrink: 0, placeholderColor: look.muted } as const
const LABEL = { flexGrow: 1, flexBasis: 0, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
