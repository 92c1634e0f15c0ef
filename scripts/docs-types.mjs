import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { blocksOf } from './docs-blocks.mjs'
import { ROOT } from './run.mjs'

const FOLDER = `${ROOT}/.stamps/docs`

/**
 * Writes each block of `ts` of the documentation to a module of its own, which `tsconfig.test.json` includes: what a reader
 * copies has the types that it should.
 */
export function writeDocsBlocks() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const page of readdirSync(`${ROOT}/docs`, { recursive: true }).filter((path) => path.endsWith('.md'))) {
    const name = page.replaceAll(/[^a-z0-9]+/gi, '-')
    for (const { line, code } of blocksOf(readFileSync(`${ROOT}/docs/${page}`, 'utf8'))) {
      writeFileSync(`${FOLDER}/${name}-line-${line}.ts`, `${code}export {}\n`)
    }
  }
  return 0
}
