import type { Token, Tokens } from 'marked'

/** A piece of a line that looks the same all through. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly strikethrough?: true
  /** Set in code. */
  readonly code?: true
  /** Where it leads. */
  readonly href?: string
}

type Style = Omit<Run, 'text'>

/** What inline tokens say, as runs: neighbours of the same look are one. Line feeds are those that the text asks for. */
export function runsOf(tokens: readonly Token[] | undefined): Run[] {
  const runs: Run[] = []
  for (const token of tokens ?? []) add(runs, token, {})
  return runs
}

function add(runs: Run[], token: Token, style: Style): void {
  switch (token.type) {
    case 'codespan':
      push(runs, (token as Tokens.Codespan).text, { ...style, code: true })
      break
    case 'image': {
      const { text, href } = token as Tokens.Image
      push(runs, text || 'image', { ...style, italic: true, href })
      break
    }
    case 'br':
      push(runs, '\n', style)
      break
    case 'html': // A tag: what it encloses is a token of its own.
      break
    default:
      if ('tokens' in token) addAll(runs, token.tokens, { ...style, ...styleOf(token) })
      // A line feed in the source is a space; the screen has lines of its own.
      else push(runs, unescaped((token as Tokens.Text).text).replace(/\s*\n\s*/g, ' '), style)
  }
}

function styleOf(token: Token): Style {
  switch (token.type) {
    case 'strong':
      return { bold: true }
    case 'em':
      return { italic: true }
    case 'del':
      return { strikethrough: true }
    case 'link':
      return { href: (token as Tokens.Link).href }
    default:
      return {}
  }
}

function addAll(runs: Run[], tokens: readonly Token[] | undefined, style: Style): void {
  for (const token of tokens ?? []) add(runs, token, style)
}

function push(runs: Run[], text: string, style: Style): void {
  const last = runs.at(-1)
  if (last !== undefined && hasStyle(last, style)) runs[runs.length - 1] = { ...last, text: last.text + text }
  else if (text !== '') runs.push({ text, ...style })
}

function hasStyle(run: Run, style: Style): boolean {
  return (['bold', 'italic', 'strikethrough', 'code', 'href'] as const).every((name) => run[name] === style[name])
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Character references; one of a name that is not among the usual ones stays as it is. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })
}
