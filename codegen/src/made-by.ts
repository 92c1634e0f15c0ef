import { basename } from 'node:path'

/** What makes every output, where nobody says otherwise. */
export const COMMAND = 'sparktui-codegen generate'

/**
 * The same for an inventory that a command line names. It names no folder and no output: the files are the same bytes
 * wherever the inventory lies and whatever else is made of it.
 */
export function commandFor(schema: string): string {
  return `${COMMAND} --schema ${basename(schema)} …`
}
