// A list below what is on the terminal: up adds a row, down takes one away, w widens the rows, n narrows them, x exits with their number.
import { box, each, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = signal(Number(process.env.TEST_ROWS ?? 2))
const word = signal('row')
const result = await mount(
  (app) => {
    box({ flexDirection: 'column', border: process.env.TEST_BORDER ?? 'none' }, () => {
      text(() => `${count.value} rows on ${app.columns.value}x${app.rows.value}`)
      each(
        () => Array.from({ length: count.value }, (_, row) => row),
        (row) => text(() => `${word.value} ${row.value}`),
      )
    })
    onKey('up', () => {
      count.value++
    })
    onKey('down', () => {
      count.value--
    })
    onKey('w', () => {
      word.value = 'a row that is so wide that a narrow terminal breaks it,'
    })
    onKey('n', () => {
      word.value = 'row'
    })
    onKey('x', () => app.exit(count.value))
    onKey('t', () => setTimeout(() => failOnPurpose(), 0))
    onKey('e', () => process.exit(3))
    onKey('r', () => {
      Promise.reject(new RangeError('rejected on purpose'))
    })
  },
  { mode: 'inline' },
)
process.stdout.write(`result ${result}\n`)

function failOnPurpose() {
  throw new RangeError('thrown on purpose')
}
