export { type Diagnostic, Diagnostics, type Related, type Saying } from './diagnostic.js'
export { type Layout, layoutOf, type PlacedField, type PlacedSection, type PlacedWord } from './layout.js'
export { loadInventory, parseInventory, SchemaReadError } from './load.js'
export type * from './model.js'
