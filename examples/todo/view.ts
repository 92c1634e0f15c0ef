import {
  box,
  type Color,
  createRef,
  derived,
  each,
  effect,
  input,
  type NodeRef,
  onKey,
  type ReadonlySignal,
  show,
  signal,
  text,
} from 'sparktui'
import { hints } from '../hints.js'
import { history } from '../history.js'
import * as edit from './todos.js'

/** What there is to do, `save`d after every change. */
export function todo(first: edit.Todos, save: (todos: edit.Todos) => void, exit: () => void): void {
  const todos = history(first)
  const filter = signal<edit.Filter>('all')
  /** The one whose text is being edited. */
  const edited = signal<number | undefined>(undefined)
  const shown = derived(() => edit.visible(todos.value.value, filter.value))
  const list = createRef()
  const entry = createRef()
  let saved = first
  effect(() => {
    if (todos.value.value === saved) return
    saved = todos.value.value
    save(saved)
  })

  onKey('a', () => entry.focus())
  onKey('u', () => void todos.undo())
  onKey('shift+u', () => void todos.redo())
  onKey('c', () => todos.set(edit.removeDone(todos.value.peek())))
  edit.FILTERS.forEach((name, at) => {
    onKey(`${at + 1}` as '1', () => {
      filter.value = name
    })
  })
  onKey('q', exit)
  // Where q is a letter.
  onKey('ctrl+c', exit)

  box({ flexDirection: 'column', width: '100%', height: '100%', alignItems: 'center' }, () => {
    box({ flexDirection: 'column', flexGrow: 1, width: '100%', maxWidth: 80, minHeight: 0, paddingX: 1 }, () => {
      heading()
      box({ border: 'round', borderColor: '$border', focusRingColor: '$primary', paddingX: 1, flexShrink: 0 }, () => {
        onKey('escape', () => list.focus())
        onKey('down', () => list.focus())
        input({
          ref: entry,
          flexGrow: 1,
          placeholder: 'What is to be done? a comes here, Enter adds it',
          clearOnSubmit: true,
          autoFocus: first.length === 0,
          onSubmit: (words) => todos.set(edit.add(todos.value.peek(), words)),
        })
      })
      show(() => shown.value.length === 0, nothing)
      // Rows are stops of one group: the arrows of the group are the cursor, and the engine moves it.
      box(
        {
          ref: list,
          flexDirection: 'column',
          flexGrow: 1,
          flexBasis: 0,
          overflowY: 'auto',
          scrollbarColor: '$border',
          roving: 'column',
        },
        () => {
          each(shown, (item, at) => row(item, at.peek() === 0), { key: ({ id }) => id })
        },
      )
      hints(() =>
        edited.value === undefined
          ? [
              ['␣', 'done'],
              ['⏎', 'edit'],
              ['a', 'add'],
              ['d', 'delete'],
              ['u U', 'undo, redo'],
              ['1 2 3', 'filter'],
              ['⇧↑↓', 'move'],
              ['c', 'clear'],
              ['q', 'quit'],
            ]
          : [
              ['⏎', 'keep'],
              ['esc', 'leave as it was'],
            ],
      )
    })
  })

  function heading(): void {
    const count = (name: edit.Filter) => edit.visible(todos.value.value, name).length
    box({ height: 1, flexShrink: 0, columnGap: 2, overflow: 'hidden' }, () => {
      for (const name of edit.FILTERS) {
        const isChosen = () => filter.value === name
        text(() => `${name} ${count(name)}`, {
          bold: isChosen,
          underline: isChosen,
          color: () => (isChosen() ? '$primary' : '$muted'),
          textWrap: 'nowrap',
          onClick: () => {
            filter.value = name
          },
        })
      }
    })
  }

  function nothing(): void {
    text(() => (filter.value === 'done' ? 'nothing is done yet' : 'nothing to do'), { color: '$muted', paddingX: 2 })
  }

  function row(item: ReadonlySignal<edit.Todo>, isFirst: boolean): void {
    const { id } = item.peek()
    const ref = createRef()
    const change = (how: (todos: edit.Todos, id: number) => edit.Todos) => todos.set(how(todos.value.peek(), id))
    // What stands on the colour of the row that has the focus.
    const on = (color: Color | undefined) => (ref.isFocused.value ? '$onPrimary' : color)
    const look = {
      ref,
      focusable: true,
      autoFocus: isFirst && first.length > 0,
      focusBackgroundColor: '$primary',
      focusColor: '$onPrimary',
      columnGap: 1,
      paddingX: 1,
      flexShrink: 0,
    } as const
    box(look, () => {
      onKey('space', () => change(edit.toggle))
      onKey('enter', begin)
      onKey('d', () => change(edit.remove))
      onKey('shift+up', () => change((all, one) => edit.move(all, one, -1, filter.peek())))
      onKey('shift+down', () => change((all, one) => edit.move(all, one, 1, filter.peek())))
      text(() => (item.value.isDone ? '☑' : '☐'), {
        color: () => on(item.value.isDone ? '$success' : '$primary'),
        flexShrink: 0,
        onClick: () => change(edit.toggle),
      })
      show(
        () => edited.value === id,
        () => editor(item, ref),
        words,
      )
    })

    function words(): void {
      text(() => item.value.text, {
        flexGrow: 1,
        flexBasis: 0,
        strikethrough: () => item.value.isDone,
        color: () => on(item.value.isDone ? '$muted' : undefined),
        onClick: ({ count }) => {
          if (count === 2) begin()
        },
      })
    }

    function begin(): void {
      edited.value = id
    }
  }

  /** The text of a row while it is edited: Enter keeps it, as does a click elsewhere. */
  function editor(item: ReadonlySignal<edit.Todo>, row: NodeRef): void {
    const { id, text: before } = item.peek()
    const words = signal(before)
    const end = (text: string) => {
      if (edited.peek() !== id) return
      edited.value = undefined
      todos.set(edit.rewrite(todos.value.peek(), id, text))
    }
    box({ flexGrow: 1, flexBasis: 0 }, () => {
      onKey('escape', () => {
        end(before)
        row.focus()
      })
      input({
        value: words,
        autoFocus: true,
        flexGrow: 1,
        onSubmit: (text) => {
          end(text)
          row.focus()
        },
        onBlur: () => end(words.peek()),
      })
    })
  }
}
