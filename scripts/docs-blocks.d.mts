/** A block of `ts` in a page of the documentation. */
export interface Block {
  /** Counted from 1: where its fence begins. */
  readonly line: number
  readonly code: string
  /** The path of the picture of its `ui`, as the page writes it, and what the page says that it shows. */
  readonly picture: { readonly path: string; readonly title: string } | undefined
}

export function blocksOf(page: string): readonly Block[]
