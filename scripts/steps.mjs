import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildLibrary } from './cargo.mjs'
import { addonFile, hostName } from './platforms.mjs'
import { bin, ROOT, run } from './run.mjs'
import { say } from './say.mjs'
import { fingerprint, isFresh, markFresh } from './stamp.mjs'

const MANIFESTS = [
  'package.json',
  'package-lock.json',
  'codegen/package.json',
  'generated/ts/package.json',
  'packages/signals/package.json',
  'packages/memory/package.json',
  'packages/sparktui/package.json',
  'packages/components/package.json',
  'packages/create-sparktui/package.json',
  'examples/package.json',
]
const CRATES = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'crates', 'generated/rust']

/** Installs what package-lock.json names, unless it is there. */
export function install() {
  return step('install', fingerprint(MANIFESTS), [join(ROOT, 'node_modules')], 'installing packages', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell: process.platform === 'win32' }),
  )
}

/** Installs the libraries that the benchmark measures ours against, which nothing else needs. */
export function installPeers() {
  const cwd = join(ROOT, 'bench')
  const print = fingerprint(['bench/package.json', 'bench/package-lock.json'])
  return step('peers', print, [join(cwd, 'node_modules')], 'installing what the benchmark compares with', () =>
    // Not `ci`: it refuses a lock without OpenTUI's binaries for other platforms, which not every registry has.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      shell: process.platform === 'win32',
    }),
  )
}

/** Installs the runtimes that tests run on beside this one: newest Node, Bun, Deno. */
export function installRuntimes() {
  const cwd = join(ROOT, 'runtimes')
  const print = fingerprint(['runtimes/package.json', 'runtimes/package-lock.json'])
  return step('runtimes', print, [join(cwd, 'node_modules')], 'installing newest Node, Bun and Deno', () =>
    // Their binaries lie in packages of their own; the scripts would only copy them.
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd,
      shell: process.platform === 'win32',
    }),
  )
}

/** Installs runtimes for other platforms: npm has to be told that they are meant. */
export function installForeign() {
  const cwd = join(ROOT, 'scripts/foreign')
  const print = fingerprint(['scripts/foreign/package.json', 'scripts/foreign/package-lock.json'])
  return step('foreign', print, [join(cwd, 'node_modules')], 'installing runtimes for other platforms', () =>
    run('npm', ['ci', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd }),
  )
}

/** Compiles the compiler alone: it must build while what it generates does not. */
export function buildCodegen() {
  const script = 'scripts/precompile-templates.mjs'
  const print = fingerprint(['tsconfig.base.json', script, 'codegen'], (path) => !path.includes('/test/'))
  const outputs = ['codegen/dist/cli.cjs', 'codegen/dist/emit/rust/precompiled.cjs']
  return step(
    'codegen',
    print,
    outputs.map((path) => join(ROOT, path)),
    'building the compiler',
    () => tsc('codegen') || run(process.execPath, [join(ROOT, script)]),
  )
}

/** Compiles every TypeScript package, by project references. */
export function buildTypeScript() {
  const print = fingerprint(
    [
      'tsconfig.json',
      'tsconfig.base.json',
      'scripts/bundle-signals.mjs',
      'scripts/bundle-modules.mjs',
      'scripts/strip-templates.mjs',
      'codegen',
      'generated/ts',
      'packages',
      'examples',
    ],
    (path) => (!/\/(?:test|previews)\//.test(path) || path.includes('/templates/')) && /\.(ts|json|mjs)$/.test(path),
  )
  const bundles = ['signals', 'sparktui', 'components'].map((name) => `packages/${name}/dist/index.min.js`)
  const outputs = [...bundles, 'packages/create-sparktui/dist/javascript']
  return step(
    'typescript',
    print,
    outputs.map((path) => join(ROOT, path)),
    'building TypeScript',
    () => tsc('.') || bundleSignals() || bundleModules() || stripTemplates(),
  )
}

/** Makes one small module of `packages/signals`: what the others import. */
export function bundleSignals() {
  return run(process.execPath, [join(ROOT, 'scripts/bundle-signals.mjs')])
}

/** Makes few small modules of `packages/sparktui`, what it stands on but for the signals, and of the components. */
export function bundleModules() {
  return run(process.execPath, [join(ROOT, 'scripts/bundle-modules.mjs')])
}

/** Makes the JavaScript of what `npm create sparktui` begins programs as. */
export function stripTemplates() {
  return run(process.execPath, [join(ROOT, 'scripts/strip-templates.mjs')])
}

/** Builds the addon that ships and puts it beside the package that loads it. */
export function buildAddon() {
  return cargo('addon', 'sparktui-node', `packages/sparktui/native/${addonFile(hostName())}`)
}

/** Builds the addon that only tests load. */
export function buildProbe() {
  return cargo('probe', 'sparktui-probe', 'crates/probe/sparktui-probe.node')
}

/** Builds the addon of an example, if it has one: the crate in its folder `addon`. */
export function buildExampleAddon(example) {
  const folder = `examples/${example}`
  if (!existsSync(join(ROOT, folder, 'addon'))) return 0
  return cargo(`example-${example}`, `${example}-addon`, `${folder}/native/${example}.node`, [folder])
}

function tsc(project) {
  return run(process.execPath, [bin('typescript/bin/tsc'), '-b', project])
}

function cargo(name, crate, target, alsoFrom = []) {
  // A built probe lies among the crates, and makes no other addon stale.
  const print = fingerprint([...CRATES, ...alsoFrom], (path) => !/\.(ts|node)$/.test(path))
  const to = join(ROOT, target)
  return step(name, print, [to], `building ${crate} (Rust, the first time takes a minute or two)`, () => {
    const { code, library } = buildLibrary(crate)
    if (code === 0) copy(library, to)
    return code
  })
}

/** By rename, so that a running program keeps the addon that it has mapped. */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, `${to}.new`)
  renameSync(`${to}.new`, to)
}

function step(name, print, outputs, message, work) {
  if (isFresh(name, print) && outputs.every((path) => existsSync(path))) return 0
  say(`${message} …`)
  const code = work()
  if (code === 0) markFresh(name, print)
  return code
}
