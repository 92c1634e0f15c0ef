// `npm run check`: format, lint, types, imports. Runs all of them and names those that failed. The engine for Windows is among them
// where Rust knows it: `npm run prebuild` teaches it that.
import { checkImports } from './check-imports.mjs'
import { writeDocsBlocks } from './docs-types.mjs'
import { PLATFORMS } from './platforms.mjs'
import { bin, run } from './run.mjs'
import { say } from './say.mjs'
import { buildTypeScript, install } from './steps.mjs'
import { hasTarget } from './zig.mjs'

const node = (...args) => run(process.execPath, args)
const clippy = (...words) => run('cargo', ['clippy', ...words, '--locked', '--quiet', '--', '-D', 'warnings'])
const windows = PLATFORMS.find(({ name }) => name === 'win32-x64').target
const checks = {
  'biome (format and lint)': () => node(bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'),
  'types of the packages': buildTypeScript,
  'types of the tests and the documentation': () =>
    writeDocsBlocks() || node(bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json'),
  imports: checkImports,
  'cargo fmt': () => run('cargo', ['fmt', '--all', '--check']),
  'cargo clippy': () => clippy('--workspace', '--all-targets'),
  'cargo clippy for Windows': () => (hasTarget(windows) ? clippy('-p', 'sparktui-engine', '--target', windows) : 0),
}

if (install() !== 0) process.exit(1)
const failed = Object.entries(checks).filter(([, check]) => check() !== 0)
for (const [name] of failed) say(`${name}: failed`)
say(failed.length === 0 ? 'all checks passed' : `${failed.length} of ${Object.keys(checks).length} checks failed`)
process.exitCode = failed.length === 0 ? 0 : 1
