import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { ROOT } from './run.mjs'
import { say } from './say.mjs'

/** What each room may import of ours. Everything else that is ours points back up. */
const MAY_IMPORT = {
  'packages/signals': [],
  'packages/memory': ['@sparktui/signals'],
  'generated/ts': ['@sparktui/memory', '@sparktui/signals'],
  'packages/sparktui': ['@sparktui/generated', '@sparktui/memory', '@sparktui/signals'],
  'packages/components': ['sparktui'],
  'packages/create-sparktui': ['sparktui'],
  codegen: [],
  examples: ['sparktui', '@sparktui/components'],
  // A world of its own beside the face: an inventory, and what generated code stands on.
  'examples/particles': ['sparktui', '@sparktui/memory', '@sparktui/signals'],
}
const IMPORTS = [
  /^\s*(?:import|export)\s[^'"=]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
]

/** @returns 1 where a room imports what it may not, else 0 */
export function checkImports() {
  const wrong = Object.entries(MAY_IMPORT).flatMap(([room, allowed]) => wrongImports(room, allowed))
  for (const line of wrong) say(line)
  return wrong.length === 0 ? 0 : 1
}

function wrongImports(room, allowed) {
  const folder = join(ROOT, room)
  return sources(room.startsWith('examples') ? folder : join(folder, 'src')).flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((name) => !isAllowed(name, file, folder, allowed))
      .map(
        (name) =>
          `${relative(ROOT, file)}: imports ${name}; ${room} may import ${allowed.join(', ') || 'nothing of ours'}`,
      ),
  )
}

/** The modules that a source text imports. */
export function importsOf(text) {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]))
}

function isAllowed(name, file, folder, allowed) {
  if (name.startsWith('.')) return !relative(folder, resolve(file, '..', name)).startsWith('..')
  const ours = name === 'sparktui' || name.startsWith('sparktui/') || name.startsWith('@sparktui/')
  return !ours || allowed.some((one) => name === one || name.startsWith(`${one}/`))
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return isPassedBy(path, entry.name) ? [] : sources(path)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

/** A room inside another has its own line above. */
function isPassedBy(path, name) {
  return ['dist', 'node_modules', 'test'].includes(name) || Object.hasOwn(MAY_IMPORT, relative(ROOT, path))
}
