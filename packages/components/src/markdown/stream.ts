import { Lexer } from 'marked'
import { type Block, blocksOf } from './blocks.js'

/**
 * Markdown that arrives in pieces, as a model or a network writes it. A block is final once another one follows it, and is
 * never read again: so a long answer costs what arrives, not what has arrived.
 *
 * A link that is defined below its use (`[a]: url`) is found only while its use is not final.
 */
export class MarkdownStream {
  private readonly final: Block[] = []
  /** What is not final yet. */
  private open = ''
  /** Its blocks, once somebody has asked for them. */
  private openBlocks: readonly Block[] | undefined

  /** Takes the next piece, cut anywhere. */
  append(piece: string): void {
    this.openBlocks = undefined
    this.open = (this.open + piece).replaceAll('\r\n', '\n')
    // A line that has not ended may still become anything.
    const tokens = new Lexer({ gfm: true }).lex(this.open.slice(0, this.open.lastIndexOf('\n') + 1))
    // The last token may go on; spaces after it say nothing about that.
    let end = tokens.length - 1
    while (end >= 0 && tokens[end]?.type === 'space') end--
    if (end <= 0) return
    const done = tokens.slice(0, end)
    this.final.push(...blocksOf(done))
    this.open = this.open.slice(done.reduce((sum, { raw }) => sum + raw.length, 0))
  }

  /** How many blocks never change again; they come first. */
  get finalCount(): number {
    return this.final.length
  }

  /** All blocks so far, the last of them as far as it has come. */
  blocks(): Block[] {
    this.openBlocks ??= blocksOf(new Lexer({ gfm: true }).lex(this.open))
    return [...this.final, ...this.openBlocks]
  }
}
