import type { App } from 'sparktui'
import type { Ui } from 'sparktui/test'

/**
 * A program on fixed data, played to the moment that is worth a picture. What it shows then is compared by the tests, drawn
 * into docs/pictures/examples/, and shown by the launcher. Each folder with a `test/scene.ts` has one; `npm run picture` draws anew.
 */
export interface Scene {
  /** What the picture shows, for those who cannot see it. */
  readonly title: string
  /** Size of the picture, in cells; 80 × 24 unless given. */
  readonly cols?: number
  readonly rows?: number
  /** Makes what the program stands on: folders, repositories. */
  readonly prepare?: () => Promise<void>
  /** Builds the program. Timers stand still and the clock is at {@link NOON}. */
  readonly build: (app: App) => void
  /** Plays on; the launcher shows the screen at each `yield`, and at the end, which is the picture. */
  readonly play?: (ui: Ui) => Generator<void> | AsyncGenerator<void>
}

/** When scenes play. */
export const NOON = new Date('2026-03-21T12:00:00Z')
