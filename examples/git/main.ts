// The repository that it is started in: `npm run example -- git [FOLDER]`.
import { mount } from 'sparktui'
import { GitError, Repository } from './repository.js'
import { git } from './view.js'
import { watchRepository } from './watch.js'
import { Work } from './work.js'

const folder = process.argv[2] ?? '.'
const repository = await Repository.at(folder).catch((error: unknown) => {
  if (!(error instanceof GitError)) throw error
  process.stderr.write(`git: ${error.message}\n`)
  process.exit(1)
})
const work = new Work(repository)
void work.refresh()
const watching = watchRepository(
  repository,
  () => void work.refresh(),
  (error) => {
    work.message.value = { text: `changes are not seen by themselves, R reads again: ${error.message}`, isError: true }
  },
)
await mount((app) => {
  git(app, work)
  // Without a terminal one frame is all there is to show.
  if (app.isPlain) void work.idle().then(() => app.exit())
})
const end = await watching
end()
