import { execFile } from 'node:child_process'
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { emitRust } from '../../src/emit/rust.js'
import { emitTypeScript } from '../../src/emit/ts.js'
import type { Inventory } from '../../src/index.js'
import type { Probe } from '../probe.js'
import { accessorsProgram } from './accessors.js'
import { INHERITED, ROOT, TARGET, Workspace } from './workspace.js'

/** Vitest leaves what lies in such a folder to Node, which loads it at once. */
const MODULES = 'js/node_modules'

/** Both languages of one inventory, compiled: the TypeScript modules and an addon of the same templates. */
export interface Compiled {
  readonly inventory: Inventory
  readonly ts: Generated
  readonly probe: Probe
}

interface Placed {
  readonly name: string
  readonly type: string
  readonly section: string
  readonly stride: number
  readonly group: string
  readonly writer: 'ts' | 'engine'
  readonly default: number
}

interface Layout {
  readonly bytes: number
  readonly sections: Readonly<Record<string, { readonly offset: number; readonly bytes: number }>>
}

interface Buffer {
  readonly bytes: Uint8Array
  readonly layout: Layout
  readonly at: Readonly<Record<string, number>>
  readonly views: Readonly<Record<string, Float32Array>>
  readonly dirty: Uint8Array
}

interface Arrays {
  readonly commits: { dispose(): void }
  readonly engineFields?: { copy(node: number, groups: number): void; accept(node: number, groups: number): void }
}

/** What the tests use of a generated package, whatever its inventory; enums and arrays are looked up by their names. */
export interface Generated extends Readonly<Record<string, unknown>> {
  readonly LAYOUT_HASH: string
  readonly PARTS: readonly string[]
  readonly FIELDS: Readonly<Record<string, Placed>>
  readonly SECTIONS: Readonly<Record<string, { readonly name: string; readonly type: string }>>
  layoutOf(capacity?: number, textBytes?: number): Layout
  fieldOffset(field: Placed, layout: Layout): number
  createSharedBuffer(options?: { capacity?: number; textBytes?: number }): Buffer
  createReactiveArrays(buffer: Buffer, notifier: { notify(): void }): Arrays & Readonly<Record<string, unknown>>
  writeDefaults(buffer: Buffer, node: number): void
}

/** Many inventories: a crate and an addon of each in one workspace, and one TypeScript program of all. */
export class World {
  readonly #name: string
  readonly #inventories: readonly Inventory[]
  readonly #workspace: Workspace

  constructor(name: string, inventories: readonly Inventory[]) {
    this.#name = name
    this.#inventories = inventories
    const members = inventories.flatMap((_, index) => [`inventory-${index}`, `probe-${index}`])
    this.#workspace = new Workspace(name, [...members, 'accessors'])
  }

  /** Writes and compiles everything; throws what a compiler says. */
  async compile(): Promise<Compiled[]> {
    this.#write()
    await Promise.all([this.#rust(), this.#typescript()])
    return Promise.all(
      this.#inventories.map(async (inventory, index) => ({
        inventory,
        ts: await this.#module(index),
        probe: this.#probe(index),
      })),
    )
  }

  /** Lets clippy look at every crate of an inventory; throws what it has against them. */
  async clippy(...flags: readonly string[]): Promise<void> {
    const crates = this.#inventories.flatMap((_, index) => ['-p', `drift-${this.#name}-${index}`])
    await this.#workspace.cargo('clippy', '--offline', '--quiet', ...crates, '--', ...flags)
  }

  /** Has every value cross by the accessors of its name; throws what panics. */
  async accessors(): Promise<void> {
    await this.#workspace.cargo('run', '--offline', '--quiet', '-p', `drift-accessors-${this.#name}`)
  }

  #write(): void {
    const workspace = this.#workspace
    workspace.write('package.json', '{ "type": "module" }')
    workspace.write('tsconfig.json', TSCONFIG)
    // Anew each time: build products that were copied from another checkout would lead to its packages.
    const modules = join(workspace.folder, 'node_modules')
    rmSync(modules, { force: true })
    symlinkSync(join(ROOT, 'node_modules'), modules)
    workspace.write('accessors/Cargo.toml', accessorsManifest(this.#name, this.#inventories.length))
    workspace.write('accessors/src/main.rs', accessorsProgram(this.#name, this.#inventories))
    for (const [index, inventory] of this.#inventories.entries()) {
      workspace.write(`inventory-${index}/Cargo.toml`, crateManifest(this.#name, index))
      for (const { path, text } of emitRust(inventory)) workspace.write(`inventory-${index}/${path}`, text)
      workspace.write(`probe-${index}/Cargo.toml`, probeManifest(this.#name, index))
      const files = emitTypeScript(inventory)
      this.#clear(`ts/${index}/src`, new Set(files.map(({ path }) => basename(path))))
      for (const { path, text } of files) workspace.write(`ts/${index}/${path}`, text)
    }
  }

  /** Removes what another inventory has left in a folder whose every file is compiled. */
  #clear(path: string, known: ReadonlySet<string>): void {
    const folder = join(this.#workspace.folder, path)
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name))
  }

  async #rust(): Promise<void> {
    const crates = this.#inventories.flatMap((_, index) => ['-p', `drift-probe-${this.#name}-${index}`])
    await this.#workspace.cargo('build', '--offline', '--quiet', ...crates)
  }

  async #typescript(): Promise<void> {
    const program = join(ROOT, 'node_modules/.bin/tsc')
    const { folder } = this.#workspace
    try {
      await promisify(execFile)(program, ['-p', folder, '--pretty', 'false'], { cwd: folder })
    } catch (error) {
      throw new Error(`tsc: ${(error as { stdout?: string }).stdout}`)
    }
  }

  async #module(index: number): Promise<Generated> {
    return await import(/* @vite-ignore */ join(this.#workspace.folder, MODULES, `${index}/src/index.js`))
  }

  #probe(index: number): Probe {
    const file = { exports: {} }
    const stem = `drift_probe_${this.#name}_${index}`
    const libraries = { darwin: `lib${stem}.dylib`, win32: `${stem}.dll` } as Readonly<Record<string, string>>
    process.dlopen(file, join(TARGET, 'debug', libraries[process.platform] ?? `lib${stem}.so`))
    return file.exports as Probe
  }
}

function crateManifest(world: string, index: number): string {
  return `[package]
name = "drift-${world}-${index}"
${INHERITED}
[dependencies]
sparktui-memory.workspace = true
sparktui-signals.workspace = true

[lints]
workspace = true
`
}

function accessorsManifest(world: string, count: number): string {
  const crates = Array.from(
    { length: count },
    (_, index) => `drift-${world}-${index} = { path = "../inventory-${index}" }\n`,
  )
  return `[package]\nname = "drift-accessors-${world}"\n${INHERITED}\n[dependencies]\n${crates.join('')}`
}

function probeManifest(world: string, index: number): string {
  return `[package]
name = "drift-probe-${world}-${index}"
${INHERITED}build = "${ROOT}crates/probe/build.rs"

[dependencies]
sparktui-generated = { path = "../inventory-${index}", package = "drift-${world}-${index}" }
sparktui-attach.workspace = true
sparktui-memory.workspace = true
napi.workspace = true
napi-derive.workspace = true

[build-dependencies]
napi-build.workspace = true

[features]
engine = []

[lib]
path = "${ROOT}crates/probe/src/lib.rs"
crate-type = ["cdylib"]
test = false
doctest = false

[lints]
workspace = true
`
}

const TSCONFIG = JSON.stringify({
  extends: join(ROOT, 'tsconfig.base.json'),
  compilerOptions: {
    composite: false,
    incremental: true,
    declaration: false,
    sourceMap: false,
    noPropertyAccessFromIndexSignature: true,
    rootDir: 'ts',
    outDir: MODULES,
    tsBuildInfoFile: 'tsbuildinfo',
  },
  include: ['ts/**/*.ts'],
})
