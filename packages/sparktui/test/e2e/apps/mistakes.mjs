// Reads a signal where nothing follows it; t throws in a handler, x exits.
import { onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = signal(0)
const inline = process.env.TEST_MODE === 'inline'
await mount(
  (app) => {
    text(`count ${count.value}`)
    onKey('t', failOnPurpose)
    onKey('x', () => app.exit())
  },
  inline ? { mode: 'inline' } : {},
)
process.stdout.write('exited\n')

function failOnPurpose() {
  throw new RangeError('thrown on purpose')
}
