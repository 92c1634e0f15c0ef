import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CODE = fileURLToPath(new URL('.', import.meta.url))
const PACKAGE = dirname(CODE)

/** By contents: this compiler's code, its templates, and the manifests of all packages that it stands on. */
export function toolDigest(): string {
  const hash = createHash('sha256').update(process.version)
  for (const folder of [CODE, join(PACKAGE, 'templates')]) addFolder(hash, folder)
  addPackages(hash, PACKAGE, new Set())
  return hash.digest('hex')
}

type Hash = ReturnType<typeof createHash>

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(hash, path)
    else if (/(\.js|\.hbs|(?<!\.d)\.ts)$/.test(entry.name)) hash.update(`\n${entry.name}\n`).update(readFileSync(path))
  }
}

/** A package's manifest, which names its version, and those of what it depends on. */
function addPackages(hash: Hash, folder: string, seen: Set<string>): void {
  if (seen.has(folder)) return
  seen.add(folder)
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  hash.update(`\n${text}\n`)
  for (const name of Object.keys(JSON.parse(text).dependencies ?? {})) {
    const found = packageFolder(name, folder)
    if (found !== undefined) addPackages(hash, found, seen)
  }
}

function packageFolder(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  try {
    readFileSync(join(folder, 'package.json'))
    return folder
  } catch {
    return dirname(from) === from ? undefined : packageFolder(name, dirname(from))
  }
}

/** The compiler as this process found it, before it loaded any of what makes the outputs. */
export const TOOL = toolDigest()
