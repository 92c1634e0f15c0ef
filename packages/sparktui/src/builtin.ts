import { createRequire } from 'node:module'

/** Loads what is no module of ours: an addon, and what {@link builtin} gives. */
export const require = createRequire(import.meta.url)

/** The modules of the runtime that we use. */
interface Builtins {
  'node:console': typeof import('node:console')
  'node:fs': typeof import('node:fs')
  'node:os': typeof import('node:os')
  'node:path': typeof import('node:path')
  'node:stream': typeof import('node:stream')
  'node:tty': typeof import('node:tty')
  'node:url': typeof import('node:url')
  'node:util': typeof import('node:util')
  'node:worker_threads': typeof import('node:worker_threads')
}

/**
 * A module of the runtime, where it is first needed. An `import` of a few takes Node 4 ms at each start: it loads streams and
 * sockets, and looks at whatever hangs on them for the names that it could be asked for.
 */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  // Younger than Node 20.0; `require` has whole modules made for `import` as well.
  const runtime = process as { getBuiltinModule?(name: string): unknown }
  return (runtime.getBuiltinModule?.(name) ?? require(name)) as Builtins[Name]
}

/** A value as the console shows it. */
export function inspected(value: unknown): string {
  return builtin('node:util').inspect(value)
}

/** The number that the system has for a signal. */
export function signalNumber(name: NodeJS.Signals): number {
  return builtin('node:os').constants.signals[name]
}
