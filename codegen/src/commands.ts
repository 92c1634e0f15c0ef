import type { Command } from './command.js'

/** Every command, loaded only when it is called. A new one is a file in `commands/` and a line here. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  generate: () => import('./commands/generate.js'),
  check: () => import('./commands/check.js'),
  diff: () => import('./commands/diff.js'),
  explain: () => import('./commands/explain.js'),
  watch: () => import('./commands/watch.js'),
  init: () => import('./commands/init.js'),
}
