import type { Platform } from './platforms.mjs'
/** Makes the folder of the npm package that brings one platform's addon. */
export function makeAddonPackage(platform: Platform, library: string, folder: string): void
