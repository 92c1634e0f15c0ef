import { signal } from 'sparktui'
import { examplesOf } from '../catalogue.js'
import { readPreview } from '../previews.js'
import { launcher } from '../view.js'
import type { Scene } from './play.js'

// As many as there are when this is written, so that another example changes no picture of this one.
const NAMES = [
  'chat',
  'counter',
  'dashboard',
  'files',
  'form',
  'git',
  'kanban',
  'logs',
  'markdown',
  'particles',
].concat(['processes', 'snake', 'sqlite', 'table', 'todo'])
const about = examplesOf('examples').find(({ name }) => name === 'kanban')?.about ?? ''

const place = { chosen: signal<unknown>('kanban'), filter: signal(''), message: signal('') }

export const scene: Scene = {
  title: 'The launcher: a list of the examples, and a look at one of them',
  cols: 80,
  rows: 26,
  build: (app) => {
    launcher(app, {
      examples: NAMES.map((name) => ({ name, about })),
      place,
      previewOf: readPreview,
      run: () => {},
      exit: () => {},
    })
  },
}
