import { join } from 'node:path'
import type { Arguments } from './arguments.js'
import { emitJson } from './emit/json.js'
import type { Inventory } from './model.js'
import type { Output, OutputDirectory } from './outputs.js'

/** Everything that the command line asks for, made in memory. */
export async function compile(
  inventory: Inventory,
  { ts, rust, json }: Pick<Arguments, 'ts' | 'rust' | 'json'>,
): Promise<{ outputs: Output[]; directories: OutputDirectory[] }> {
  const outputs: Output[] = []
  const directories: OutputDirectory[] = []
  // Each emitter is loaded only where its language is wanted: ts-morph and handlebars take a while.
  if (ts !== undefined) {
    const { emitTypeScript } = await import('./emit/ts.js')
    outputs.push(...emitTypeScript(inventory).map(({ path, text }) => ({ path: join(ts, path), text })))
    directories.push({ path: join(ts, 'src'), extension: '.ts' })
  }
  if (rust !== undefined) {
    const { emitRust } = await import('./emit/rust.js')
    outputs.push(...emitRust(inventory).map(({ path, text }) => ({ path: join(rust, path), text })))
    directories.push({ path: join(rust, 'src'), extension: '.rs' })
  }
  if (json !== undefined) outputs.push({ path: json, text: emitJson(inventory) })
  return { outputs, directories }
}
