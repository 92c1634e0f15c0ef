// Mounts three times, one app after the other; the key n goes on.
import { onKey, text } from 'sparktui'
import { mount } from './mount.mjs'

const results = []
for (const round of [1, 2, 3]) {
  results.push(
    await mount((app) => {
      text(`round ${round}`)
      onKey('n', () => app.exit(round))
    }),
  )
}
process.stdout.write(`results ${results.join(' ')}\n`)
