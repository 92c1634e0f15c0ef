import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ROOT, run } from './run.mjs'
import { say } from './say.mjs'

/** Zig is a C compiler and linker for every platform in one package of PyPI; cargo-zigbuild has cargo link by it. */
const TOOLS = ['cargo-zigbuild==0.24.1', 'ziglang==0.17.1']
const FOLDER = join(ROOT, '.stamps/zig')

/** The oldest macOS that runs on both processors. Node 20 asks for 10.15. */
const MACOS = '11.0'

/** In the place of Node's import library. */
const NO_NODE = join(ROOT, '.stamps/no-node')

/** Installs the linker, unless it is there. @returns an exit code */
export function installZig() {
  if (existsSync(join(FOLDER, 'bin/cargo-zigbuild'))) return 0
  say('installing zig …')
  return run('python3', [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--target',
    FOLDER,
    ...TOOLS,
  ])
}

/** Whether Rust's standard library for a target is there. */
export function hasTarget(target) {
  const listed = spawnSync('rustup', ['target', 'list', '--installed'], { cwd: ROOT, encoding: 'utf8' })
  return listed.stdout?.split('\n').includes(target) === true
}

/** Installs Rust's standard library for a target, and the sources of what we stand on, unless they are there. @returns an exit code */
export function installTarget(target) {
  const added = hasTarget(target) ? 0 : run('rustup', ['target', 'add', target])
  return added || run('cargo', ['fetch', '--locked', '--quiet', '--target', target])
}

/**
 * Starts `cargo zigbuild`, as `buildLibrary` starts `cargo build`.
 *
 * @param {import('./platforms.mjs').Platform} platform
 */
export function zigbuild({ target, glibc, libc }) {
  const triple = glibc === undefined ? target : `${target}.${glibc}`
  // Rust links musl into what it builds unless it is told that the program brings its own.
  const flags = [...withoutPaths(), ...(libc === 'musl' ? ['-Ctarget-feature=-crt-static'] : [])]
  const path = [join(FOLDER, 'bin'), process.env.PATH].join(delimiter)
  const env = {
    ...process.env,
    RUSTFLAGS: flags.join(' '),
    MACOSX_DEPLOYMENT_TARGET: MACOS,
    LIBNODE_PATH: noNode(),
    PATH: path,
    PYTHONPATH: FOLDER,
  }
  return ([_build, _release, ...words]) =>
    spawnSync('cargo', ['zigbuild', '--profile', 'prebuilt', '--target', triple, ...words], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 2],
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
}

/**
 * A library with nothing in it. For Windows napi-rs would have an addon linked with Node's, which would bind it to a program of
 * that name; ours asks whatever program loads it for Node-API (`dyn-symbols` in `crates/attach`).
 */
function noNode() {
  mkdirSync(NO_NODE, { recursive: true })
  // Looked for by the first name, linked by the second: an archive without members.
  writeFileSync(join(NO_NODE, 'libnode.dll'), '')
  writeFileSync(join(NO_NODE, 'libnode.a'), '!<arch>\n')
  return NO_NODE
}

/** Compiles C for a target, as Zig calls it. @returns an exit code */
export function zigCompile(target, words) {
  const env = { ...process.env, PYTHONPATH: FOLDER }
  return installZig() || run('python3', ['-m', 'ziglang', 'cc', '-target', target, ...words], { env })
}

/** Has messages of panics name `crates/taffy-…/src/…` in the place of folders of this machine. */
function withoutPaths() {
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src')
  const sources = readdirSync(registry).map((name) => `--remap-path-prefix=${join(registry, name)}=crates`)
  return [...sources, `--remap-path-prefix=${ROOT}=sparktui`]
}
