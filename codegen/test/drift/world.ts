import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { emitRust } from '../../src/emit/rust.js'
import { emitTypeScript } from '../../src/emit/ts.js'
import type { Inventory } from '../../src/index.js'
import type { Probe } from '../probe.js'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
/** Vitest leaves what lies in such a folder to Node, which loads it at once. */
const MODULES = 'js/node_modules'

const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target')

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

/**
 * A workspace of many inventories beside the repository's own build products, so that what has not changed is not
 * compiled again: a crate and an addon for each, and one TypeScript program of all.
 */
export class World {
  readonly #name: string
  readonly #folder: string
  readonly #inventories: readonly Inventory[]

  constructor(name: string, inventories: readonly Inventory[]) {
    this.#name = name
    this.#folder = join(TARGET, 'drift', name)
    this.#inventories = inventories
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

  /** What clippy has against the crates, by its default lints and those of `flags`. */
  async clippy(flags: readonly string[]): Promise<string> {
    const crates = this.#inventories.flatMap((_, index) => ['-p', `drift-${this.#name}-${index}`])
    const { stderr } = await this.#cargo(['clippy', '--offline', '--quiet', ...crates, '--', ...flags])
    return stderr
  }

  #write(): void {
    this.#file('Cargo.toml', workspace(this.#inventories.length))
    if (!existsSync(join(this.#folder, 'Cargo.lock')))
      this.#file('Cargo.lock', readFileSync(join(ROOT, 'Cargo.lock'), 'utf8'))
    this.#file('package.json', '{ "type": "module" }')
    this.#file('tsconfig.json', TSCONFIG)
    if (!existsSync(join(this.#folder, 'node_modules')))
      symlinkSync(join(ROOT, 'node_modules'), join(this.#folder, 'node_modules'))
    for (const [index, inventory] of this.#inventories.entries()) {
      this.#file(`inventory-${index}/Cargo.toml`, crateManifest(this.#name, index))
      for (const { path, text } of emitRust(inventory)) this.#file(`inventory-${index}/${path}`, text)
      this.#file(`probe-${index}/Cargo.toml`, probeManifest(this.#name, index))
      const files = emitTypeScript(inventory)
      this.#clear(`ts/${index}/src`, new Set(files.map(({ path }) => basename(path))))
      for (const { path, text } of files) this.#file(`ts/${index}/${path}`, text)
    }
  }

  /** Removes what another inventory has left in a folder whose every file is compiled. */
  #clear(path: string, known: ReadonlySet<string>): void {
    const folder = join(this.#folder, path)
    if (!existsSync(folder)) return
    for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name))
  }

  /** A file that is right already stays as old as it is. */
  #file(path: string, text: string): void {
    const file = join(this.#folder, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  async #rust(): Promise<void> {
    await this.#cargo([
      'build',
      '--offline',
      '--quiet',
      ...this.#inventories.flatMap((_, index) => ['-p', `drift-probe-${this.#name}-${index}`]),
    ])
  }

  #cargo(words: readonly string[]): Promise<{ stderr: string }> {
    return promisify(execFile)('cargo', words, {
      cwd: this.#folder,
      env: { ...process.env, CARGO_TARGET_DIR: TARGET },
      maxBuffer: 1 << 26,
    })
  }

  async #typescript(): Promise<void> {
    try {
      await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsc'), ['-p', this.#folder, '--pretty', 'false'], {
        cwd: this.#folder,
      })
    } catch (error) {
      throw new Error(`tsc: ${(error as { stdout?: string }).stdout}`)
    }
  }

  async #module(index: number): Promise<Generated> {
    return await import(/* @vite-ignore */ join(this.#folder, MODULES, `${index}/src/index.js`))
  }

  #probe(index: number): Probe {
    const file = { exports: {} }
    const [prefix, suffix] =
      process.platform === 'darwin' ? ['lib', 'dylib'] : process.platform === 'win32' ? ['', 'dll'] : ['lib', 'so']
    process.dlopen(file, join(TARGET, 'debug', `${prefix}drift_probe_${this.#name}_${index}.${suffix}`))
    return file.exports as Probe
  }
}

/** Dependencies, lints and edition are the repository's own. */
function workspace(count: number): string {
  const own = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8')
  const shared = own.slice(own.indexOf('[workspace.package]'), own.indexOf('[profile.release]'))
  const members = Array.from({ length: count }, (_, index) => `"inventory-${index}", "probe-${index}"`).join(', ')
  return `[workspace]\nresolver = "2"\nmembers = [${members}]\n\n${shared.replace('[workspace.lints.rust]\n', '$&warnings = "deny"\n').replaceAll('path = "', `path = "${ROOT}`)}[profile.dev]\ndebug = false\n`
}

const INHERITED = 'version.workspace = true\nedition.workspace = true\npublish.workspace = true\n'

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

function probeManifest(world: string, index: number): string {
  return `[package]
name = "drift-probe-${world}-${index}"
${INHERITED}build = "${ROOT}crates/probe/build.rs"

[dependencies]
sparktui-generated = { path = "../inventory-${index}", package = "drift-${world}-${index}" }
sparktui-memory.workspace = true
napi.workspace = true
napi-derive.workspace = true

[build-dependencies]
napi-build.workspace = true

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
