/** Modules of the libraries that are measured, ours first. Each exports `library` and `lazy`. */
export const LIBRARIES = {
  sparktui: './libraries/sparktui.mjs',
  'alien-signals': './libraries/alien.mjs',
  preact: './libraries/preact.mjs',
  vue: './libraries/vue.mjs',
  solid: './libraries/solid.mjs',
}

export const PEERS = Object.keys(LIBRARIES).slice(1)
