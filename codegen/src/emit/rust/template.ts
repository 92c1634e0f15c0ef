import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { library } from '../../library.js'

/** The same from `src` and from `dist`. */
const FOLDER = new URL('../../../templates/rust/', import.meta.url)

/** Templates as functions, which the build leaves beside this module. */
const PRECOMPILED = fileURLToPath(new URL('precompiled.cjs', import.meta.url))

/** Used inside other templates. */
const PARTIALS = ['header', 'slots']

/** How templates are compiled. */
export const OPTIONS = { noEscape: true, strict: true, preventIndent: true } as const

type Compiled = (view: object) => string

/** What a template was compiled to, and the text that it was compiled from. */
interface Precompiled {
  readonly version: string
  readonly templates: Readonly<Record<string, { readonly text: string; readonly specification: TemplateSpecification }>>
}

/** Reads the templates anew, so that one process never mixes two versions of them. */
export function templates(): (name: string, view: object) => string {
  const texts = new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]))
  const known = precompiled()
  const isFresh = [...texts].every(([file, text]) => known[file]?.text === text)
  const bars = library(isFresh ? 'handlebars/runtime' : 'handlebars').create()
  const compiled = (name: string): Compiled => {
    const file = `${name}.hbs`
    const specification = isFresh ? known[file]?.specification : undefined
    return specification ? bars.template(specification) : bars.compile(texts.get(file), OPTIONS)
  }
  for (const name of PARTIALS) bars.registerPartial(name, compiled(name))
  return (name, view) => `${compiled(name)(view).trimEnd()}\n`
}

/** What the build left of the same library. */
function precompiled(): Precompiled['templates'] {
  if (!existsSync(PRECOMPILED)) return {}
  const found: Precompiled = createRequire(import.meta.url)(PRECOMPILED)
  return found.version === library('handlebars/runtime').VERSION ? found.templates : {}
}
