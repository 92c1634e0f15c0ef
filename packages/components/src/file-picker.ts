import {
  type BoxProps,
  box,
  type Color,
  createRef,
  derived,
  each,
  effect,
  input,
  list,
  onKey,
  type ReadonlySignal,
  type Signal,
  show,
  signal,
  text,
  untrack,
} from 'sparktui'
import { arranged, type FileEntry, type FileSource, sizeText } from './files/source.js'
import { roomOf } from './frame.js'
import { look } from './look.js'
import { fuzzy } from './palette/fuzzy.js'
import { marked } from './palette/marked.js'
import { cursorKeys, revealOnChange } from './rows/cursor.js'

export type { FileEntry, FileSource } from './files/source.js'

export interface FilePickerProps extends BoxProps {
  /** Where it looks: `nodeFiles()` of `@sparktui/components/files`, or one of your own. */
  readonly source: FileSource
  /** The folder that is shown: read, and set as folders are opened. */
  readonly folder: Signal<string>
  /** Whether files are chosen, or folders: the first row is then the folder that is shown. Files unless given. */
  readonly choose?: 'file' | 'folder'
  /** Which files are shown. All unless given. */
  readonly accepts?: (entry: FileEntry) => boolean
  /** Whether hidden files are shown: read, and set by Alt-H. */
  readonly hidden?: Signal<boolean>
  /** Called with the path of what was chosen. */
  readonly onChoose: (path: string) => void
}

interface Shown {
  readonly entry: FileEntry
  readonly places: readonly number[]
}

/** The way out of a folder and itself, as entries of it. */
const OUT: FileEntry = { name: '..', isFolder: true }
const HERE: FileEntry = { name: '. this folder', isFolder: true }

/**
 * A folder to choose from. What is typed filters; Up and Down move, Enter opens a folder or chooses a file, Alt-Up goes out of the
 * folder, and so does a click on one of the names above.
 */
export function filePicker(props: FilePickerProps): void {
  const { source, folder, choose = 'file', accepts = () => true, hidden = signal(false), onChoose, ...rest } = props
  const typed = signal('')
  const at = signal(0)
  const content = signal<{ readonly entries: readonly FileEntry[]; readonly error?: string }>({ entries: [] })
  const crumbs = derived(() => source.crumbs(folder.value))
  const isWanted = (entry: FileEntry) => entry.isFolder || (choose === 'file' && accepts(entry))
  const shown = derived((): readonly Shown[] => {
    const all = arranged(content.value.entries, hidden.value).filter(isWanted)
    const out = crumbs.value.length > 1 ? [OUT] : []
    const ways = typed.value === '' ? [...(choose === 'folder' ? [HERE] : []), ...out, ...all] : all
    return ways.flatMap((entry) => {
      const fit = fuzzy(entry.name, typed.value)
      return fit === undefined ? [] : [{ entry, places: fit.places }]
    })
  })
  const enter = (path: string) => {
    folder.value = path
  }
  const out = () => {
    const around = crumbs.peek().at(-2)
    if (around !== undefined) enter(around.path)
  }
  const open = (entry: FileEntry | undefined) => {
    if (entry === undefined) return
    const path = () => source.join(folder.peek(), entry.name)
    if (entry === HERE) onChoose(folder.peek())
    else if (entry === OUT) out()
    else if (entry.isFolder) enter(path())
    else onChoose(path())
  }
  follow()
  const field = createRef()
  const borderColor = () => (field.isFocused.value ? look.accent : look.faint)
  box({ ...FRAME, ...roomOf(rest), borderColor, label: 'Files', ...rest }, () => {
    const ref = createRef()
    const go = (place: number) => {
      at.value = place
    }
    const turnHidden = () => {
      hidden.value = !hidden.peek()
    }
    cursorKeys({ count: () => shown.peek().length, at: () => at.peek(), go }, { ref })
    onKey('alt+up', out, { needsFocus: true, description: 'folder above' })
    onKey('alt+h', turnHidden, { needsFocus: true, description: 'hidden files' })
    revealOnChange(
      { ref },
      () => at.value,
      () => at.peek(),
    )
    crumbLine()
    const begin = () => {
      at.value = 0
    }
    const openAt = () => open(shown.peek()[at.peek()]?.entry)
    input({ ...INPUT, ref: field, value: typed, placeholder: 'filter', onInput: begin, onSubmit: openAt })
    list({ ...LIST, role: 'listbox', items: shown, ref, key: ({ entry }) => entry.name }, row)
    show(
      () => content.value.error !== undefined || shown.value.length === 0,
      () => text(() => content.value.error ?? 'nothing here', { ...NOTE, color: errorColor }),
    )
  })

  function errorColor(): Color {
    return content.value.error === undefined ? look.muted : look.danger
  }

  /** Reads the folder whenever another one is shown. */
  function follow(): void {
    let asked = 0
    let before: string | undefined
    effect(() => {
      const path = folder.value
      const number = ++asked
      const left = before
      before = path
      const take = (entries: readonly FileEntry[], error?: string) => {
        if (number !== asked) return
        content.value = error === undefined ? { entries } : { entries, error }
        at.value = Math.max(0, placeOfLeft(left, path))
      }
      untrack(() => {
        typed.value = ''
        at.value = 0
        source.list(path).then(
          (entries) => take(entries),
          (error: unknown) => take([], error instanceof Error ? error.message : String(error)),
        )
      })
    })
  }

  /** The place of the folder that was gone out of, -1 if none was. */
  function placeOfLeft(left: string | undefined, path: string): number {
    const [around, last] = left === undefined ? [] : source.crumbs(left).slice(-2)
    return around?.path === path ? shown.peek().findIndex(({ entry }) => entry.name === last?.name) : -1
  }

  function crumbLine(): void {
    const line = createRef()
    effect(() => {
      if (line.maxScrollX.value > 0) untrack(() => line.scrollTo({ x: Number.POSITIVE_INFINITY }))
    })
    box({ ...CRUMBS, ref: line, role: 'navigation', label: 'Folders' }, () => {
      each(
        crumbs,
        (crumb, index) => {
          const isLast = () => index.value === crumbs.value.length - 1
          text(() => (isRoot(crumbs.value[index.value - 1]?.name) ? '' : '/'), { color: look.muted, flexShrink: 0 })
          text(() => crumb.value.name, {
            textWrap: 'nowrap',
            flexShrink: 0,
            bold: isLast,
            color: () => (isLast() ? look.accent : look.muted),
            hoverColor: look.accent,
            onClick: () => enter(crumb.peek().path),
          })
        },
        { key: ({ path }) => path },
      )
    })
  }

  function row(one: ReadonlySignal<Shown>, place: ReadonlySignal<number>): void {
    const isAt = derived(() => at.value === place.value)
    const color = (usual: Color | undefined) => () => (isAt.value ? look.onAccent : usual)
    const isFolder = one.peek().entry.isFolder
    box(
      {
        ...ROW,
        role: 'option',
        backgroundColor: () => (isAt.value ? look.accent : undefined),
        onClick: ({ count }) => {
          at.value = place.peek()
          if (count === 2) open(one.peek().entry)
        },
      },
      () => {
        text(() => marked(one.value.entry.name, one.value.places), {
          ...NAME,
          color: color(isFolder ? look.accent : undefined),
          bold: isFolder,
        })
        text(() => (isFolder ? '' : sizeText(one.value.entry.size)), { flexShrink: 0, color: color(look.muted) })
      },
    )
  }
}

/** What needs no line behind it: nothing, and a name that ends with one. */
function isRoot(name = '/'): boolean {
  return /[/\\]$/.test(name)
}

const FRAME = { flexDirection: 'column', role: 'group' } as const
const CRUMBS = {
  height: 1,
  flexShrink: 0,
  paddingX: 1,
  overflowX: 'auto',
  overflowY: 'hidden',
  scrollbar: 'none',
} as const
const INPUT = { width: '100%', flexShrink: 0, paddingX: 1, placeholderColor: look.muted } as const
const LIST = { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: 'scroll', scrollbarColor: look.muted } as const
const ROW = { height: 1, flexGrow: 1, flexBasis: 0, minWidth: 0, columnGap: 1, paddingX: 1 } as const
const NAME = { flexGrow: 1, flexBasis: 0, minWidth: 0, textWrap: 'nowrap', textOverflow: 'ellipsis' } as const
const NOTE = { paddingX: 1, flexShrink: 0 } as const
