/** A layout in Ink's props; a text is a text. */
export interface InkBox {
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (InkBox | string)[]
}
export const COLUMNS: number
export const CASES: Readonly<Record<string, InkBox>>
