// Reads a markdown file: `npm run example -- markdown [FILE]`. Without a file, the README of the folder.
import { readFileSync } from 'node:fs'
import { mount } from 'sparktui'
import { orRefuse } from '../refuse.js'
import { library, reader } from './view.js'

const path = process.argv[2] ?? 'README.md'
const source = orRefuse('markdown', () => readFileSync(path, 'utf8'), 'give it a markdown file')

await mount((app) => {
  reader(path, source, () => app.exit())
  if (app.isPlain) void library.load().then(() => app.exit())
})
