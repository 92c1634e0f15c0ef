import type { App } from './app.js'
import { createContext, use } from './context.js'

/** The app that an interface belongs to. */
export const CurrentApp = createContext<App>('App')

/**
 * The app that is being built: for components that ask for the size of the screen, the keys that count now, or the theme.
 * Call it while building, and keep the result for handlers.
 *
 * @throws {ContextError} where no interface is being built
 */
export function useApp(): App {
  return use(CurrentApp)
}
