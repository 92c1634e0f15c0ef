// Makes `codegen/dist/emit/rust/precompiled.cjs`: the Rust templates as functions, so that the compiler need not load
// the compiler of templates. With each lies the text that it was made of: once one is edited, none is used.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { OPTIONS } from '../codegen/dist/emit/rust/template.js'
import { ROOT } from './run.mjs'

const FOLDER = join(ROOT, 'codegen/templates/rust')

const entries = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.hbs'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    const specification = Handlebars.precompile(text, OPTIONS)
    return `${JSON.stringify(name)}: { text: ${JSON.stringify(text)}, specification: ${specification} }`
  })
writeFileSync(
  join(ROOT, 'codegen/dist/emit/rust/precompiled.cjs'),
  `module.exports = { version: ${JSON.stringify(Handlebars.VERSION)}, templates: {\n${entries.join(',\n')}\n} }\n`,
)
