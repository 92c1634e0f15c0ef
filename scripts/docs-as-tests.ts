import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'
import { blocksOf } from './docs-blocks.mjs'

const IMPORT = /^import (type )?\{([^}]*)\} from '([^']+)'\n/gm
/** What a program adds to the types of a module, which only stands at the top of one. */
const DECLARED = /^declare module '[^']+' \{\n.*?^\}\n/gms
const PICTURE = fileURLToPath(new URL('docs-picture.ts', import.meta.url))

/**
 * A plugin of Vite by which a page of the documentation is a file of tests: each of its blocks of `ts` is one, unless it
 * holds tests itself. Blocks are programs of their own; they share no names. A block with a picture is held to it.
 */
export function docsAsTests(): Plugin {
  return {
    name: 'docs-as-tests',
    enforce: 'pre',
    async transform(page, id) {
      if (!id.endsWith('.md')) return undefined
      const { code } = await transformWithOxc(testsOf(page, dirname(id)), `${id}.ts`, { lang: 'ts', sourcemap: false })
      return { code, map: null }
    },
  }
}

/** The blocks of `ts` of a page in `folder` as one module of tests. */
export function testsOf(page: string, folder: string): string {
  const imports = new Map([['vitest', new Set(['test'])]])
  const need = (name: string, from: string) => imports.set(from, (imports.get(from) ?? new Set()).add(name))
  const tests = blocksOf(page).map(({ line, code, picture }) => {
    const body = code
      .replaceAll(DECLARED, '')
      .replaceAll(IMPORT, (_, type: string | undefined, names: string, from: string) => {
        for (const name of names.split(',')) if (name.trim() !== '') need(`${type ?? ''}${name.trim()}`, from)
        return ''
      })
    if (/^\s*test\(/m.test(body)) return `{\n${body}\n}`
    const hold = picture === undefined ? '' : holding(join(folder, picture.path), picture.title)
    if (picture !== undefined) need('holdPicture', PICTURE)
    return `test(${JSON.stringify(`the program in line ${line}`)}, async () => {\n${body}\n${hold}})`
  })
  const head = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from '${from}'`)
  return [...head, ...tests].join('\n')
}

function holding(file: string, title: string): string {
  return `holdPicture(ui, ${JSON.stringify(file)}, ${JSON.stringify(title)})\n`
}
