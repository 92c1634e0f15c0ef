import { spawnSync } from 'node:child_process'
import { ROOT } from './run.mjs'

/**
 * Builds the dynamic library of one crate for release and asks cargo where it lies: a target folder or a target triple
 * of the user's own moves it.
 *
 * @returns `{ code, library }`; `library` is undefined where the build failed
 */
export function buildLibrary(crate, start = cargo) {
  const args = ['build', '--release', '--locked', '--quiet', '--message-format=json-render-diagnostics', '-p', crate]
  const result = start(args)
  if (result.error) {
    process.stderr.write(`sparktui: cargo: ${result.error.message}; is it installed and on the PATH?\n`)
    return { code: 127, library: undefined }
  }
  if (result.status !== 0) return { code: result.status ?? 1, library: undefined }
  const library = libraryOf(result.stdout, crate)
  if (library !== undefined) return { code: 0, library }
  process.stderr.write(
    `sparktui: cargo: built no dynamic library of ${crate}; its Cargo.toml needs crate-type cdylib\n`,
  )
  return { code: 1, library }
}

/** Path of the dynamic library of `crate` in cargo's messages, one JSON object a line; undefined where there is none. */
export function libraryOf(messages, crate) {
  const name = crate.replaceAll('-', '_')
  for (const line of messages.split('\n')) {
    if (!line.startsWith('{')) continue
    const { reason, target, filenames } = JSON.parse(line)
    if (reason !== 'compiler-artifact' || target.name !== name) continue
    const library = filenames.find((path) => /\.(so|dylib|dll)$/.test(path))
    if (library !== undefined) return library
  }
  return undefined
}

function cargo(args) {
  return spawnSync('cargo', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 2], encoding: 'utf8', maxBuffer: 1 << 28 })
}
