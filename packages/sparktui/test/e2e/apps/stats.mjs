// Many texts, of which the key n changes one; the key x ends the app and prints what its last frame cost.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = Number(process.env.TEST_TEXTS)
const stats = await mount((app) => {
  const value = signal('000000')
  box({ flexWrap: 'wrap', width: '100%', height: '100%', overflow: 'hidden', alignContent: 'flex-start' }, () => {
    for (let at = 0; at < count; at++) {
      box({ width: 10, height: 1, flexShrink: 0 }, () => text(at === 7 ? value : `cell ${at}`))
    }
  })
  onKey('n', () => {
    value.value = 'COUNTS'
  })
  onKey('x', () => app.exit(app.stats))
})
process.stdout.write(`${JSON.stringify(stats)}\n`)
