import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What `render` of `sparktui/test` returns, as far as it is needed here. */
interface Pictured {
  svg(options: { readonly title: string }): string
}

/**
 * Holds the picture of a page of the documentation to what its program shows; `npm run picture` sets SPARKTUI_PICTURES, which
 * draws it anew instead.
 *
 * @param file the picture's absolute path
 * @param title what it shows: the alternative text that the page gives it
 * @throws if the picture shows something else, or is not there
 */
export function holdPicture(ui: Pictured, file: string, title: string): void {
  const drawn = ui.svg({ title })
  if (process.env.SPARKTUI_PICTURES !== undefined) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, drawn)
    return
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === drawn) return
  throw new Error(`${file}: not what the program shows; look at what changed, then run npm run picture -- docs`)
}
