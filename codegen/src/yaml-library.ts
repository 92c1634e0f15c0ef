import { createRequire } from 'node:module'

let library: typeof import('yaml') | undefined

/** The YAML library, loaded where places are asked for or where a text is not plain. */
export function yaml(): typeof import('yaml') {
  if (library) return library
  const loaded: typeof import('yaml') = createRequire(import.meta.url)('yaml')
  library = loaded
  return loaded
}
