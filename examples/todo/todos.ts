/** Something to do. */
export interface Todo {
  readonly id: number
  readonly text: string
  readonly isDone: boolean
}

/** What there is to do, from top to bottom. */
export type Todos = readonly Todo[]

export const FILTERS = ['all', 'open', 'done'] as const
export type Filter = (typeof FILTERS)[number]

export function visible(todos: Todos, filter: Filter): Todos {
  return filter === 'all' ? todos : todos.filter(({ isDone }) => isDone === (filter === 'done'))
}

/** Puts a new one at the end; blanks around a text do not count, and of nothing but blanks nothing is made. */
export function add(todos: Todos, text: string): Todos {
  const words = text.trim()
  if (words === '') return todos
  const id = 1 + Math.max(0, ...todos.map((todo) => todo.id))
  return [...todos, { id, text: words, isDone: false }]
}

/** Gives one another text; without a text it is removed. */
export function rewrite(todos: Todos, id: number, text: string): Todos {
  const words = text.trim()
  return words === '' ? remove(todos, id) : change(todos, id, (todo) => ({ ...todo, text: words }))
}

export function toggle(todos: Todos, id: number): Todos {
  return change(todos, id, (todo) => ({ ...todo, isDone: !todo.isDone }))
}

export function remove(todos: Todos, id: number): Todos {
  return todos.filter((todo) => todo.id !== id)
}

export function removeDone(todos: Todos): Todos {
  return todos.some(({ isDone }) => isDone) ? todos.filter(({ isDone }) => !isDone) : todos
}

/** Moves one before or behind its neighbour among those that are seen. */
export function move(todos: Todos, id: number, step: 1 | -1, filter: Filter): Todos {
  const seen = visible(todos, filter)
  const neighbour = seen[seen.findIndex((todo) => todo.id === id) + step]
  const moved = todos.find((todo) => todo.id === id)
  if (neighbour === undefined || moved === undefined) return todos
  const others = remove(todos, id)
  const at = others.indexOf(neighbour) + (step === 1 ? 1 : 0)
  return [...others.slice(0, at), moved, ...others.slice(at)]
}

/** Reads them out of parsed JSON. @throws {TypeError} that says what is wrong where */
export function readTodos(json: unknown): Todos {
  if (!Array.isArray(json)) throw new TypeError('an array of things to do is expected')
  return json.map((item: Partial<Todo> | null, at) => {
    const { id, text, isDone } = item ?? {}
    if (!Number.isSafeInteger(id)) throw new TypeError(`[${at}].id: a whole number is expected`)
    if (typeof text !== 'string') throw new TypeError(`[${at}].text: a text is expected`)
    if (typeof isDone !== 'boolean') throw new TypeError(`[${at}].isDone: true or false is expected`)
    return { id: id as number, text, isDone }
  })
}

/** The same one where nothing changes, so that nothing is to be undone. */
function change(todos: Todos, id: number, edit: (todo: Todo) => Todo): Todos {
  const at = todos.findIndex((todo) => todo.id === id)
  const before = todos[at]
  if (before === undefined) return todos
  const after = edit(before)
  const isSame = after.text === before.text && after.isDone === before.isDone
  return isSame ? todos : todos.with(at, after)
}
