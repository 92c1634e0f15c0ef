// The repository that it is started in: `npm run example -- git [FOLDER]`.
import { homedir } from 'node:os'
import { mount, onCleanup } from 'sparktui'
import { refuse } from '../refuse.js'
import { GitError, Repository } from './repository.js'
import { git } from './view.js'
import { watchRepository } from './watch.js'
import { Work } from './work.js'

const folder = process.argv[2] ?? '.'
// Git is asked before the first frame only where there is no telling without.
const repository = Repository.near(folder) ?? (await ask())
const work = new Work(repository)
let watching: Promise<() => void> | undefined

await mount((app) => {
  git(app, work, { home: homedir() })
  // Once the first frame is on its way: what git takes to answer is not waited for.
  const start = setImmediate(() => {
    void work.refresh()
    if (app.isPlain) void work.idle().then(() => app.exit())
    else watching = watchRepository(repository, () => void work.refresh(), unwatched)
  })
  // Who quits before that has nothing to wait for.
  onCleanup(() => clearImmediate(start))
})
await watching?.then((end) => end())

function ask(): Promise<Repository> {
  return Repository.at(folder).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error
    return refuse('git', error, 'start it in a repository, or give it the folder of one')
  })
}

function unwatched(error: Error): void {
  work.message.value = { text: `changes are not seen by themselves, R reads again: ${error.message}`, isError: true }
}
