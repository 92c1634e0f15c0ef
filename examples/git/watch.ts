import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { burst } from '../burst.js'
import type { Repository } from './repository.js'

/** A burst of changes, as a build or a checkout makes, is told once. */
const SETTLE_MS = 100
/** More folders are not watched: each takes one of the watches that the system gives a user. */
const MOST_FOLDERS = 4000

/**
 * Calls `changed` when the repository or files that it knows may have changed. The system tells; nothing is asked over and
 * over.
 *
 * @param failed called with why, if something cannot be watched
 * @returns ends it
 */
export async function watchRepository(
  repository: Repository,
  changed: () => void,
  failed: (error: Error) => void,
): Promise<() => void> {
  const watchers: FSWatcher[] = []
  let isOver = false
  const { tell, cancel } = burst(SETTLE_MS, changed)
  const end = () => {
    isOver = true
    cancel()
    for (const watcher of watchers) watcher.close()
  }
  try {
    const { root, folder, commonFolder } = repository
    const refs = ['refs', 'refs/heads', 'refs/remotes', 'refs/tags'].map((name) => join(commonFolder, name))
    const known = (await repository.folders()).slice(0, MOST_FOLDERS).map((name) => join(root, name))
    for (const place of new Set([folder, commonFolder, ...refs, root, ...known])) {
      if (isOver) return end
      follow(place)
    }
  } catch (error) {
    failed(error as Error)
  }
  return end

  function follow(place: string): void {
    try {
      watchers.push(watch(place, tell).on('error', failed))
    } catch (error) {
      // Not every repository has every folder of refs, and a folder may be deleted in the work tree.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}
