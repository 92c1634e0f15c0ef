import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Entry, parseStatus, type Status } from './status.js'

/** One commit of the log. */
export interface Commit {
  readonly hash: string
  readonly author: string
  readonly date: Date
  readonly subject: string
  /** Names of branches and tags that point at it. */
  readonly refs: readonly string[]
}

/** `git` said no; the message is its own. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

const run = promisify(execFile)
const MOST_BYTES = 64 * 1024 * 1024
const FIELDS = ['%H', '%an', '%at', '%D', '%s'].join('%x1f')

/** The repository that a folder stands in. */
export class Repository {
  private constructor(readonly root: string) {}

  /** @throws {GitError} if the folder is in no repository, or there is no git */
  static async at(folder: string): Promise<Repository> {
    return new Repository((await git(folder, ['rev-parse', '--show-toplevel'])).trimEnd())
  }

  async status(): Promise<Status> {
    return parseStatus(await this.git('status', '--porcelain=v2', '--branch', '--untracked-files=all', '-z'))
  }

  /** The newest commits, newest first; none in a repository without a commit. */
  async log(most: number): Promise<Commit[]> {
    const output = await this.git('log', `--max-count=${most}`, `--format=${FIELDS}`, '-z').catch(() => '')
    return output.split('\0').filter(Boolean).map(commit)
  }

  /** What a path would change, as a unified diff: against the index, or of what is staged against HEAD. */
  async diff({ path, isUntracked }: Entry, staged: boolean): Promise<string> {
    // `--no-index` compares with nothing and ends with 1 where there is a difference.
    if (isUntracked) return this.git('diff', '--no-index', '--', '/dev/null', path).catch(outputOf)
    return this.git('diff', ...(staged ? ['--cached'] : []), '--', path)
  }

  /** A commit's message and its diff. */
  show(hash: string): Promise<string> {
    return this.git('show', '--format=fuller', '--stat', '--patch', hash)
  }

  stage(path: string): Promise<unknown> {
    return this.git('add', '--all', '--', path)
  }

  async unstage(path: string): Promise<void> {
    // Before the first commit there is no HEAD to reset to.
    await this.git('reset', '--quiet', '--', path).catch(() => this.git('rm', '--cached', '--quiet', '--', path))
  }

  commit(message: string): Promise<unknown> {
    return this.git('commit', '--message', message)
  }

  private git(...words: string[]): Promise<string> {
    return git(this.root, words)
  }
}

async function git(cwd: string, words: string[]): Promise<string> {
  try {
    const { stdout } = await run('git', ['--no-optional-locks', ...words], { cwd, maxBuffer: MOST_BYTES })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    const said = (stderr ?? '').trim() || (error as Error).message
    throw Object.assign(new GitError(said), { output: stdout ?? '' })
  }
}

function outputOf(error: GitError & { output?: string }): string {
  if (error.output) return error.output
  throw error
}

function commit(record: string): Commit {
  const [hash, author, seconds, refs, subject] = record.split('\x1f') as [string, string, string, string, string]
  return { hash, author, date: new Date(Number(seconds) * 1000), refs: refs.split(', ').filter(Boolean), subject }
}
