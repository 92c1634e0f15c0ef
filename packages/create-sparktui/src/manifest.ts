import { COMPILER, type Language, type Template } from './templates.js'

/**
 * The package.json of a new program.
 *
 * @param name    of its package
 * @param version of SparkTUI
 */
export function manifestOf(name: string, template: Template, language: Language, version: string): object {
  const built = language === 'ts' ? 'dist/' : ''
  const build = language === 'ts' ? 'tsc && ' : ''
  const main = `${built}src/main.js`
  return {
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=20' },
    ...(template.isCommand ? { bin: { [name]: main }, files: [built || 'src'] } : {}),
    scripts: {
      ...(language === 'ts' ? { build: 'tsc' } : {}),
      start: `${build}node ${main}`,
      test: `${build}node --test ${built}test/app.test.js`,
    },
    dependencies: Object.fromEntries(template.imports.map((one) => [one, `^${version}`])),
    ...(language === 'ts' ? { devDependencies: newerThan(COMPILER) } : {}),
  }
}

/** Options of the compiler for a program in TypeScript. */
export const TSCONFIG: object = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    rootDir: '.',
    outDir: 'dist',
  },
  include: ['src', 'test'],
}

/** A name that npm takes: that of the folder, without what it refuses. */
export function packageNameOf(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
  return name === '' ? 'sparktui-app' : name
}

const newerThan = (versions: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, `^${version}`]))
