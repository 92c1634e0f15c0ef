import { COMMAND } from '../made-by.js'
import type { Inventory } from '../model.js'
import type { EmittedFile } from './file.js'
import { enumsFile, hasWords } from './ts/enums.js'
import { indexFile } from './ts/index-file.js'
import { partsFile } from './ts/parts.js'
import { primitivesFile } from './ts/primitives.js'
import { print } from './ts/print.js'
import { reactiveArraysFile } from './ts/reactive-arrays.js'
import { hasPrimitives, runtimeFile } from './ts/runtime.js'
import { sharedBufferFile } from './ts/shared-buffer.js'

/** The package of an inventory but for its manifest. Import this room only when needed: it loads ts-morph. */
export function emitTypeScript(inventory: Inventory, command = COMMAND): EmittedFile[] {
  return print(inventory, command, [
    indexFile(inventory),
    sharedBufferFile(inventory),
    reactiveArraysFile(inventory),
    partsFile(inventory),
    ...(hasWords(inventory) ? [enumsFile(inventory)] : []),
    ...(hasPrimitives(inventory) ? [runtimeFile(inventory), primitivesFile(inventory)] : []),
  ])
}
