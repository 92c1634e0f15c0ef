import { confirm } from '@sparktui/components'
import { box, createRef, derived, each, effect, onKey, type ReadonlySignal, show, signal, text } from 'sparktui'
import { hints } from '../hints.js'
import { history } from '../history.js'
import {
  addCard,
  type Board,
  type Card,
  type Column,
  changeCard,
  find,
  moveCard,
  type Place,
  removeCard,
} from './board.js'
import { type Drag, dragging, ghost, type Lane } from './drag.js'
import { editor } from './editor.js'

/** A board of cards, `save`d after every change. */
export function kanban(first: Board, save: (board: Board) => void, exit: () => void): void {
  const board = history(first)
  const lanes = first.columns.map(() => ({ ref: createRef(), cards: new Map() }) satisfies Lane)
  // The card that keys are about. It is no focus of the engine's: a card that goes to another column is built anew there.
  const chosen = signal(first.columns.flatMap(({ cards }) => cards)[0]?.id)
  const edited = signal<Card | undefined>(undefined)
  const asksToRemove = signal(false)
  const drag = signal<Drag | undefined>(undefined)
  let saved = first
  effect(() => {
    if (board.value.value === saved) return
    saved = board.value.value
    save(saved)
  })

  const chosenCard = derived(() => board.value.value.columns.flatMap(({ cards }) => cards).find(isChosen))
  function isChosen({ id }: Pick<Card, 'id'>): boolean {
    return id === chosen.value
  }

  box({ flexDirection: 'column', width: '100%', height: '100%', focusable: true, autoFocus: true }, () => {
    keys()
    box({ flexGrow: 1, flexBasis: 0, minHeight: 0, overflowX: 'auto', scrollbar: 'none' }, () => {
      first.columns.forEach((_, at) => {
        lane(
          derived(() => board.value.value.columns[at] as Column),
          at,
        )
      })
    })
    hints(
      [
        ['←↑↓→', 'choose'],
        ['⇧ or mouse', 'move'],
        ['⏎', 'edit'],
        ['n', 'new'],
        ['d', 'delete'],
        ['u U', 'undo, redo'],
        ['q', 'quit'],
      ],
      { paddingX: 1 },
    )
  })
  show(edited, () => editor(edited.peek() as Card, finish))
  confirm({
    open: asksToRemove,
    message: () => `Delete “${chosenCard.value?.title}”?`,
    answers: [
      { label: 'Keep', onChoose: () => {} },
      { label: 'Delete', isDangerous: true, onChoose: remove },
    ],
  })
  ghost(drag)

  function keys(): void {
    for (const [key, x, y] of STEPS) {
      onKey(key, () => step(x, y))
      onKey(`shift+${key}`, () => {
        const { id, place } = here()
        if (place === undefined) return
        board.set(moveCard(board.value.peek(), id, { column: place.column + x, row: place.row + y }))
        choose(id)
      })
    }
    onKey('enter', () => {
      edited.value = chosenCard.peek()
    })
    onKey('n', () => {
      edited.value = { id: NEW, title: '', note: '' }
    })
    onKey('d', () => {
      asksToRemove.value = chosenCard.peek() !== undefined
    })
    onKey('u', () => turn(board.undo))
    onKey('shift+u', () => turn(board.redo))
    onKey('q', exit)
  }

  function here(): { readonly id: number; readonly place: Place | undefined } {
    const id = chosen.peek() ?? 0
    return { id, place: find(board.value.peek(), id) }
  }

  /** To the next card above or below, or to the nearest of the next column that has any. */
  function step(x: number, y: number): void {
    const { columns } = board.value.peek()
    const { column, row } = here().place ?? { column: -1, row: 0 }
    let to = column + x
    while (x !== 0 && columns[to]?.cards.length === 0) to += x
    const cards = columns[to]?.cards ?? []
    choose(cards[Math.min(Math.max(0, row + y), cards.length - 1)]?.id)
  }

  function choose(id: number | undefined): void {
    if (id === undefined) return
    chosen.value = id
    for (const { cards } of lanes) cards.get(id)?.scrollIntoView()
  }

  /** Ends the editor. A new card goes below the others of the column where one was. */
  function finish(change?: Pick<Card, 'title' | 'note'>): void {
    const { id = NEW } = edited.peek() ?? {}
    edited.value = undefined
    if (change === undefined || (id === NEW && change.title === '')) return
    const before = board.value.peek()
    const made = id === NEW ? before.nextId : id
    const after = id === NEW ? addCard(before, here().place?.column ?? 0, change.title) : before
    board.set(changeCard(after, made, change))
    choose(made)
  }

  /** Removes the chosen card; the next one in its place is chosen then. */
  function remove(): void {
    const { id, place } = here()
    if (place === undefined) return
    board.set(removeCard(board.value.peek(), id))
    chooseAt(place)
  }

  /** Takes back or does again. What is gone by that gives the choice on, what went elsewhere is shown there. */
  function turn(back: () => unknown): void {
    const { id, place } = here()
    back()
    if (here().place === undefined) chooseAt(place)
    else choose(id)
  }

  /** Chooses what is in a place now, else the nearest above it, else the first of all. */
  function chooseAt(place: Place | undefined): void {
    const { columns } = board.value.peek()
    const left = columns[place?.column ?? 0]?.cards ?? []
    choose((left[place?.row ?? 0] ?? left.at(-1) ?? columns.flatMap(({ cards }) => cards)[0])?.id)
  }

  /** One stage of work. */
  function lane(column: ReadonlySignal<Column>, at: number): void {
    const isTarget = () => drag.value?.to.column === at
    box(
      {
        ref: (lanes[at] as Lane).ref,
        flexGrow: 1,
        flexBasis: 0,
        minWidth: LEAST_LANE,
        flexDirection: 'column',
        border: 'round',
        borderColor: () => (isTarget() ? '$primary' : '$border'),
        // In the border, where it stays when the cards scroll.
        title: () => `${column.value.title} ${column.value.cards.length}`,
        titleColor: '$primary',
        overflowY: 'auto',
        scrollbarColor: '$border',
      },
      () => {
        each(() => column.value.cards, card, { key: ({ id }) => id })
        show(
          () => column.value.cards.length === 0,
          () => text('empty', { color: '$muted', paddingX: 1 }),
        )
      },
    )

    function card(item: ReadonlySignal<Card>): void {
      const { id } = item.peek()
      const ref = createRef()
      lanes[at]?.cards.set(id, ref)
      const look = {
        ref,
        flexDirection: 'column',
        flexShrink: 0,
        border: () => (isChosen(item.value) ? 'bold' : 'round'),
        borderColor: () => (isChosen(item.value) ? '$primary' : '$border'),
        paddingX: 1,
        opacity: () => (drag.value?.id === id ? 0.4 : 1),
      } as const
      const mouse = dragging(id, lanes, board, drag, choose)
      const edit = () => {
        edited.value = item.peek()
      }
      box({ ...look, ...mouse, onClick: ({ count }) => (count === 2 ? edit() : undefined) }, () => {
        text(() => item.value.title)
        show(
          () => item.value.note !== '',
          () => text(() => item.value.note, { color: '$muted', maxHeight: 2 }),
        )
      })
    }
  }
}

/** The number of a card that is not on the board yet. */
const NEW = 0
/** On a screen that has no room for all columns one scrolls sideways. */
const LEAST_LANE = 16
const STEPS = [
  ['left', -1, 0],
  ['right', 1, 0],
  ['up', 0, -1],
  ['down', 0, 1],
] as const
