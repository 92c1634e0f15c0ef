import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** With a separator at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Where the build products of the repository are, so that its dependencies are not compiled again. */
export const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target')

/** A Cargo workspace beside the build products, which lives on from run to run: what has not changed is not built. */
export class Workspace {
  readonly folder: string

  /** @param name also part of the name of every crate in it: two crates of one name would share their products */
  constructor(name: string, members: readonly string[]) {
    this.folder = join(TARGET, 'drift', name)
    this.write('Cargo.toml', manifest(members))
    if (!existsSync(join(this.folder, 'Cargo.lock'))) {
      this.write('Cargo.lock', readFileSync(join(ROOT, 'Cargo.lock'), 'utf8'))
    }
  }

  /** A file that is right already stays as old as it is. */
  write(path: string, text: string): void {
    const file = join(this.folder, path)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  /** Runs cargo, and throws with what it says where it fails. */
  cargo(...words: readonly string[]): Promise<{ stdout: string; stderr: string }> {
    const env = { ...process.env, CARGO_TARGET_DIR: TARGET }
    return promisify(execFile)('cargo', words, { cwd: this.folder, env, maxBuffer: 1 << 28 })
  }
}

/** What every crate inherits. */
export const INHERITED = 'version.workspace = true\nedition.workspace = true\npublish.workspace = true\n'

/** Dependencies, lints and edition are the repository's own, and every warning is an error. */
function manifest(members: readonly string[]): string {
  const own = readFileSync(join(ROOT, 'Cargo.toml'), 'utf8')
  const shared = own
    .slice(own.indexOf('[workspace.package]'), own.indexOf('[profile.release]'))
    .replace('[workspace.lints.rust]\n', '$&warnings = "deny"\n')
    .replaceAll('path = "', `path = "${ROOT}`)
  const list = members.map((member) => `"${member}"`).join(', ')
  return `[workspace]\nresolver = "2"\nmembers = [${list}]\n\n${shared}[profile.dev]\ndebug = false\n`
}
