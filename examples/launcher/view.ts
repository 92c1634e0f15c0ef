import {
  type App,
  box,
  createRef,
  derived,
  effect,
  input,
  onCleanup,
  onKey,
  type Signal,
  show,
  signal,
  span,
  t,
  text,
} from 'sparktui'
import { ansi } from 'sparktui/ansi'
import { choices, chosenMark } from '../choices.js'
import { type Hint, hints } from '../hints.js'
import { type Example, matching } from './catalogue.js'
import { PREVIEW_SIZE, type Preview } from './previews.js'

/** What stays while an example runs. */
export interface Place {
  readonly chosen: Signal<unknown>
  readonly filter: Signal<string>
  /** What there is to say of the example that ran last. */
  readonly message: Signal<string>
}

export interface LauncherProps {
  readonly examples: readonly Example[]
  readonly place: Place
  readonly previewOf: (name: string) => Preview
  readonly run: (name: string) => void
  readonly exit: () => void
}

const KEYS: readonly Hint[] = [
  ['⏎', 'run'],
  ['↑↓', 'choose'],
  ['/', 'filter'],
  ['q', 'quit'],
]
/** In the line that filters, where q is a letter. */
const FILTERING: readonly Hint[] = [
  ['⏎', 'run'],
  ['↓', 'to the list'],
  ['esc', 'show all'],
]
const LIST_WIDTH = 18
const FRAME = { width: PREVIEW_SIZE.cols + 2, height: PREVIEW_SIZE.rows + 2 }
const FRAME_MS = 700
/** So often a preview is played; then the screen rests. */
const ROUNDS = 3

/** All examples, and a look at the one that is chosen. */
export function launcher(app: App, { examples, place, previewOf, run, exit }: LauncherProps): void {
  const { chosen, filter, message } = place
  const found = derived(() => matching(examples, filter.value))
  const example = derived(() => found.value.find(({ name }) => name === chosen.value))
  const isFiltering = signal(filter.peek() !== '')
  const hasRoom = derived(() => app.columns.value >= LIST_WIDTH + FRAME.width + 4 && app.rows.value >= FRAME.height + 5)
  const [listRef, filterRef] = [createRef(), createRef()]

  const toList = () => listRef.focus()
  const runChosen = () => {
    const { name } = example.peek() ?? {}
    if (name === undefined) return
    // Where q is no letter, when it is over.
    toList()
    run(name)
  }
  onKey('q', exit)
  onKey('/', () => {
    isFiltering.value = true
    filterRef.focus()
  })
  onKey('escape', () => {
    filter.value = ''
    isFiltering.value = false
    toList()
  })

  box({ flexDirection: 'column', width: '100%', height: '100%', alignItems: 'center' }, () => {
    box({ flexDirection: 'column', width: '100%', maxWidth: 100, height: '100%', paddingX: 1 }, () => {
      box({ justifyContent: 'space-between', flexShrink: 0, height: 1 }, () => {
        text(t`${span({ bold: true, color: '$primary' }, '✦ SparkTUI')} examples`, { textWrap: 'nowrap' })
        text(() => `${found.value.length} of ${examples.length}`, { color: '$muted', flexShrink: 0 })
      })
      show(isFiltering, filterLine)
      box({ flexGrow: 1, flexBasis: 0, minHeight: 0, columnGap: 2, marginTop: 1 }, () => {
        box({ flexDirection: 'column', width: () => (hasRoom.value ? LIST_WIDTH : '100%'), flexShrink: 0 }, names)
        show(hasRoom, () =>
          box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, overflow: 'hidden' }, look),
        )
      })
      show(
        () => !hasRoom.value,
        () => text(() => example.value?.about ?? '', { color: '$muted', maxHeight: 2, flexShrink: 0 }),
      )
      show(
        () => message.value !== '',
        () => text(message, { color: '$warning', flexShrink: 0 }),
      )
      hints(() => (filterRef.isFocused.value ? FILTERING : KEYS))
    })
  })

  function filterLine(): void {
    box({ height: 1, flexShrink: 0, columnGap: 1 }, () => {
      onKey('down', toList)
      text('/', { color: '$primary', bold: true, flexShrink: 0 })
      input({
        ref: filterRef,
        value: filter,
        placeholder: 'a word of its description',
        flexGrow: 1,
        onSubmit: runChosen,
      })
    })
  }

  function names(): void {
    show(
      () => found.value.length === 0,
      () => text('nothing has that', { color: '$muted' }),
    )
    choices(
      {
        ref: listRef,
        items: found,
        key: ({ name }) => name,
        chosen,
        autoFocus: true,
        flexGrow: 1,
        onOpen: ({ name }) => run(name),
      },
      ({ item, isChosen, color }) => {
        text(() => chosenMark(isChosen.value), { color: color('$primary'), flexShrink: 0 })
        text(() => item.value.name, { bold: isChosen, textWrap: 'nowrap' })
      },
    )
  }

  function look(): void {
    const preview = derived(() => (example.value === undefined ? [] : previewOf(example.value.name)))
    const step = play(() => preview.value.length)
    show(
      () => preview.value.length > 0,
      () => {
        box({ ...FRAME, border: 'round', borderColor: '$border', flexShrink: 0, overflow: 'hidden' }, () => {
          text(() => ansi(preview.value[step.value % preview.value.length] ?? ''), {
            textWrap: 'nowrap',
            flexShrink: 0,
          })
        })
      },
    )
    text(() => example.value?.about ?? '', { paddingX: 1, maxHeight: 2, flexShrink: 0 })
    text(() => (example.value === undefined ? '' : `npm run example -- ${example.value.name}`), {
      color: '$muted',
      paddingX: 1,
      flexShrink: 0,
    })
  }
}

/** Counts through the frames of what is shown, a few rounds each time that it is another. It rests at the last one. */
function play(count: () => number): Signal<number> {
  const step = signal(0)
  let timer: ReturnType<typeof setInterval> | undefined
  onCleanup(() => clearInterval(timer))
  effect(() => {
    const last = count() * ROUNDS - 1
    clearInterval(timer)
    step.value = 0
    if (count() < 2) return
    timer = setInterval(() => {
      step.value++
      if (step.peek() >= last) clearInterval(timer)
    }, FRAME_MS)
  })
  return step
}
