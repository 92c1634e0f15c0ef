import { closeSync, openSync, readSync } from 'node:fs'
import { extname } from 'node:path'
import { type Entry, kindBehind, leadsNowhere, readFolder } from './folder.js'
import { hexRows } from './hex.js'
import { type ImageSize, imageSize } from './image-size.js'

/** What is shown of an entry. */
export type Preview =
  | { readonly kind: 'text'; readonly text: string; readonly language: string; readonly isCut: boolean }
  | { readonly kind: 'markdown'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'folder'; readonly entries: readonly Entry[] }
  | { readonly kind: 'image'; readonly size: ImageSize; readonly hex: readonly string[] }
  | { readonly kind: 'binary'; readonly hex: readonly string[] }
  /** Nothing to show, and why. */
  | { readonly kind: 'nothing'; readonly why: string; readonly isError: boolean }

/** Of a larger file the beginning is shown. */
const MOST_BYTES = 64 * 1024
const MOST_HEX_BYTES = 4096
const NUL = 0

/** Looks into an entry. What cannot be read is said in the preview, not thrown. */
export function readPreview(entry: Entry, withHidden: boolean): Preview {
  try {
    return look(entry, withHidden)
  } catch (error) {
    return { kind: 'nothing', why: error instanceof Error ? error.message : String(error), isError: true }
  }
}

function look(entry: Entry, withHidden: boolean): Preview {
  const { path, size } = entry
  if (leadsNowhere(entry))
    return { kind: 'nothing', why: `a link to ${entry.target}, which is not there`, isError: true }
  const kind = kindBehind(entry)
  if (kind === 'folder') return { kind: 'folder', entries: readFolder(path, withHidden) }
  // Reading a pipe or a device could wait without end, or do something.
  if (kind === 'other') return { kind: 'nothing', why: 'neither file nor folder: not looked into', isError: false }
  const head = readHead(path)
  if (head.length === 0) return { kind: 'nothing', why: 'empty', isError: false }
  const image = imageSize(head)
  if (image !== undefined) return { kind: 'image', size: image, hex: hexRows(head.subarray(0, MOST_HEX_BYTES)) }
  const isCut = head.length === MOST_BYTES && size !== MOST_BYTES
  const text = textOf(head, isCut)
  if (text === undefined) return { kind: 'binary', hex: hexRows(head.subarray(0, MOST_HEX_BYTES)) }
  const language = languageOf(path)
  return language === 'md' ? { kind: 'markdown', text, isCut } : { kind: 'text', text, language, isCut }
}

function readHead(path: string): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.allocUnsafe(MOST_BYTES)
    return head.subarray(0, readSync(descriptor, head, 0, MOST_BYTES, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** The bytes as UTF-8; undefined if they are none. */
function textOf(head: Uint8Array, isCut: boolean): string | undefined {
  if (head.includes(NUL)) return undefined
  try {
    // A head that is cut may end within a character: `stream` waits for its rest.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: isCut })
  } catch {
    return undefined
  }
}

/** What highlight.js calls the language of a file: by its ending, or by the whole name where that has none. */
function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return extname(name).slice(1) || name
}
