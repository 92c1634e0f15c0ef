// What runtimes for other platforms want beside themselves: put together in `.stamps/foreign-roots`, once.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from '../run.mjs'
import { die } from '../say.mjs'
import { zigCompile } from '../zig.mjs'

const MADE = join(ROOT, '.stamps/foreign-roots')

/** A folder for each processor, with the libraries for musl in its `lib`. */
export const ROOTS = { x64: join(MADE, 'x64'), arm64: join(MADE, 'arm64') }

/** Wine as Debian has it. */
export const WINE = '/usr/bin/wine'
/** What programs under Wine take for Windows 10; without a word of Wine's own on what it lacks. */
export const WINDOWS = { WINEPREFIX: join(MADE, 'windows'), WINEDEBUG: '-all' }

/** What Debian has, by a file of each. */
const DEBIAN = {
  musl: '/lib/ld-musl-x86_64.so.1',
  'qemu-user-static': '/usr/bin/qemu-aarch64-static',
  'libc6-arm64-cross': '/usr/aarch64-linux-gnu/lib/libc.so.6',
  'libstdc++6-arm64-cross': '/usr/aarch64-linux-gnu/lib/libstdc++.so.6',
  'libatomic1-arm64-cross': '/usr/aarch64-linux-gnu/lib/libatomic.so.1',
  wine: WINE,
}

/**
 * Bun's builds for musl want the C++ library of Alpine, which wheels of PyPI bring along. Those of this version were made
 * when Alpine did not yet link with relative relocations (DT_RELR), of which Debian's musl 1.2.3 knows nothing.
 */
const WHEEL = 'kiwisolver==1.4.5'
/** What that library is too old to have; both are called only to end a program. */
const LATER = ['_ZSt28__throw_bad_array_new_lengthv', '_ZSt21__glibcxx_assert_failPKciS0_S0_']

/** Makes the folders, unless they are there; says what is missing and ends the process where it cannot. */
export function makeRoots() {
  const missing = Object.keys(DEBIAN).filter((name) => !existsSync(DEBIAN[name]))
  if (missing.length > 0) die(`these need what Debian has; run \`apt-get install ${missing.join(' ')}\``)
  for (const [name, processor] of [
    ['x64', 'x86_64'],
    ['arm64', 'aarch64'],
  ]) {
    if (!existsSync(join(ROOTS[name], 'made'))) makeRoot(ROOTS[name], processor)
  }
  if (!existsSync(join(WINDOWS.WINEPREFIX, 'made'))) makeWindows(WINDOWS.WINEPREFIX)
}

/** Rust asks Windows 10 for random numbers by a library that Wine has from version 9 on; this asks what that asks. */
const RANDOM = `int SystemFunction036(void *to, unsigned long count);
__declspec(dllexport) int ProcessPrng(void *to, unsigned long long count) { return SystemFunction036(to, count); }
`

/** The folder that Wine keeps of a Windows; Debian's is version 7 until it is told. */
function makeWindows(root) {
  rmSync(root, { recursive: true, force: true })
  const env = { ...process.env, ...WINDOWS }
  must(run(WINE, ['wineboot', '--init'], { env }), 'wineboot')
  must(run(WINE, ['winecfg', '-v', 'win10'], { env }), 'winecfg')
  const library = join(root, 'drive_c/windows/system32/bcryptprimitives.dll')
  writeFileSync(join(root, 'random.c'), RANDOM)
  const words = ['-shared', '-o', library, join(root, 'random.c'), '-ladvapi32']
  if (!existsSync(library)) must(zigCompile('x86_64-windows-gnu', words), 'zig')
  writeFileSync(join(root, 'made'), '')
}

function makeRoot(root, processor) {
  const lib = join(root, 'lib')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(lib, { recursive: true })
  cppLibrary(lib, processor)
  const code = LATER.map((name) => `void ${name}(void) { __builtin_trap(); }\n`).join('')
  writeFileSync(join(root, 'later.c'), code)
  must(zigCompile(`${processor}-linux-musl`, ['-shared', '-o', join(lib, 'later.so'), join(root, 'later.c')]), 'zig')
  if (processor === 'aarch64') loader(lib)
  writeFileSync(join(root, 'made'), '')
}

/** libstdc++ and what it stands on, out of a wheel, by the names that programs ask for. */
function cppLibrary(lib, processor) {
  const into = mkdtempSync(join(MADE, 'wheel-'))
  const words = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--dest', into]
  const which = ['--platform', `musllinux_1_1_${processor}`, '--python-version', '3.11', '--implementation', 'cp']
  must(run('python3', ['-m', 'pip', 'download', ...words, ...which, WHEEL]), `pip download ${WHEEL}`)
  must(run('python3', ['-m', 'zipfile', '-e', join(into, readdirSync(into)[0]), into]), 'reading the wheel')
  const libraries = join(into, 'kiwisolver.libs')
  for (const name of readdirSync(libraries)) {
    copyFileSync(join(libraries, name), join(lib, name))
    if (name.startsWith('libstdc++')) copyFileSync(join(libraries, name), join(lib, 'libstdc++.so.6'))
  }
  rmSync(into, { recursive: true })
}

/** musl for arm64, which is also what loads programs. */
function loader(lib) {
  const into = mkdtempSync(join(MADE, 'musl-'))
  const way = 'run `dpkg --add-architecture arm64 && apt-get update` first'
  must(run('apt-get', ['download', '--quiet=2', 'musl:arm64'], { cwd: into }), `apt-get download musl:arm64, ${way},`)
  must(run('dpkg', ['-x', join(into, readdirSync(into)[0]), into]), 'dpkg')
  copyFileSync(join(into, 'lib/aarch64-linux-musl/libc.so'), join(lib, 'ld-musl-aarch64.so.1'))
  rmSync(into, { recursive: true })
}

function must(code, what) {
  if (code !== 0) die(`${what} failed; see above`)
}
