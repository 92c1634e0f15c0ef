import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * What the TypeScript compiler has against some files, by the repository's own strict settings.
 *
 * @param files texts by path, beside a node_modules that holds this workspace's packages
 * @returns its lines, none if all is well
 */
export async function complaintsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'codegen-tsc-'))
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    const options = { noEmit: true, composite: false, noPropertyAccessFromIndexSignature: true }
    const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions: options, include: ['**/*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await tsc(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function tsc(folder: string): Promise<string[]> {
  const program = join(ROOT, 'node_modules/.bin/tsc')
  return new Promise((resolve) => {
    execFile(program, ['-p', folder, '--pretty', 'false'], { cwd: folder }, (_, stdout) => {
      resolve(stdout.split('\n').filter((line) => line.includes(': error ')))
    })
  })
}
