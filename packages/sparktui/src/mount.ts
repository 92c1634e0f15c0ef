import type { App } from './app.js'
import { mustBuild } from './cursor.js'
import { loadAddon } from './native.js'
import { checkOptions, type MountOptions } from './options.js'
import { outputOf } from './screen.js'
import { Session } from './session.js'

/**
 * Builds an interface and shows it, until `app.exit` ends it.
 *
 * ```ts
 * await mount((app) => {
 *   text('Press q to quit')
 *   onKey('q', () => app.exit())
 * })
 * ```
 *
 * @param fn builds the interface; it runs once, at once
 * @returns resolves with what `app.exit` was given when the terminal is restored. Rejects with what `fn` throws, with an
 *   {@link OptionError}, {@link AddonMissingError}, {@link AddonLoadError}, {@link LayoutMismatchError} or {@link AttachError} before anything is shown, and with an
 *   {@link EngineError} if the engine stops by itself
 */
export function mount<T = unknown>(fn: (app: App<T>) => void, options: MountOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    mustBuild('mount', 'fn', fn)
    const checked = checkOptions(options)
    const loaded = loadAddon()
    new Session<T>(checked, outputOf(checked, loaded.addon), loaded, { resolve, reject }).start(fn)
  })
}
