import { mount, onCleanup, signal } from 'sparktui'
import { dashboard } from './app.js'
import { sampler } from './system.js'

const SAMPLE_MS = 1000

await mount<void>((app) => {
  const look = sampler()
  const sample = signal(look())
  const timer = setInterval(() => {
    sample.value = look()
    // In a pipe there is nobody to watch: one frame is all there is to show.
    if (app.isPlain) app.exit()
  }, SAMPLE_MS)
  onCleanup(() => clearInterval(timer))
  dashboard(app, sample)
})
