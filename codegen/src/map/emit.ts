import { basename } from 'node:path'
import { COMMAND } from '../made-by.js'
import type { Inventory } from '../model.js'
import type { Output } from '../outputs.js'
import { mapMarkdown } from './markdown.js'
import { mapSvg } from './svg.js'

/**
 * The memory map: a page, and a picture beside it.
 *
 * @param path    of the page
 * @param command what people run to make it
 */
export function emitMap(inventory: Inventory, path: string, command = COMMAND): Output[] {
  const picture = `${path.replace(/\.md$/, '')}.svg`
  return [
    { path, text: mapMarkdown(inventory, basename(picture), command) },
    { path: picture, text: mapSvg(inventory) },
  ]
}
