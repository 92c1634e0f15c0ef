import { common, createLowlight } from 'lowlight'

/** What a piece of code is, for a theme to colour. */
export type Role =
  | 'plain'
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'function'
  | 'type'
  | 'name'
  | 'operator'
  | 'meta'
  | 'added'
  | 'removed'

/** A piece of a line of code. */
export interface Piece {
  readonly text: string
  readonly role: Role
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number]

const lowlight = createLowlight(common)

/** Scopes of highlight.js, whose names stand in its documentation, by what they are to us. */
const ROLES: Readonly<Record<string, Role>> = {
  keyword: 'keyword',
  built_in: 'type',
  type: 'type',
  literal: 'number',
  number: 'number',
  operator: 'operator',
  string: 'string',
  regexp: 'string',
  char: 'string',
  subst: 'plain',
  symbol: 'string',
  class: 'type',
  'title.class': 'type',
  function: 'function',
  title: 'function',
  comment: 'comment',
  doctag: 'comment',
  quote: 'comment',
  meta: 'meta',
  section: 'keyword',
  tag: 'plain',
  name: 'keyword',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  bullet: 'operator',
  code: 'string',
  link: 'string',
  'selector-tag': 'keyword',
  'selector-id': 'name',
  'selector-class': 'name',
  'template-variable': 'name',
  addition: 'added',
  deletion: 'removed',
}

/** Whether code of a language, by its name or one of its file endings, gets any colour. */
export function isKnownLanguage(language: string): boolean {
  return lowlight.registered(language)
}

/** The lines of some code, each in pieces. Of a language that is not known all is plain. */
export function highlight(code: string, language: string): Piece[][] {
  const lines: Piece[][] = [[]]
  if (isKnownLanguage(language)) addAll(lines, lowlight.highlight(language, code).children, 'plain')
  else push(lines, code, 'plain')
  return lines
}

function addAll(lines: Piece[][], nodes: readonly Node[], role: Role): void {
  for (const node of nodes) {
    if (node.type === 'text') push(lines, node.value, role)
    else if (node.type === 'element') addAll(lines, node.children as Node[], roleOf(node.properties.className) ?? role)
  }
}

/** @param names the classes of an element: `hljs-title class_` is the scope `title.class` */
function roleOf(names: unknown): Role | undefined {
  if (!Array.isArray(names)) return undefined
  const [scope = '', ...parts] = names.map((name) => String(name).replace(/^hljs-|_$/g, ''))
  return ROLES[[scope, ...parts].join('.')] ?? ROLES[scope]
}

function push(lines: Piece[][], text: string, role: Role): void {
  for (const [at, part] of text.split('\n').entries()) {
    if (at > 0) lines.push([])
    const line = lines.at(-1) as Piece[]
    const last = line.at(-1)
    if (part === '') continue
    if (last?.role === role) line[line.length - 1] = { text: last.text + part, role }
    else line.push({ text: part, role })
  }
}
