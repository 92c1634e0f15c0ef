import { createRequire } from 'node:module'

/**
 * ts-morph by `require`: an `import` has Node search its thirteen megabytes for the names that they export, which takes
 * half as long as loading them.
 */
const morph: typeof import('ts-morph') = createRequire(import.meta.url)('ts-morph')

export const { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } = morph
