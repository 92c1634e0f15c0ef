// A counter in a frame: up adds, x exits with the count, t throws, e calls process.exit(3), r rejects unhandled.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = signal(0)
const result = await mount((app) => {
  box({ border: 'round', flexDirection: 'column', width: '100%', height: '100%' }, () => {
    text(() => `count ${count.value}`, { bold: true, color: '#9ece6a' })
    text(() => `screen ${app.columns.value}x${app.rows.value}`)
  })
  onKey('up', () => {
    count.value++
  })
  onKey('x', () => app.exit(count.value))
  onKey('t', () => setTimeout(() => failOnPurpose(), 0))
  onKey('e', () => process.exit(3))
  onKey('r', () => {
    Promise.reject(new RangeError('rejected on purpose'))
  })
})
process.stdout.write(`result ${result}\n`)

function failOnPurpose() {
  throw new RangeError('thrown on purpose')
}
