import { join } from 'node:path'
import type { Inventory } from './model.js'
import type { OutputName } from './output-names.js'
import type { Output, OutputDirectory } from './outputs.js'
import type { Targets } from './targets.js'

/** Everything that is asked for, made in memory. */
export interface Compiled {
  readonly outputs: readonly Output[]
  readonly directories: readonly OutputDirectory[]
}

/** @param command what people run: the heads of the files name it */
type Emitter = (inventory: Inventory, path: string, command: string) => Promise<Compiled>

/** What makes each output. An emitter is loaded only where it is wanted: ts-morph and handlebars take a while. */
const EMITTERS: Readonly<Record<OutputName, Emitter>> = {
  async ts(inventory, path, command) {
    const { emitTypeScript } = await import('./emit/ts.js')
    return inFolder(path, '.ts', emitTypeScript(inventory, command))
  },
  async rust(inventory, path, command) {
    const { emitRust } = await import('./emit/rust.js')
    return inFolder(path, '.rs', emitRust(inventory, command))
  },
  async layout(inventory, path) {
    const { emitJson } = await import('./emit/json.js')
    return { outputs: [{ path, text: emitJson(inventory) }], directories: [] }
  },
  async map(inventory, path, command) {
    const { emitMap } = await import('./map/emit.js')
    return { outputs: emitMap(inventory, path, command), directories: [] }
  },
  async props(inventory, path, command) {
    const { propsPage } = await import('./map/props.js')
    return { outputs: [{ path, text: propsPage(inventory, command) }], directories: [] }
  },
  async editor(_, path) {
    const { inventorySchemaText } = await import('./schema/json-schema.js')
    return { outputs: [{ path, text: inventorySchemaText() }], directories: [] }
  },
}

/** Makes what is asked for, in the order of `asked`. */
export async function compile(inventory: Inventory, asked: Targets['outputs'], command: string): Promise<Compiled> {
  const outputs: Output[] = []
  const directories: OutputDirectory[] = []
  for (const [name, emit] of Object.entries(EMITTERS)) {
    const path = new Map(Object.entries(asked)).get(name)
    if (path === undefined) continue
    const compiled = await emit(inventory, path, command)
    outputs.push(...compiled.outputs)
    directories.push(...compiled.directories)
  }
  return { outputs, directories }
}

function inFolder(folder: string, extension: string, files: readonly Output[]): Compiled {
  return {
    outputs: files.map(({ path, text }) => ({ path: join(folder, path), text })),
    directories: [{ path: join(folder, 'src'), extension }],
  }
}
