import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** Bytes of our main export, which is one minified module as it stands, gzipped. */
export function ourBytes() {
  const code = readFileSync(fileURLToPath(import.meta.resolve('@sparktui/signals')), 'utf8')
  return gzipSync(code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, ''), { level: 9 }).length
}

/** Bytes of everything that another package exports, bundled with what it needs, minified, gzipped. */
export async function minifiedBytes(specifier) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${specifier}'`, resolveDir: HERE },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}
