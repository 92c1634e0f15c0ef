import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** By `require`: an `import` has Node search all its files for the names that they export. */
const Handlebars: typeof import('handlebars') = createRequire(import.meta.url)('handlebars')

/** The same from `src` and from `dist`. */
const FOLDER = new URL('../../../templates/rust/', import.meta.url)

/** Used inside other templates. */
const PARTIALS = ['header', 'accessors', 'slots']

type Compiled = (view: object) => string

/** Reads the templates anew, so that one process never mixes two versions of them. */
export function templates(): (name: string, view: object) => string {
  const bars = Handlebars.create()
  const read = (name: string): string => readFileSync(new URL(`${name}.hbs`, FOLDER), 'utf8')
  for (const name of PARTIALS) bars.registerPartial(name, read(name))
  return (name, view) => {
    const render: Compiled = bars.compile(read(name), { noEscape: true, strict: true, preventIndent: true })
    return `${render(view).trimEnd()}\n`
  }
}
