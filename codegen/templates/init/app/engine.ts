import process from 'node:process'

/** What engine/src/lib.rs exports. */
export interface Engine {
  /** Lets some time go by in every room. */
  step(buffer: Uint8Array): void
}

const FILES: Readonly<Record<string, string>> = { darwin: 'libengine.dylib', win32: 'engine.dll' }

/** Loads what `cargo build` made. */
export function loadEngine(): Engine {
  const folder = process.env.CARGO_TARGET_DIR ?? 'target'
  const addon: { exports: Partial<Engine> } = { exports: {} }
  process.dlopen(addon, `${folder}/debug/${FILES[process.platform] ?? 'libengine.so'}`)
  const { step } = addon.exports
  if (!step) throw new TypeError('engine: exports no step; run `cargo build`')
  return { step }
}
