// Times the compiler beside a bare Node and beside loading its libraries, all in one run. See ../README.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accessorRatios } from './accessors.mjs'
import { inventoryOf } from './inventory.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'codegen/dist/cli.cjs')
const HOOK = fileURLToPath(new URL('hook.cjs', import.meta.url))
const LIBRARIES = ['ts-morph', 'handlebars', 'yaml', 'zod']
const ROUNDS = 15
const OUTPUTS = ['--ts', 'ts', '--rust', 'rust', '--layout', 'layout.json', '--map', 'map.md']

/** Measures, prints a table and writes bench/results/codegen.json. */
export async function benchCodegen() {
  const folder = mkdtempSync(join(tmpdir(), 'codegen-bench-'))
  try {
    const results = measure(programs(folder))
    const accessors = await accessorRatios()
    process.stdout.write(`${table(results)}\n\n${accessorLines(accessors)}\n`)
    mkdirSync(join(ROOT, 'bench/results'), { recursive: true })
    writeFileSync(join(ROOT, 'bench/results/codegen.json'), `${JSON.stringify({ results, accessors })}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What is run, by name: its words for node, where, and what is done before. */
function programs(folder) {
  const load = LIBRARIES.map((name) => `import ${JSON.stringify(join(ROOT, 'node_modules', name, entryOf(name)))}`)
  const sizes = { 84: join(ROOT, 'schema/sparktui.yaml'), 2000: join(folder, 'many.yaml') }
  writeFileSync(sizes[2000], inventoryOf(2000))
  writeFileSync(join(folder, 'libraries.mjs'), `${load.join('\n')}\n`)
  const of = (fields) => {
    const own = join(folder, String(fields))
    // The stamp lies beside the inventory's own node_modules.
    mkdirSync(join(own, 'node_modules'), { recursive: true })
    spawnSync('cp', [sizes[fields], join(own, 'inventory.yaml')])
    const flags = ['--schema', 'inventory.yaml', ...OUTPUTS]
    const clean = () => {
      for (const name of ['ts', 'rust']) rmSync(join(own, name), { recursive: true, force: true })
    }
    return {
      [`generate, ${fields} fields`]: { words: [CLI, 'generate', ...flags], cwd: own, before: clean },
      [`check, ${fields} fields, nothing changed`]: { words: [CLI, 'check', ...flags], cwd: own },
    }
  }
  return {
    'a bare node -e 0': { words: ['-e', '0'], cwd: folder },
    'loading the libraries': { words: [join(folder, 'libraries.mjs')], cwd: folder },
    ...of(84),
    ...of(2000),
  }
}

function entryOf(name) {
  return { 'ts-morph': 'dist/ts-morph.js', handlebars: 'lib/index.js', yaml: 'dist/index.js', zod: 'index.js' }[name]
}

/** Rounds in which each program runs once, so that a loud neighbour disturbs all alike; the best of each counts. */
function measure(all) {
  const best = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, program] of Object.entries(all)) {
      const one = runOnce(name, program)
      const so = best[name]
      best[name] = so
        ? { ms: Math.min(so.ms, one.ms), cpuMs: Math.min(so.cpuMs, one.cpuMs), rssMb: Math.max(so.rssMb, one.rssMb) }
        : one
    }
  }
  return best
}

function runOnce(name, { words, cwd, before }) {
  before?.()
  const { NODE_EXTRA_CA_CERTS: _slowsEveryStart, ...env } = process.env
  const start = process.hrtime.bigint()
  const result = spawnSync(process.execPath, ['--require', HOOK, ...words], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (result.status !== 0) throw new ProgramError(name, result.stderr)
  return { ms, ...JSON.parse(result.output[3]) }
}

class ProgramError extends Error {
  constructor(name, stderr) {
    super(`bench: ${name} failed: ${stderr.trim()}; see that the compiler is built`)
    this.name = 'ProgramError'
  }
}

/** What each may take, beside what the same run shows of Node and of the libraries. */
const BOUNDS = {
  'check, 84 fields, nothing changed': ({ bare }) => ({ ms: bare.ms + 20, text: 'bare + 20 ms' }),
  'check, 2000 fields, nothing changed': ({ bare }) => ({ ms: bare.ms + 30, text: 'bare + 30 ms' }),
  'generate, 84 fields': ({ libraries }) => ({ ms: 1.5 * libraries.ms, text: '1.5 × the libraries, 150 MB' }),
  'generate, 2000 fields': ({ bare }) => ({ ms: bare.ms + 900, text: 'bare + 900 ms, 220 MB' }),
}

function table(results) {
  const bare = results['a bare node -e 0']
  const libraries = results['loading the libraries']
  const rows = Object.entries(results).map(([name, { ms, cpuMs, rssMb }]) => {
    const bound = BOUNDS[name]?.({ bare, libraries })
    const judged = bound ? `${bound.text}: ${bound.ms.toFixed(0)} ms, ${ms <= bound.ms ? 'kept' : 'MISSED'}` : ''
    return [name, ms.toFixed(0), (ms - bare.ms).toFixed(0), cpuMs.toFixed(0), rssMb.toFixed(0), judged]
  })
  const head = ['compiler, best of 15', 'ms', 'over bare', 'CPU ms', 'MB', 'bound']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function accessorLines(ratios) {
  return Object.entries(ratios)
    .map(([name, { generated, own }]) => {
      const times = `${generated.toFixed(2)} ns a slot, by hand ${own.toFixed(2)} ns`
      return `Generated views, ${name}: ${times}, ratio ${(generated / own).toFixed(2)}.`
    })
    .join('\n')
}
