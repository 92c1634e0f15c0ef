import {
  box,
  type HandlerProps,
  type MouseEvent,
  type NodeRef,
  portal,
  type ReadonlySignal,
  type Signal,
  show,
  text,
} from 'sparktui'
import type { History } from '../history.js'
import { type Board, type Card, find, moveCard, type Place } from './board.js'

/** A card that hangs at the mouse, and where it would be put. */
export interface Drag {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly card: Card
  readonly to: Place
}

/** Where a column and its cards are on the screen. */
export interface Lane {
  readonly ref: NodeRef
  readonly cards: ReadonlyMap<number, NodeRef>
}

/**
 * Handlers that let a card be chosen and dragged. Nothing is moved before it is let go: what is dragged stays where the
 * mouse went down, for that has all that the mouse does until then.
 */
export function dragging(
  id: number,
  lanes: readonly Lane[],
  board: History<Board>,
  drag: Signal<Drag | undefined>,
  choose: (id: number) => void,
): HandlerProps {
  return {
    onMouse(event) {
      if (event.button !== 'left') return
      const now = board.value.peek()
      if (event.action === 'down') choose(id)
      else if (event.action === 'drag') {
        const from = find(now, id)
        const card = from && now.columns[from.column]?.cards[from.row]
        if (card !== undefined) drag.value = { id, x: event.x, y: event.y, card, to: placeAt(event, id, lanes, now) }
      } else if (event.action === 'up') {
        const to = drag.peek()?.to
        drag.value = undefined
        if (to !== undefined) board.set(moveCard(now, id, to))
      }
    },
  }
}

/** The place under the mouse: behind the cards of a column whose middle is above it. The dragged one does not count. */
function placeAt({ x, y }: MouseEvent, id: number, lanes: readonly Lane[], board: Board): Place {
  const found = lanes.findIndex(({ ref }) => x < ref.screenX.peek() + ref.width.peek())
  const column = found < 0 ? lanes.length - 1 : found
  const lane = lanes[column] as Lane
  const others = board.columns[column]?.cards.filter((card) => card.id !== id) ?? []
  const row = others.filter((card) => {
    const ref = lane.cards.get(card.id)
    return ref !== undefined && ref.screenY.peek() + ref.height.peek() / 2 <= y
  }).length
  return { column, row }
}

/** The card at the mouse while one is dragged. */
export function ghost(drag: ReadonlySignal<Drag | undefined>): void {
  show(
    () => drag.value !== undefined,
    () => {
      portal({ left: () => (drag.value?.x ?? 0) + 1, top: () => drag.value?.y ?? 0, maxWidth: 30 }, () => {
        box({ border: 'round', borderColor: '$primary', backgroundColor: '$surface', paddingX: 1 }, () => {
          text(() => drag.value?.card.title ?? '', { textWrap: 'nowrap', textOverflow: 'ellipsis' })
        })
      })
    },
  )
}
