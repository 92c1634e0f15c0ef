import { NoOwnerError, onCleanup } from '@sparktui/signals'
import type { AppCore } from './core.js'
import { builtApp } from './cursor.js'
import { OutsideMountError } from './errors.js'
import { guarded } from './guarded.js'
import { parseChord } from './keys/chord.js'
import type { KeyHandler } from './keys/keyboard.js'

/** Apps that are mounted now. */
export const mountedApps = new Set<AppCore>()

/**
 * Calls `handler` whenever a key is pressed, until the scope that this was called in ends.
 *
 * @param spec one character or the name of a key, after modifiers joined by +: `q`, `?`, `up`, `ctrl+c`, `shift+tab`; without
 *   it the handler gets all keys. A handler for `ctrl+c` keeps that from ending the program
 * @returns removes the handler
 * @throws {KeySpecError} if `spec` names no key
 * @throws {OutsideMountError} if it is not clear which app is meant: called outside building while not just one is mounted
 */
export function onKey(handler: KeyHandler): () => void
export function onKey(spec: string, handler: KeyHandler): () => void
export function onKey(first: string | KeyHandler, second?: KeyHandler): () => void {
  const [spec, handler] = typeof first === 'function' ? [undefined, first] : [first, second as KeyHandler]
  const app = meantApp('onKey')
  const remove = app.keyboard.add(spec === undefined ? undefined : parseChord(spec), guarded(handler))
  endWithScope(remove)
  return remove
}

/**
 * Calls `handler` with every text that is pasted, until the scope that this was called in ends.
 *
 * @returns removes the handler
 * @throws {OutsideMountError} as {@link onKey} does
 */
export function onPaste(handler: (text: string) => void): () => void {
  const remove = meantApp('onPaste').keyboard.pastes.add(guarded(handler))
  endWithScope(remove)
  return remove
}

function meantApp(primitive: string): AppCore {
  const [first] = mountedApps
  const app = builtApp() ?? (mountedApps.size === 1 ? first : undefined)
  if (app === undefined) throw new OutsideMountError(primitive)
  return app
}

/** Outside of any scope, as in another handler, what was asked for stays until it is removed. */
function endWithScope(remove: () => void): void {
  try {
    onCleanup(remove)
  } catch (error) {
    if (!(error instanceof NoOwnerError)) throw error
  }
}
