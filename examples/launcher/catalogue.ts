import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A program that can be started. */
export interface Example {
  readonly name: string
  /** What it is, as the comment at the top of its `main.ts` says. */
  readonly about: string
}

/** The examples of a folder: what lies there and has a `main.ts`, but for the launcher itself. */
export function examplesOf(folder: string): readonly Example[] {
  return readdirSync(folder)
    .filter((name) => name !== 'launcher' && existsSync(`${folder}/${name}/main.ts`))
    .sort()
    .map((name) => ({ name, about: topComment(readFileSync(`${folder}/${name}/main.ts`, 'utf8')) }))
}

/** Those whose name or description has all words of a filter. */
export function matching(examples: readonly Example[], filter: string): readonly Example[] {
  const words = filter.toLowerCase().split(/\s+/)
  return examples.filter(({ name, about }) => {
    const said = `${name} ${about}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** The lines of `//` that a source text begins with, as one, without the marks of code in them. */
export function topComment(source: string): string {
  const [comment = ''] = /^(?:\/\/.*\n)*/.exec(source) ?? []
  return comment
    .replaceAll(/^\/\/ ?|`/gm, '')
    .trim()
    .replaceAll('\n', ' ')
}
