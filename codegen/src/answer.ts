/** What commands answer, for people and for machines. */

/** A file and how it stood before the command. */
export interface FileState {
  readonly path: string
  readonly state: State
}

/** `extra`: an older run of ours wrote it; `foreign`: somebody else did. Neither should be there. */
export type State = 'unchanged' | 'stale' | 'missing' | 'extra' | 'foreign'

/** What `check` says of files that are right. */
export function freshLine(count: number): string {
  return `${count} ${count === 1 ? 'file is' : 'files are'} fresh\n`
}

/** One object on one line. */
export function asJson(answer: object): string {
  return `${JSON.stringify(answer)}\n`
}

/** The answer of `generate` and `check` about files; `check` is at ease only with unchanged ones. */
export function filesAsJson(command: string, files: readonly FileState[]): string {
  const ok = command !== 'check' || files.every(({ state }) => state === 'unchanged')
  return asJson({ command, ok, problems: [], files: files.map(({ path, state }) => ({ path, state })) })
}
