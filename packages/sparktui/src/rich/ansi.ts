import { RichText } from './rich-text.js'
import { applySgr } from './sgr.js'
import { PLAIN, type SpanWords, sameWords, spanWords } from './style.js'

/**
 * Control sequences of ECMA-48 as other programs print them: CSI, those that carry a string (OSC, DCS, SOS, PM, APC) up to
 * their end, and the short ones; the C1 forms of one byte too.
 */
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /(?:\x1b\[|\x9b)([0-?]*)([ -/]*)([@-~]?)|(?:\x1b\]|\x9d)([^\x07\x1b\x9c]*)(?:\x07|\x1b\\|\x9c)?|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g

/** Control characters that say nothing in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROLS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g

/**
 * What another program printed, with its colours, attributes and links, and with nothing that would move the cursor, erase
 * or ask the terminal for something.
 *
 * ```ts
 * text(ansi(execFileSync('git', ['log', '--color=always']).toString()))
 * ```
 */
export function ansi(printed: string): RichText {
  const runs: RichText[] = []
  let words = PLAIN
  let at = 0
  const say = (end: number) => {
    const text = overprinted(printed.slice(at, end)).replaceAll(CONTROLS, '')
    if (text !== '') runs.push(new RichText([text], words))
  }
  for (const match of printed.matchAll(SEQUENCE)) {
    say(match.index)
    at = match.index + match[0].length
    const [, parameters, between, final, osc] = match
    if (final === 'm' && between === '' && !/[<=>?]/.test(parameters ?? '')) {
      words = withLink(applySgr(words, parameters ?? ''), words.link)
    } else if (osc?.startsWith('8;')) words = withLink(words, linkOf(osc))
  }
  say(printed.length)
  return new RichText(runs)
}

/** A lone carriage return starts its line anew, as progress bars do: what is seen is what was printed last. */
function overprinted(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/[^\n]*\r/g, '')
}

/** The place in `8;parameters;place`. */
function linkOf(osc: string): string {
  return osc.slice(osc.indexOf(';', 2) + 1)
}

function withLink(words: SpanWords, link: string): SpanWords {
  const safe = link === '' ? '' : spanWords({ link }).link
  const next = { ...words, link: safe }
  return sameWords(next, PLAIN) ? PLAIN : next
}
