import { NoOwnerError, onCleanup } from '@sparktui/signals'
import type { AppCore } from './core.js'
import { builtApp, builtParent } from './cursor.js'
import { OutsideMountError, PropError } from './errors.js'
import { errorSink, type Handler } from './events/call.js'
import type { KeyOptions } from './keys/binding.js'
import { parseKeys } from './keys/chord.js'
import type { KeyEvent } from './keys/key-event.js'
import type { KeySpec } from './keys/spec.js'

/** What is done when a key is pressed. */
export type KeyHandler = Handler<KeyEvent>

/** Apps that are mounted now. */
export const mountedApps = new Set<AppCore>()

/**
 * Calls `handler` whenever keys are pressed, until the scope that this was called in ends.
 *
 * Inside the children of a box the handler belongs to that box: it is called while the focus is in the box, or nothing
 * is focused. Of several handlers for one chord the innermost is called, and one inside the engine's own keys (Tab, arrows
 * of a group, a text that is edited) comes before those. While a dialog is open (`focusScope: 'trap'`) only what is in it
 * counts, unless `global` is given.
 *
 * @param spec chords separated by spaces, pressed within a second each: `ctrl+s`, `g g`. A chord is one character or the
 *   name of a key, after modifiers joined by +: `q`, `?`, `up`, `ctrl+c`, `shift+tab`. Without it the handler gets all
 *   keys. A handler for `ctrl+c` keeps that from ending the program
 * @returns removes the handler
 * @throws {KeySpecError} if `spec` names no key
 * @throws {PropError} if `handler` is no function
 * @throws {OutsideMountError} if it is not clear which app is meant: called outside building while not just one is mounted
 */
export function onKey(handler: KeyHandler): () => void
export function onKey<const Spec extends string>(
  spec: KeySpec<Spec>,
  handler: KeyHandler,
  options?: KeyOptions,
): () => void
export function onKey(first: string | KeyHandler, second?: KeyHandler, options: KeyOptions = {}): () => void {
  const { app, node } = meant('onKey')
  const sink = errorSink(app)
  const remove = app.keyboard.add(
    typeof first === 'function'
      ? { node, chords: [], handler: first, sink }
      : { ...options, node, chords: parseKeys(first), handler: called('onKey', second), sink },
  )
  endWithScope(remove)
  return remove
}

/**
 * Calls `handler` with every text that is pasted and no handler `onPaste` of a node stopped, until the scope that this was
 * called in ends.
 *
 * @returns removes the handler
 * @throws {PropError} if `handler` is no function
 * @throws {OutsideMountError} as {@link onKey} does
 */
export function onPaste(handler: Handler<string>): () => void {
  const { app } = meant('onPaste')
  const remove = app.pastes.add(called('onPaste', handler), errorSink(app))
  endWithScope(remove)
  return remove
}

/** The app that is being built and the node whose children are; outside building, the only app that is mounted. */
function meant(primitive: string): { readonly app: AppCore; readonly node: number } {
  const built = builtApp()
  if (built !== undefined) return { app: built, node: builtParent() }
  const [app] = mountedApps
  if (app === undefined || mountedApps.size !== 1) throw new OutsideMountError(primitive)
  return { app, node: app.root }
}

function called<E>(primitive: string, handler: Handler<E> | undefined): Handler<E> {
  if (typeof handler === 'function') return handler
  throw new PropError(primitive, 'handler', handler, 'give a function')
}

/** Outside of any scope, as in another handler, what was asked for stays until it is removed. */
function endWithScope(remove: () => void): void {
  try {
    onCleanup(remove)
  } catch (error) {
    if (!(error instanceof NoOwnerError)) throw error
  }
}
