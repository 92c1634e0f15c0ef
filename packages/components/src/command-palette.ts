import {
  box,
  type Color,
  createRef,
  derived,
  input,
  list,
  onKey,
  type Prop,
  portal,
  type ReadonlySignal,
  type Signal,
  show,
  signal,
  text,
} from 'sparktui'
import { spelled } from './keys/spelled.js'
import { look } from './look.js'
import { type Fit, fuzzy } from './palette/fuzzy.js'
import { marked } from './palette/marked.js'
import { read } from './read.js'
import { cursorKeys, revealOnChange } from './rows/cursor.js'

/** Something that can be done. */
export interface Command {
  readonly title: string
  /** What it is known by among `recent`; its title unless given. */
  readonly id?: string
  /** Stands behind the title, quieter. */
  readonly hint?: string
  /** The keys that do it too, as `onKey` takes them: shown, not claimed. */
  readonly keys?: string
  readonly disabled?: boolean
  readonly onRun: () => void
}

export interface CommandPaletteProps {
  readonly commands: Prop<readonly Command[]>
  /** Whether it is open: read, and set as it opens and closes. */
  readonly open?: Signal<boolean>
  /** The keys that open it, wherever the focus is; `ctrl+p` unless given, none if empty. */
  readonly keys?: string
  /** What was run last, the latest first: read, and set. Give one to keep it for the next time. */
  readonly recent?: Signal<readonly string[]>
  readonly placeholder?: string
  /** Most commands that are seen at once. 10 unless given. */
  readonly most?: number
}

interface Found {
  readonly command: Command
  readonly fit: Fit
}

/** Recent commands that are remembered. */
const REMEMBERED = 20

/**
 * All that can be done, found by a few letters of it in their order. Keys open it over the rest; Up and Down move, Enter runs,
 * Escape leaves. What was run last comes first.
 */
export function commandPalette(props: CommandPaletteProps): void {
  const { commands, keys = 'ctrl+p', placeholder = 'What shall be done?', most = 10 } = props
  const { open = signal(false), recent = signal<readonly string[]>([]) } = props
  const typed = signal('')
  const at = signal(0)
  const found = derived(() => ranked(read<readonly Command[]>(commands, []), typed.value, recent.value))
  const unfold = () => {
    open.value = true
  }
  const close = () => {
    open.value = false
  }
  const run = (command: Command | undefined) => {
    if (command === undefined || command.disabled === true) return
    close()
    recent.value = [idOf(command), ...recent.peek().filter((id) => id !== idOf(command))].slice(0, REMEMBERED)
    command.onRun()
  }
  if (keys !== '') onKey(keys as 'ctrl+p', unfold, { global: true, description: 'commands' })
  show(open, () => {
    typed.value = ''
    at.value = 0
    portal({ ...SCREEN, onClick: close }, () => {
      box({ ...WINDOW, onClick: (event) => event.stopPropagation() }, () => {
        onKey('escape', close, { description: 'close' })
        const ref = createRef()
        const go = (place: number) => {
          at.value = place
        }
        const isSkipped = (place: number) => found.peek()[place]?.command.disabled === true
        cursorKeys({ count: () => found.peek().length, at: () => at.peek(), go, isSkipped }, { ref }, { wraps: true })
        revealOnChange(
          { ref },
          () => at.value,
          () => at.peek(),
        )
        const begin = () => {
          at.value = 0
        }
        input({
          ...INPUT,
          value: typed,
          placeholder,
          onInput: begin,
          onSubmit: () => run(found.peek()[at.peek()]?.command),
        })
        const height = () => Math.min(most, found.value.length)
        list({ ...LIST, role: 'listbox', height, items: found, ref, key: ({ command }) => idOf(command) }, row)
        show(
          () => found.value.length === 0,
          () => text('nothing is called that', { color: look.muted, paddingX: 1 }),
        )
      })
    })
  })

  function row(one: ReadonlySignal<Found>, place: ReadonlySignal<number>): void {
    const isAt = derived(() => at.value === place.value)
    const isOff = () => one.value.command.disabled === true
    const color = (usual: Color | undefined) => () => (isOff() ? look.muted : isAt.value ? look.onAccent : usual)
    const point = () => {
      if (!isOff()) at.value = place.peek()
    }
    box(
      {
        ...ROW,
        role: 'option',
        backgroundColor: () => (isAt.value ? look.accent : undefined),
        onMouseMove: point,
        onClick: () => run(one.peek().command),
      },
      () => {
        text(() => marked(one.value.command.title, one.value.fit.places), { ...TITLE, color: color(undefined) })
        text(() => one.value.command.hint ?? '', { ...HINT, color: color(look.muted) })
        text(() => spelled(one.value.command.keys ?? ''), { flexShrink: 0, color: color(look.accent) })
      },
    )
  }
}

/** Commands that fit, the best first; of equal ones those that were run last, then in their order. */
function ranked(commands: readonly Command[], typed: string, recent: readonly string[]): readonly Found[] {
  const ages = new Map(recent.map((id, age) => [id, age]))
  const ageOf = (command: Command) => ages.get(idOf(command)) ?? recent.length
  return commands
    .flatMap((command) => {
      const fit = fuzzy(command.title, typed)
      return fit === undefined ? [] : [{ command, fit }]
    })
    .sort((a, b) => b.fit.score - a.fit.score || ageOf(a.command) - ageOf(b.command))
}

function idOf({ id, title }: Command): string {
  return id ?? title
}

const SCREEN = { inset: 0, focusScope: 'trap', justifyContent: 'center', alignItems: 'flex-start' } as const
const WINDOW = {
  role: 'dialog',
  label: 'Commands',
  flexDirection: 'column',
  border: 'round',
  borderColor: look.accent,
  backgroundColor: look.surface,
  width: 60,
  maxWidth: '90%',
  maxHeight: '90%',
  marginTop: 1,
} as const
const INPUT = {
  width: '100%',
  flexShrink: 0,
  paddingX: 1,
  autoFocus: true,
  placeholderColor: look.muted,
  borderBottom: 'single',
  borderColor: look.faint,
} as const
const LIST = { minHeight: 0, scrollbarColor: look.muted } as const
const ROW = { height: 1, flexGrow: 1, flexBasis: 0, minWidth: 0, columnGap: 1, paddingX: 1 } as const
const TITLE = { flexShrink: 1, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
const HINT = { flexGrow: 1, flexBasis: 0, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
