import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, extname, join, sep } from 'node:path'
import { Script } from 'node:vm'
import { type Code, CodeCache, writeCodeCache } from './code-cache.js'

/** The libraries that are loaded here, by the names that `require` takes. */
export interface Libraries {
  readonly handlebars: typeof import('handlebars')
  readonly 'handlebars/runtime': typeof import('handlebars')
  readonly 'ts-morph': typeof import('ts-morph')
  readonly yaml: typeof import('yaml')
  readonly zod: typeof import('zod')
}

/**
 * A CommonJS library, loaded from what V8 compiled of it in an earlier run: compiling ts-morph anew takes longer than
 * printing with it. Every part of the compiler must load it here, or there are two of it.
 */
export function library<Name extends keyof Libraries>(name: Name): Libraries[Name] {
  return libraryOf(name).exports as Libraries[Name]
}

/** Keeps what V8 has compiled by now of the libraries that were loaded without. For the end of a run: it takes a while. */
export function keepCode(): void {
  for (const one of libraries.values()) one.keepCode()
}

const libraries = new Map<string, Library>()

function libraryOf(name: string): Library {
  const known = libraries.get(name)
  if (known) return known
  const loaded = new Library(createRequire(import.meta.url).resolve(name))
  libraries.set(name, loaded)
  return loaded
}

/** A module as CommonJS knows it. */
interface Loaded {
  exports: unknown
}

/** A file that was run, and of which state of it the code is. */
interface Compiled {
  readonly script: Script
  readonly look: string
  /** Not compiled in this run. */
  readonly isKept: boolean
}

/** One library, with all files of it and of those that it stands on. */
export class Library {
  readonly exports: unknown
  readonly #cachePath: string | undefined
  readonly #modules = new Map<string, Loaded>()
  readonly #compiled = new Map<string, Compiled>()

  /** @param path of the file that is the library, absolute */
  constructor(path: string) {
    this.#cachePath = cachePathFor(path)
    const cache = CodeCache.open(this.#cachePath ?? '')
    try {
      this.exports = this.#load(path, cache)
    } finally {
      cache.close()
    }
  }

  /** Files that V8 had to compile in this run. */
  get compiledAnew(): number {
    return [...this.#compiled.values()].filter(({ isKept }) => !isKept).length
  }

  /** Keeps what V8 compiled, and what it compiled since, if any of it is not kept yet. */
  keepCode(): void {
    if (this.compiledAnew === 0 || this.#cachePath === undefined) return
    writeCodeCache(this.#cachePath, this.#codes())
  }

  *#codes(): Generator<Code> {
    for (const [path, { script, look }] of this.#compiled) yield { path, look, code: script.createCachedData() }
  }

  #load(path: string, cache: CodeCache): unknown {
    const known = this.#modules.get(path)
    if (known) return known.exports
    const module: Loaded = { exports: {} }
    // Before it is run: two files may ask for each other.
    this.#modules.set(path, module)
    const native = createRequire(path)
    const require = (name: string): unknown => {
      if (isBuiltin(name)) return native(name)
      const found = nearby(path, name, cache) ?? native.resolve(name)
      return SCRIPTS.has(extname(found)) ? this.#load(found, cache) : native(name)
    }
    const run = this.#compile(path, cache)
    run.call(module.exports, module.exports, require, module, path, dirname(path))
    return module.exports
  }

  #compile(path: string, cache: CodeCache): Body {
    const { text, look } = wrapped(path)
    const cachedData = cache.code(path, look)
    const script = new Script(text, cachedData ? { filename: path, cachedData } : { filename: path })
    this.#compiled.set(path, { script, look, isKept: script.cachedDataRejected === false })
    return script.runInThisContext()
  }
}

/** A file beside another, where the same was found there in an earlier run: Node looks at every folder above it anew. */
function nearby(path: string, name: string, cache: CodeCache): string | undefined {
  if (!name.startsWith('.')) return undefined
  const place = join(dirname(path), name)
  return [place, `${place}.js`].find((one) => cache.has(one) && existsSync(one))
}

/** Files that are run; what else a library may ask for is Node's affair. */
const SCRIPTS = new Set(['.js', '.cjs'])

/** What a file of CommonJS is wrapped in. */
type Body = (
  this: unknown,
  exports: unknown,
  require: (name: string) => unknown,
  module: Loaded,
  filename: string,
  folder: string,
) => void

const HEAD = '(function (exports, require, module, __filename, __dirname) { '
const TAIL = '\n})'

/** A file's text inside its function, in one piece: one of them has nine megabytes. */
function wrapped(path: string): { readonly text: string; readonly look: string } {
  const file = openSync(path, 'r')
  try {
    const { size, ino, mtimeMs, ctimeMs } = fstatSync(file)
    const bytes = Buffer.allocUnsafeSlow(HEAD.length + size + TAIL.length)
    bytes.write(HEAD)
    const read = readSync(file, bytes, HEAD.length, size, 0)
    const end = HEAD.length + read + bytes.write(TAIL, HEAD.length + read)
    return { text: bytes.toString('utf8', 0, end), look: `${size} ${ino} ${mtimeMs} ${ctimeMs}` }
  } finally {
    closeSync(file)
  }
}

/** Code serves one version of V8 alone. */
function cachePathFor(path: string): string | undefined {
  const at = path.lastIndexOf(`${sep}node_modules${sep}`)
  if (at === -1) return undefined
  const entry = path.slice(at + `${sep}node_modules${sep}`.length).replaceAll(sep, '+')
  const file = `${entry}-${process.version}-${process.arch}.code`
  return join(path.slice(0, at), 'node_modules/.cache/sparktui-codegen', file)
}
