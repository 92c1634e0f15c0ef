// Makes the JavaScript of the templates of `create-sparktui` from their TypeScript: what is only there for the compiler is
// cut out, and all the rest stays as it was written, comments and empty lines too.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ts } from 'ts-morph'
import { ROOT } from './run.mjs'

const FROM = join(ROOT, 'packages/create-sparktui/templates')
const TO = join(ROOT, 'packages/create-sparktui/dist/javascript')

/** A TypeScript module without its types. */
export function withoutTypes(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true)
  const cuts = []
  const visit = (node) => {
    cuts.push(...cutsOf(node, file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  let kept = ''
  let at = 0
  // In order; what lies in another cut is gone with it.
  for (const [start, end] of cuts.sort(([a, x], [b, y]) => a - b || y - x)) {
    if (start < at) continue
    kept += code.slice(at, start)
    at = end
  }
  return (kept + code.slice(at)).replace(/\n{3,}/g, '\n\n')
}

/** Places from where to where a node of the tree is nothing but types. */
function cutsOf(node, file) {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [[node.getFullStart(), node.end]]
  if (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly) return [[node.getStart(), node.end + 1]]
  if (ts.isImportSpecifier(node) && node.isTypeOnly) return [listed(node)]
  if (ts.isAsExpression(node)) return [[node.expression.end, node.end]]
  const cuts = []
  for (const list of [node.typeArguments, node.typeParameters]) if (list) cuts.push([list.pos - 1, list.end + 1])
  const isTyped = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionLike(node)
  if (isTyped && node.type) {
    const colon = file.text.lastIndexOf(':', node.type.getStart())
    const isOptional = ts.isParameter(node) && node.questionToken !== undefined
    cuts.push([isOptional ? node.questionToken.getStart() : colon, node.type.end])
  }
  return cuts
}

/** One of several between commas, with the comma behind it, or before it if it is the last. */
function listed(node) {
  const all = node.parent.elements
  const at = all.indexOf(node)
  return at + 1 < all.length ? [node.getStart(), all[at + 1].getStart()] : [all[at - 1]?.end ?? node.pos, node.end]
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sources = readdirSync(FROM, { recursive: true }).filter((path) => path.endsWith('.ts'))
  const made = sources.map((path) => path.replace(/\.ts$/, '.js'))
  for (const [at, path] of sources.entries()) {
    const to = join(TO, made[at])
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, withoutTypes(readFileSync(join(FROM, path), 'utf8')))
  }
  // File by file: a folder that another build writes to cannot be removed, and nobody should find it empty.
  for (const path of readdirSync(TO, { recursive: true })) {
    if (path.endsWith('.js') && !made.includes(path)) rmSync(join(TO, path), { force: true })
  }
}
