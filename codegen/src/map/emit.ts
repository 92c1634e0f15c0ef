import { basename } from 'node:path'
import type { Inventory } from '../model.js'
import type { Output } from '../outputs.js'
import { mapMarkdown } from './markdown.js'
import { mapSvg } from './svg.js'

/**
 * The memory map: a page, and a picture beside it.
 *
 * @param path of the page
 */
export function emitMap(inventory: Inventory, path: string): Output[] {
  const picture = `${path.replace(/\.md$/, '')}.svg`
  return [
    { path, text: mapMarkdown(inventory, basename(picture)) },
    { path: picture, text: mapSvg(inventory) },
  ]
}
