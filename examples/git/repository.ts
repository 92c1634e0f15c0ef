import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
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

/** One line of the log's graph: its lines, and the commit that stands on it, if one does. */
export interface GraphRow {
  readonly graph: string
  readonly commit?: Commit
}

/** `git` said no; the message is its own. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

const run = promisify(execFile)
const MOST_BYTES = 64 * 1024 * 1024
/** Between the graph and a commit, and between the fields of one: no name or subject holds these. */
const RECORD = '\x1e'
const FIELD = '\x1f'
const FIELDS = ['%H', '%an', '%at', '%D', '%s'].join('%x1f')
/** Words that make what git prints the same whatever the user has configured. */
const PLAIN = [
  '--no-optional-locks',
  '-c',
  'core.quotePath=false',
  '-c',
  'color.ui=never',
  '-c',
  'log.showSignature=false',
]

/** The repository that a folder stands in. */
export class Repository {
  private constructor(
    readonly root: string,
    /** Where its index and its HEAD lie. */
    readonly folder: string,
    /** Where its branches lie: of a work tree that was added, those of the first. */
    readonly commonFolder: string,
  ) {}

  /**
   * The repository whose `.git` lies in the folder or around it. Undefined where that is not all there is to it, as for a work
   * tree that was added, or where the environment says otherwise: then git has to be asked.
   */
  static near(folder: string, env: NodeJS.ProcessEnv = process.env): Repository | undefined {
    if (env.GIT_DIR !== undefined || env.GIT_WORK_TREE !== undefined || !existsSync(folder)) return undefined
    for (let root = resolve(folder); ; root = dirname(root)) {
      const own = join(root, '.git')
      if (existsSync(own)) return existsSync(join(own, 'HEAD')) ? new Repository(root, own, own) : undefined
      if (dirname(root) === root) return undefined
    }
  }

  /** @throws {GitError} if the folder is in no repository, or there is no git */
  static async at(folder: string): Promise<Repository> {
    const asked = ['--path-format=absolute', '--show-toplevel', '--git-dir', '--git-common-dir']
    const [root, own, common] = (await git(folder, ['rev-parse', ...asked])).split('\n')
    return new Repository(root as string, own as string, common as string)
  }

  async status(): Promise<Status> {
    return parseStatus(await this.git('status', '--porcelain=v2', '--branch', '--untracked-files=all', '-z'))
  }

  /** The newest commits of all branches, newest first, with the lines between them; none in a repository without a commit. */
  async log(most: number): Promise<GraphRow[]> {
    const output = await this.git('log', '--all', '--graph', `--max-count=${most}`, `--format=%x1e${FIELDS}`)
    return output.split('\n').filter(Boolean).map(graphRow)
  }

  /** Folders that hold files which git knows, from the root. */
  async folders(): Promise<string[]> {
    const files = (await this.git('ls-files', '-z')).split('\0')
    return [...new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/')))))]
  }

  /** What a path would change, as a unified diff: against the index, or of what is staged against HEAD. */
  async diff({ path, isUntracked }: Entry, staged: boolean): Promise<string> {
    // `--no-index` compares with nothing and ends with 1 where there is a difference.
    if (isUntracked) return this.git('diff', '--no-ext-diff', '--no-index', '--', '/dev/null', path).catch(outputOf)
    return this.git('diff', '--no-ext-diff', ...(staged ? ['--cached'] : []), '--', path)
  }

  /** A commit's whole message. */
  async message(hash: string): Promise<string> {
    return (await this.git('show', '--no-patch', '--format=%B', hash)).trimEnd()
  }

  /** What a commit changed, as a unified diff; of a merge, against its first parent. */
  patch(hash: string): Promise<string> {
    return this.git('show', '--no-ext-diff', '--format=', '--patch', '--diff-merges=first-parent', hash)
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
    const { stdout } = await run('git', [...PLAIN, ...words], { cwd, maxBuffer: MOST_BYTES })
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

function graphRow(line: string): GraphRow {
  const [graph, record] = line.split(RECORD) as [string, string?]
  return { graph, ...(record !== undefined && { commit: commit(record) }) }
}

function commit(record: string): Commit {
  const [hash, author, seconds, refs, subject] = record.split(FIELD) as [string, string, string, string, string]
  return { hash, author, date: new Date(Number(seconds) * 1000), refs: refs.split(', ').filter(Boolean), subject }
}
