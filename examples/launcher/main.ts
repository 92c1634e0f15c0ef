// All examples in one place: choose one, look at it, run it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { mount, signal } from 'sparktui'
import { examplesOf } from './catalogue.js'
import { readPreview } from './previews.js'
import { launcher, type Place } from './view.js'

// This module runs as examples/dist/launcher/main.js.
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const examples = examplesOf(`${ROOT}examples`)
const place: Place = { chosen: signal<unknown>(examples[0]?.name), filter: signal(''), message: signal('') }

for (;;) {
  const name = await mount<string | undefined>((app) => {
    launcher(app, {
      examples,
      place,
      previewOf: readPreview,
      run: (chosen) => app.exit(chosen),
      exit: () => app.exit(undefined),
    })
    if (app.isPlain) app.exit(undefined)
  })
  if (name === undefined) break
  const code = await run(name)
  place.message.value = code === 0 ? '' : `${name} ended with ${code}; \`npm run example -- ${name}\` shows why`
}

/** Gives the terminal to an example until it ends; its Ctrl-C is not ours. */
function run(name: string): Promise<number> {
  const ignore = () => {}
  process.on('SIGINT', ignore)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}scripts/example.mjs`, name], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGINT', ignore)
      // 130 is what Ctrl-C ends with: somebody wanted it.
      resolve(code === 130 ? 0 : (code ?? 1))
    })
  })
}
