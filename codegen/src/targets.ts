import { type Given, type Option, UsageError } from './command.js'
import { type Configuration, findConfiguration, type Trail } from './configuration.js'
import { COMMAND, commandFor } from './made-by.js'
import { OUTPUTS, type OutputName } from './output-names.js'

/** An inventory and what shall be made of it; paths as messages show them. */
export interface Targets {
  readonly schema: string
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>
  /** What people run to make them: the head of every file names it. */
  readonly command: string
  /** Where the configuration was looked for, if it was. */
  readonly trail: Trail
}

export const SCHEMA_OPTION: Option = { name: 'schema', value: 'FILE', doc: 'the inventory' }

const OUTPUT_OPTIONS: readonly (Option & { readonly name: OutputName })[] = [
  { name: 'ts', value: 'DIR', doc: 'TypeScript, as DIR/src/*.ts' },
  { name: 'rust', value: 'DIR', doc: 'Rust, as DIR/src/*.rs' },
  { name: 'layout', value: 'FILE', doc: 'where everything is, as JSON' },
  { name: 'map', value: 'FILE', doc: 'the memory map, a page FILE and beside it its picture, FILE with .svg' },
  { name: 'props', value: 'FILE', doc: 'a page of what every primitive can be given' },
  { name: 'editor', value: 'FILE', doc: 'what editors check inventories by, as JSON Schema' },
]

/** The options that say what is made of what. */
export const TARGET_OPTIONS: readonly Option[] = [SCHEMA_OPTION, ...OUTPUT_OPTIONS]

/** What `--help` says of them. */
export const TARGETS_ABOUT = `Without --schema and outputs, the key "sparktui-codegen" of the nearest package.json says what is made of what:
  { "sparktui-codegen": { "schema": "demo.yaml", "ts": "ts", "rust": "rust" } }
With any of them, only what is named is written. The key's "command", such as "npm run generate", is what the heads of
the files tell people to run.`

/**
 * What a command line names, or else the nearest package.json.
 *
 * @throws {UsageError} if that is no inventory, or nothing to make of it
 */
export function targetsOf(given: Given): Targets {
  const named = OUTPUTS.flatMap((name) => {
    const path = given.value(name)
    return path === undefined ? [] : [[name, path] as const]
  })
  const schema = given.value('schema')
  if (schema !== undefined && named.length > 0) {
    return { schema, outputs: Object.fromEntries(named), command: commandFor(schema), trail: NO_TRAIL }
  }
  const { found, trail } = findConfiguration(process.cwd())
  if (schema === undefined && !found) return noInventory()
  if (named.length > 0 && found) {
    return { schema: found.schema, outputs: Object.fromEntries(named), command: found.command ?? COMMAND, trail }
  }
  if (schema === undefined && found) {
    return { schema: found.schema, outputs: someOf(found), command: found.command ?? COMMAND, trail }
  }
  const flags = OUTPUT_OPTIONS.map(({ name, value }) => `--${name} ${value}`)
  throw new UsageError(`outputs: none is named; give ${flags.slice(0, -1).join(', ')} or ${flags.at(-1)}`)
}

/**
 * The inventory that a command line names, or else the nearest package.json.
 *
 * @throws {UsageError} if neither does
 */
export function schemaOf(given: Given): string {
  return given.value('schema') ?? findConfiguration(process.cwd()).found?.schema ?? noInventory()
}

const NO_TRAIL: Trail = { read: [], absent: [] }

function someOf({ file, outputs }: Configuration): Targets['outputs'] {
  if (Object.keys(outputs).length > 0) return outputs
  const keys = OUTPUTS.map((name) => `"${name}"`).join(' or ')
  throw new UsageError(`${file}: "sparktui-codegen" names no output; add ${keys}`)
}

function noInventory(): never {
  throw new UsageError(
    'inventory: none is named, and no package.json here or above has a "sparktui-codegen"; ' +
      'give --schema FILE with outputs, or begin with `sparktui-codegen init`',
  )
}
