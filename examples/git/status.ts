/** How a path differs on one side: in the index from HEAD, or in the work tree from the index. */
export type Change = 'unchanged' | 'modified' | 'added' | 'deleted' | 'renamed' | 'copied' | 'type-changed' | 'unmerged'

/** One path that differs from HEAD. */
export interface Entry {
  readonly path: string
  /** Where a renamed or copied path came from. */
  readonly from?: string
  readonly staged: Change
  readonly unstaged: Change
  readonly isUntracked: boolean
  readonly isConflict: boolean
}

/** What `git status` says of a repository. */
export interface Status {
  /** Undefined where HEAD is detached. */
  readonly branch?: string
  readonly upstream?: string
  readonly ahead: number
  readonly behind: number
  /** By path. */
  readonly entries: readonly Entry[]
}

const CHANGES: Readonly<Record<string, Change>> = {
  '.': 'unchanged',
  M: 'modified',
  T: 'type-changed',
  A: 'added',
  D: 'deleted',
  R: 'renamed',
  C: 'copied',
  U: 'unmerged',
}

/** Reads `git status --porcelain=v2 --branch -z`, as git-status(1) describes it: records end in NUL, paths are not quoted. */
export function parseStatus(output: string): Status {
  const records = output.split('\0')
  const entries: Entry[] = []
  const heads: Record<string, string> = {}
  for (let at = 0; at < records.length; at++) {
    const record = records[at] as string
    if (record.startsWith('# ')) head(record, heads)
    // A rename has a second record: the path that it had.
    else if (record.startsWith('2 ')) entries.push(tracked(record, 9, records[++at]))
    else if (record.startsWith('1 ')) entries.push(tracked(record, 8))
    else if (record.startsWith('u ')) entries.push({ ...tracked(record, 10), isConflict: true })
    else if (record.startsWith('? ')) entries.push(untracked(record.slice(2)))
  }
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  const [ahead, behind] = /^\+(\d+) -(\d+)$/
    .exec(heads['branch.ab'] ?? '')
    ?.slice(1)
    .map(Number) ?? [0, 0]
  const branch = heads['branch.head']
  const upstream = heads['branch.upstream']
  return {
    ...(branch !== undefined && branch !== '(detached)' && { branch }),
    ...(upstream !== undefined && { upstream }),
    ahead: ahead as number,
    behind: behind as number,
    entries,
  }
}

function head(record: string, heads: Record<string, string>): void {
  const [, name, value] = /^# (\S+) (.*)$/.exec(record) ?? []
  if (name !== undefined && value !== undefined) heads[name] = value
}

/** @param fields how many fields, parted by one space each, stand before the path */
function tracked(record: string, fields: number, from?: string): Entry {
  const words = record.split(' ')
  const [x, y] = words[1] ?? ''
  return {
    path: words.slice(fields).join(' '),
    ...(from !== undefined && { from }),
    staged: CHANGES[x ?? '.'] ?? 'modified',
    unstaged: CHANGES[y ?? '.'] ?? 'modified',
    isUntracked: false,
    isConflict: false,
  }
}

function untracked(path: string): Entry {
  return { path, staged: 'unchanged', unstaged: 'added', isUntracked: true, isConflict: false }
}
