// All examples in one place: choose one, look at it, run it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { mount, signal } from 'sparktui'
import { examplesOf } from './catalogue.js'
import { readPreview } from './previews.js'
import { launcher, type Place } from './view.js'

// This module runs as examples/dist/launcher/main.js.
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const examples = examplesOf(`${ROOT}examples`)
const place: Place = { chosen: signal<unknown>(examples[0]?.name), filter: signal(''), message: signal('') }

await mount((app) => {
  launcher(app, {
    examples,
    place,
    previewOf: readPreview,
    run: (name) => void app.suspend(() => run(name)),
    exit: () => app.exit(),
  })
  if (app.isPlain) app.exit()
})

/** Runs an example on the terminal, which is its own until it ends, and tells if that was no good end. */
async function run(name: string): Promise<void> {
  const child = spawn(process.execPath, [`${ROOT}scripts/example.mjs`, name], { stdio: 'inherit' })
  const how = await once(child, 'exit').then(
    ([code, signal]: (number | string | null)[]) => code ?? signal,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  // 130 is what Ctrl-C ends with: somebody wanted it.
  const isWell = how === 0 || how === 130
  place.message.value = isWell ? '' : `${name} ended with ${how}; npm run example -- ${name} shows why`
}
