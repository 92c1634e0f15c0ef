import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What emitted code must hold under, whatever the settings of this repository are. */
const STRICT = {
  strict: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  // Nothing that could not be stripped: no enum, no namespace, no parameter property.
  erasableSyntaxOnly: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
}

/**
 * What the TypeScript compiler has against some files, by the repository's own strict settings.
 *
 * @param files texts by path, beside a node_modules that holds this workspace's packages
 * @returns its lines, none if all is well
 */
export async function complaintsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = written(files, { noEmit: true })
  try {
    return await tsc(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Compiles some files and loads one of them.
 *
 * @param path the module to be loaded, `src/index.js`
 */
export async function loaded(files: Readonly<Record<string, string>>, path: string): Promise<Record<string, unknown>> {
  // Vitest leaves what lies in a folder of this name to Node.
  const folder = written(files, { outDir: 'js/node_modules', rootDir: '.', declaration: false, sourceMap: false })
  try {
    const complaints = await tsc(folder)
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    return await import(/* @vite-ignore */ join(folder, 'js/node_modules', path))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function written(files: Readonly<Record<string, string>>, options: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'codegen-tsc-'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const config = {
    extends: join(ROOT, 'tsconfig.base.json'),
    compilerOptions: { ...STRICT, ...options, composite: false },
    include: ['**/*.ts'],
  }
  const all = { ...files, 'package.json': '{ "type": "module" }', 'tsconfig.json': JSON.stringify(config) }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function tsc(folder: string): Promise<string[]> {
  const program = join(ROOT, 'node_modules/.bin/tsc')
  return new Promise((resolve) => {
    execFile(program, ['-p', folder, '--pretty', 'false'], { cwd: folder }, (_, stdout) => {
      resolve(stdout.split('\n').filter((line) => line.includes(': error ')))
    })
  })
}
