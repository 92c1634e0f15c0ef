// Shows what the app is told of that is not as it should be; x exits.
import { each, onKey, text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  text('diagnostics:')
  each(app.diagnostics, (one) => text(() => `${one.value.code}: ${one.value.message}`))
  onKey('x', () => app.exit())
})
