import { GROUPS, type SharedBuffer } from '@sparktui/generated'
import type { Commits } from '@sparktui/memory'
import type { SlotTarget } from '@sparktui/signals'
import { type Theme, themeWords } from './theme.js'

/** The word of the terminal's own colour: what a token is that the theme does not have. */
const TERMINAL_DEFAULT = 1

/** Where an app's theme goes: a word a token, whatever the number of nodes. */
export class ThemeSlots implements SlotTarget<Theme> {
  private readonly words: Uint32Array

  constructor(
    private readonly buffer: SharedBuffer,
    private readonly commits: Commits,
  ) {
    const { theme } = buffer
    this.words = new Uint32Array(theme.buffer, theme.byteOffset, theme.byteLength / 4)
  }

  /** Makes a theme that of the app. @param root the node that fills the screen */
  set(root: number, theme: Theme): void {
    const given = themeWords(theme)
    const { words, buffer } = this
    this.commits.open()
    for (let token = 0; token < words.length; token++) words[token] = given.get(token) ?? TERMINAL_DEFAULT
    buffer.dirty[root] = (buffer.dirty[root] as number) | GROUPS.visual
    buffer.dirtyBlocks[root >> 6] = 1
  }
}
