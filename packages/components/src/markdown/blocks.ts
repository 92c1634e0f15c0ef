import { Lexer, type Token, type Tokens } from 'marked'
import { type Run, runsOf } from './inline.js'

/** A part of a document that stands in lines of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly isLoose: boolean }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' }

export interface Item {
  /** `•`, `1.`, `☐` or `☑`. */
  readonly marker: string
  readonly blocks: readonly Block[]
}

export interface Cell {
  readonly align: 'left' | 'center' | 'right'
  readonly runs: readonly Run[]
}

/** Reads GitHub Flavored Markdown. Never throws: whatever is no markdown is a paragraph. */
export function parseMarkdown(source: string): Block[] {
  return blocksOf(new Lexer({ gfm: true }).lex(source))
}

/** The blocks of tokens that the library found. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token) => blockOf(token))
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, runs: runsOf(token.tokens) }]
    case 'code': {
      const { lang, text } = token as Tokens.Code
      return [{ kind: 'code', language: /^\S*/.exec(lang ?? '')?.[0] ?? '', text }]
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens) }]
    case 'list':
      return [listOf(token as Tokens.List)]
    case 'table':
      return [tableOf(token as Tokens.Table)]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'space':
    case 'def':
    case 'checkbox':
      return []
    case 'html':
      return htmlOf(token as Tokens.HTML)
    default:
      return [{ kind: 'paragraph', runs: runsOf('tokens' in token ? token.tokens : [token]) }]
  }
}

function listOf({ items, ordered, start, loose }: Tokens.List): Block {
  const first = start === '' ? 1 : start
  return {
    kind: 'list',
    isLoose: loose,
    items: items.map((item, at) => ({
      marker: item.task ? (item.checked ? '☑' : '☐') : ordered ? `${first + at}.` : '•',
      blocks: blocksOf(item.tokens),
    })),
  }
}

function tableOf({ header, rows }: Tokens.Table): Block {
  const cell = ({ align, tokens }: Tokens.TableCell): Cell => ({ align: align ?? 'left', runs: runsOf(tokens) })
  return { kind: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) }
}

/** What a block of HTML says, without its tags and comments. */
function htmlOf({ text }: Tokens.HTML): Block[] {
  const said = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return said === '' ? [] : [{ kind: 'paragraph', runs: [{ text: said }] }]
}
