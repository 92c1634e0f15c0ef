import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { meet } from '@sparktui/memory'
import { LAYOUT_HASH, PARTS } from './generated/ts/src/index.js'

/** A thread that moves particles in one buffer. It keeps the event loop alive until it is detached. */
export interface NativeWorld {
  /** Wakes the thread. */
  ring(): void
  /** Ends the thread. Further calls do nothing. */
  detach(): void
}

/** What the crate `particles-addon` exports. */
export interface Addon {
  readonly NativeWorld: new (buffer: Uint8Array, onWake: () => void) => NativeWorld
  /** The layout hash that the addon was built with, 16 hex digits. */
  layoutHash(): string
  /** What that hash covers, part by part. */
  layoutParts(): string[]
  /** Where compiled Rust has everything at a capacity, as JSON. */
  layoutJson(capacity: number): string
}

/** Where `npm run example -- particles` puts what it builds. */
export const ADDON_FILE = fileURLToPath(new URL('../../particles/native/particles.node', import.meta.url))

/**
 * The addon of this example.
 *
 * @throws {LayoutMismatchError} if it was built from another inventory than this program
 */
export function loadAddon(file: string = ADDON_FILE): Addon {
  const addon = createRequire(import.meta.url)(file) as Addon
  checkLayout(addon)
  return addon
}

/** @throws {LayoutMismatchError} naming the first part of the inventories that differs */
export function checkLayout(addon: Pick<Addon, 'layoutHash' | 'layoutParts'>): void {
  meet({ hash: LAYOUT_HASH, parts: PARTS }, { hash: addon.layoutHash(), parts: addon.layoutParts() })
}
