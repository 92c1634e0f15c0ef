import { type Plugin, transformWithOxc } from 'vite'

const BLOCK = /^```ts\n(.*?)^```$/gms
const IMPORT = /^import (type )?\{([^}]*)\} from '([^']+)'\n/gm

/**
 * A plugin of Vite by which a page of the documentation is a file of tests: each of its blocks of `ts` is one, unless it
 * holds tests itself. Blocks are programs of their own; they share no names.
 */
export function docsAsTests(): Plugin {
  return {
    name: 'docs-as-tests',
    enforce: 'pre',
    async transform(page, id) {
      if (!id.endsWith('.md')) return undefined
      const { code } = await transformWithOxc(testsOf(page), `${id}.ts`, { lang: 'ts', sourcemap: false })
      return { code, map: null }
    },
  }
}

/** The blocks of `ts` of a page as one module of tests. */
export function testsOf(page: string): string {
  const imports = new Map([['vitest', new Set(['test'])]])
  const tests = [...page.matchAll(BLOCK)].map(({ 1: block = '', index }) => {
    const line = page.slice(0, index).split('\n').length
    const body = block.replaceAll(IMPORT, (_, type: string | undefined, names: string, from: string) => {
      const known = imports.get(from) ?? new Set<string>()
      imports.set(from, known)
      for (const name of names.split(',')) if (name.trim() !== '') known.add(`${type ?? ''}${name.trim()}`)
      return ''
    })
    return /^\s*test\(/m.test(body)
      ? `{\n${body}\n}`
      : `test(${JSON.stringify(`the program in line ${line}`)}, async () => {\n${body}\n})`
  })
  const head = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from '${from}'`)
  return [...head, ...tests].join('\n')
}
