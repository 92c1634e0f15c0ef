import { existsSync, readdirSync } from 'node:fs'
import { ROOT } from './run.mjs'

/**
 * The examples and their programs: the folders that have a `main.ts`.
 *
 * @param folder where they lie
 * @returns paths below `examples/dist`, by name
 */
export function programs(folder = `${ROOT}/examples`) {
  const found = new Map()
  for (const name of readdirSync(folder).sort()) {
    if (existsSync(`${folder}/${name}/main.ts`)) found.set(name, `${name}/main.js`)
  }
  return found
}

/** What to say where there is no such example. */
export function unknownExample(name, known) {
  const names = [...known.keys()].join(', ')
  return `examples: there is no ${JSON.stringify(name)}; run \`npm run example -- NAME\` with one of ${names}`
}
