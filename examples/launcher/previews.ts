import { readFileSync } from 'node:fs'

/** Frames of a program on a small screen, played by the tests, as text with the escape sequences of colours. */
export type Preview = readonly string[]

/** Cells of the screen that previews are played on. */
export const PREVIEW_SIZE = { cols: 52, rows: 15 } as const

/** Where the preview of an example lies, below this folder. */
export function previewFile(name: string): URL {
  // The compiled module lies one folder deeper.
  const folder = import.meta.url.includes('/dist/launcher/') ? '../../launcher' : '.'
  return new URL(`${folder}/previews/${name}.json`, import.meta.url)
}

/** What was played of an example; nothing where there is none. */
export function readPreview(name: string): Preview {
  try {
    return JSON.parse(readFileSync(previewFile(name), 'utf8')) as Preview
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
