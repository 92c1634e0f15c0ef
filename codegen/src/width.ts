/** Columns of a terminal that text takes. */

/** Made when something is drawn: it takes as long to make as a whole inventory to read. */
let segmenter: Intl.Segmenter | undefined

/** Scripts and signs that take two columns (East Asian Width W and F), and what emoji are drawn as. */
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Yi}|\p{Emoji_Presentation}|.\ufe0f|[\u3000-\u303e\u30fc\uff01-\uff60\uffe0-\uffe6])/u

/** Halfwidth forms of what is wide otherwise. */
const HALF = /^[\uff61-\uffdc]/u

/** Marks, joiners and controls alone. */
const NONE = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u

/** What a tab is shown as. */
const TAB = '    '

/** One thing that is drawn: its text and the columns that it takes. */
export interface Glyph {
  readonly text: string
  readonly width: number
}

/** The glyphs of one line, tabs as spaces. */
export function glyphsOf(text: string): Glyph[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map(({ segment }) => {
    if (segment === '\t') return { text: TAB, width: TAB.length }
    return { text: segment, width: widthOf(segment) }
  })
}

/** Columns of one line. */
export function columnsOf(text: string): number {
  return glyphsOf(text).reduce((sum, { width }) => sum + width, 0)
}

function widthOf(grapheme: string): number {
  if (NONE.test(grapheme)) return 0
  return WIDE.test(grapheme) && !HALF.test(grapheme) ? 2 : 1
}
