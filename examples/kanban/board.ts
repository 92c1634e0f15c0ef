/** A piece of work. */
export interface Card {
  readonly id: number
  readonly title: string
  readonly note: string
}

/** A stage of work, its cards from top to bottom. */
export interface Column {
  readonly title: string
  readonly cards: readonly Card[]
}

export interface Board {
  readonly columns: readonly Column[]
  /** The number of the next card. */
  readonly nextId: number
}

/** Where a card lies. */
export interface Place {
  readonly column: number
  readonly row: number
}

export function emptyBoard(): Board {
  return { columns: ['To do', 'Doing', 'Done'].map((title) => ({ title, cards: [] })), nextId: 1 }
}

/** Puts a new card at the end of a column. */
export function addCard(board: Board, column: number, title: string): Board {
  const card = { id: board.nextId, title, note: '' }
  return { ...edit(board, column, (cards) => [...cards, card]), nextId: board.nextId + 1 }
}

export function changeCard(board: Board, id: number, change: Partial<Omit<Card, 'id'>>): Board {
  const columns = board.columns.map((column) => ({
    ...column,
    cards: column.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
  }))
  return { ...board, columns }
}

export function removeCard(board: Board, id: number): Board {
  const place = find(board, id)
  return place === undefined ? board : edit(board, place.column, (cards) => cards.filter((card) => card.id !== id))
}

/** Moves a card; a place outside the board is the nearest one inside. The same board where it lies there already. */
export function moveCard(board: Board, id: number, to: Place): Board {
  const from = find(board, id)
  if (from === undefined) return board
  const card = board.columns[from.column]?.cards[from.row] as Card
  const without = removeCard(board, id)
  const column = clamp(to.column, board.columns.length - 1)
  const row = clamp(to.row, without.columns[column]?.cards.length ?? 0)
  if (column === from.column && row === from.row) return board
  return edit(without, column, (cards) => [...cards.slice(0, row), card, ...cards.slice(row)])
}

export function find(board: Board, id: number): Place | undefined {
  for (const [column, { cards }] of board.columns.entries()) {
    const row = cards.findIndex((card) => card.id === id)
    if (row >= 0) return { column, row }
  }
  return undefined
}

/** Reads a board out of parsed JSON. @throws {TypeError} that says what is wrong where */
export function readBoard(json: unknown): Board {
  const { columns, nextId } = record(json, 'the board')
  if (!Array.isArray(columns) || columns.length === 0) throw new TypeError('columns: an array of columns is expected')
  if (!Number.isSafeInteger(nextId)) throw new TypeError('nextId: a whole number is expected')
  return { nextId: nextId as number, columns: columns.map((column, at) => readColumn(column, `columns[${at}]`)) }
}

function readColumn(json: unknown, where: string): Column {
  const { title, cards } = record(json, where)
  if (!Array.isArray(cards)) throw new TypeError(`${where}.cards: an array of cards is expected`)
  return {
    title: words(title, `${where}.title`),
    cards: cards.map((card, at) => readCard(card, `${where}.cards[${at}]`)),
  }
}

function readCard(json: unknown, where: string): Card {
  const { id, title, note } = record(json, where)
  if (!Number.isSafeInteger(id)) throw new TypeError(`${where}.id: a whole number is expected`)
  return { id: id as number, title: words(title, `${where}.title`), note: words(note, `${where}.note`) }
}

function record(json: unknown, where: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null) throw new TypeError(`${where}: an object is expected`)
  return json as Record<string, unknown>
}

function words(json: unknown, where: string): string {
  if (typeof json !== 'string') throw new TypeError(`${where}: a text is expected`)
  return json
}

function edit(board: Board, at: number, change: (cards: readonly Card[]) => readonly Card[]): Board {
  const columns = board.columns.map((column, index) =>
    index === at ? { ...column, cards: change(column.cards) } : column,
  )
  return { ...board, columns }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
