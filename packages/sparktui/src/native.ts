import { LAYOUT_HASH } from '@sparktui/generated'
import { meet } from '@sparktui/memory'
import { builtin, require } from './builtin.js'
import { AddonLoadError, AddonMissingError } from './errors.js'
import { platformNames } from './platform.js'

/** How an engine is to draw. */
export interface EngineOptions {
  readonly mode: 'fullscreen' | 'inline' | 'plain'
  /** Device of the terminal, if it is not the process's own. */
  readonly tty?: string
  /** Cells, in plain mode. */
  readonly columns?: number
  readonly rows?: number
  /** In plain mode: rows are written as they change, no more often than once in so many milliseconds. */
  readonly logEvery?: number
  /** Most frames a second. */
  readonly maxFps?: number
  /** Variables that tell of the terminal; without them it is asked nothing. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether the terminal is to tell what the mouse does. */
  readonly mouse?: boolean
  /** Cells of characters whose width Unicode leaves open. */
  readonly ambiguousWidth?: 1 | 2
}

/** A thread that owns the terminal, attached to one buffer. It keeps the event loop alive until it is detached. */
export interface Engine {
  /** Names the engine among those of the process. */
  readonly id: number
  /** Wakes the engine. */
  ring(): void
  /** Restores the terminal and ends the thread. Further calls do nothing. */
  detach(): void
}

/** An engine that draws on no terminal and does nothing but while it is called. */
export interface HeadlessEngine {
  ring(): void
  detach(): void
  /** Types bytes, as a terminal sends them; the next run reads them. */
  typeIn(bytes: Uint8Array): void
  /** Gives the screen another size; the next run takes it. */
  resize(columns: number, rows: number): void
  /** Works until there is nothing to do. Returns the milliseconds until the next timer, or null if none is set. */
  run(): number | null
  /** Moves the engine's clock on by so many milliseconds, from timer to timer. */
  advance(milliseconds: number): void
  picture(): Picture
  /** The bytes that a terminal would have got since the last time. */
  takeOutput(): Uint8Array
}

/** What a headless engine shows. */
export interface Picture {
  readonly columns: number
  readonly rows: number
  /**
   * Four words a cell, row by row: colour word of the glyph, colour word behind it, bits of `text_attribute` with the
   * cells that the glyph takes from bit 8 and the number of its link from bit 16 on, and the glyph's bytes in `text`.
   */
  readonly cells: Uint32Array
  /** The UTF-8 of all glyphs, one after the other. */
  readonly text: Uint8Array
  /** Where the links of cells lead to, by their number less one. */
  readonly links: readonly string[]
}

/** What the addon exports. */
export interface Addon {
  readonly HeadlessEngine: new (
    buffer: Uint8Array,
    options: Pick<EngineOptions, 'maxFps' | 'ambiguousWidth'> & {
      readonly columns: number
      readonly rows: number
      /** Colours that it shows, a number of `ColorDepth`. */
      readonly colors: number
    },
  ) => HeadlessEngine
  readonly NativeEngine: new (buffer: Uint8Array, options: EngineOptions, onWake: () => void) => Engine
  /** The layout hash that the addon was built with, 16 hex digits. */
  layoutHash(): string
  /** What that hash covers, part by part, as `kind name place digest`. */
  layoutParts(): string[]
  /** Columns and rows of stdout, either 0 where it does not tell; null where it is no terminal. */
  stdoutSize(): number[] | null
  /** The environment variables that tell of a terminal. */
  environmentVariables(): string[]
  /** Numbers of `ColorDepth` and `ColorReason`: what a terminal is taken to have by these variables. */
  terminalColors(environment: Readonly<Record<string, string>>): number[]
  /** What a buffer shows on so many columns, in colours of a number of `ColorDepth`: rows with a line feed between two. */
  renderOnce(buffer: Uint8Array, columns: number, depth: number, ambiguousWidth: number): string
  version(): string
  /** Rings an engine from any thread that loaded the addon; does nothing if it is gone. */
  ringEngine(id: number): void
}

/** An addon and the file that it is in. */
export interface LoadedAddon {
  readonly addon: Addon
  readonly file: string
}

let loaded: LoadedAddon | undefined

/**
 * The addon for this platform: the file that `SPARKTUI_ADDON` names, that of the checkout's `native` folder, or that of its
 * optional package.
 *
 * @throws {AddonMissingError} if there is none
 * @throws {AddonLoadError} if there is one that does not load
 * @throws {LayoutMismatchError} if it was built from another inventory than this package
 */
export function loadAddon(): LoadedAddon {
  if (loaded !== undefined) return loaded
  const found = findAddon()
  checkLayout(found.addon)
  loaded = found
  return loaded
}

/**
 * @param ours what the hash of the generated TypeScript covers
 * @throws {LayoutMismatchError} if the addon's hash is not that of the generated TypeScript
 */
export function checkLayout(addon: Pick<Addon, 'layoutHash' | 'layoutParts'>, ours = ownParts): void {
  const hash = addon.layoutHash()
  if (hash === LAYOUT_HASH) return
  // An addon of another inventory may also be older than the parts: it is still to be refused by name.
  const parts = 'layoutParts' in addon ? addon.layoutParts() : []
  meet({ hash: LAYOUT_HASH, parts: ours(), command: 'npm run codegen' }, { hash, parts })
}

/** In a file that is read for such an error alone; without it, none is named that differs. */
function ownParts(): readonly string[] {
  try {
    return builtin('node:fs')
      .readFileSync(new URL('./layout-parts.txt', import.meta.url), 'utf8')
      .split('\n')
  } catch {
    return []
  }
}

/**
 * Finds and loads the addon of a platform.
 *
 * @param names as `platformNames` gives them
 * @param given the file of an addon, which is then the only one that is tried
 */
export function findAddon(
  names: readonly string[] = platformNames(process.platform, process.arch),
  given: string | undefined = process.env.SPARKTUI_ADDON,
): LoadedAddon {
  const [name = ''] = names
  const { fileURLToPath } = builtin('node:url')
  const files = names.map((name) => fileURLToPath(new URL(`../native/sparktui.${name}.node`, import.meta.url)))
  const packages = names.map((name) => `@sparktui/engine-${name}`)
  let failure: AddonLoadError | undefined
  const wanted = given ? builtin('node:path').resolve(given) : undefined
  for (const place of wanted === undefined ? [...files, ...packages] : [wanted]) {
    const file = wanted ?? resolved(place)
    if (file === undefined) continue
    try {
      return { addon: require(file) as Addon, file }
    } catch (error) {
      failure = new AddonLoadError(name, file, error)
    }
  }
  throw failure ?? new AddonMissingError(name, files, packages)
}

/** The file of a path or of a package, if it is there. What is not takes a while to look for, so only the next is. */
function resolved(place: string): string | undefined {
  try {
    return require.resolve(place)
  } catch {
    return undefined
  }
}
