import { isSignal, type Source } from '@sparktui/signals'
import { inside, PLAIN, type SpanStyle, type SpanWords, sameWords, spanWords } from './style.js'

/** What a text in several styles is made of: texts, numbers, such texts, and signals, deriveds and getters of them. */
export type Part = Plain | Source<Plain>

/** What says the same until it is written anew. */
export type Plain = string | number | RichText | undefined

/** A stretch of text in one style. */
export interface StyledRun {
  readonly text: string
  readonly words: SpanWords
}

/** A text in several styles. What changes in it is read when it is shown. */
export class RichText {
  constructor(
    private readonly parts: readonly Part[],
    private readonly words: SpanWords = PLAIN,
  ) {}

  /** Whether nothing in it can change. */
  get isStatic(): boolean {
    return this.parts.every((part) =>
      part instanceof RichText ? part.isStatic : typeof part !== 'function' && !isSignal(part),
    )
  }

  /** What it says now, without styles. */
  toString(): string {
    return this.runs()
      .map(({ text }) => text)
      .join('')
  }

  /** What it says now. Neighbours of one style are one run. */
  runs(): readonly StyledRun[] {
    const runs: { text: string; words: SpanWords }[] = []
    this.add(runs, PLAIN)
    return runs
  }

  /** The same with what changes taken as it is now. */
  settled(): RichText {
    return this.isStatic ? this : new RichText(this.runs().map(({ text, words }) => new RichText([text], words)))
  }

  private add(runs: { text: string; words: SpanWords }[], outer: SpanWords): void {
    const words = inside(outer, this.words)
    for (const part of this.parts) {
      const value = read(part)
      if (value instanceof RichText) {
        value.add(runs, words)
        continue
      }
      const text = String(value ?? '')
      const last = runs.at(-1)
      if (text === '') continue
      if (last !== undefined && sameWords(last.words, words)) last.text += text
      else runs.push({ text, words })
    }
  }
}

/**
 * A text in several styles: `` t`${bold('Name:')} ${name}` ``. A part may be a text, a number, another such text, or a signal,
 * a derived or a getter of one: where it is shown, the text follows it.
 */
export function t(texts: TemplateStringsArray, ...parts: readonly Part[]): RichText {
  return new RichText(texts.flatMap((text, at): Part[] => (at < parts.length ? [text, parts[at]] : [text])))
}

/** Parts in a style of their own. @throws {PropError} if the style has a part that no style has */
export function span(style: SpanStyle, ...parts: readonly Part[]): RichText {
  return new RichText(parts, spanWords(style))
}

/** A text that leads somewhere when it is clicked, in terminals that follow links (OSC 8). */
export function link(url: string, ...parts: readonly Part[]): RichText {
  return span({ link: url }, ...parts)
}

/** Thick strokes. */
export const bold = styled({ bold: true })
/** Faint. */
export const dim = styled({ dim: true })
/** Slanted. */
export const italic = styled({ italic: true })
/** A line below. */
export const underline = styled({ underline: true })
/** Colours change places. */
export const inverse = styled({ inverse: true })
/** A line through the middle. */
export const strikethrough = styled({ strikethrough: true })

function styled(style: SpanStyle): (...parts: readonly Part[]) => RichText {
  const words = spanWords(style)
  return (...parts) => new RichText(parts, words)
}

function read(part: Part): Plain {
  let value: Part = part
  // A getter may give a signal.
  while (typeof value === 'function' || isSignal(value)) {
    value = typeof value === 'function' ? value() : (value.value as Part)
  }
  return value
}
