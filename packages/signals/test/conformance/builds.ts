import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import * as source from '../../src/index.js'

/** What the suite needs of a build. */
export type Build = Pick<typeof source, 'batch' | 'derived' | 'effect' | 'signal' | 'untrack'>

/** The package in one minified file, the graph core inside, loaded apart from the source. */
async function minified(): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), 'sparktui-signals-'))
  const outfile = join(folder, 'signals.min.mjs')
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('../../src/index.ts', import.meta.url))],
      outfile,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
    })
    return (await import(pathToFileURL(outfile).href)) as Build
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every build that must conform, by name. */
export async function builds(): Promise<{ name: string; build: Build }[]> {
  return [
    { name: 'source', build: source },
    { name: 'minified', build: await minified() },
  ]
}
