// Blocks the main thread until the file that is named appears, then counts the keys that were typed meanwhile: each has
// to be the next letter of the alphabet. A key Z ends it.
import { existsSync } from 'node:fs'
import { onKey, text } from 'sparktui'
import { mount } from './mount.mjs'

const [, , unblock] = process.argv
const A = 'a'.charCodeAt(0)

const result = await mount((app) => {
  let count = 0
  let wrong = 0
  text('typing')
  onKey(({ key }) => {
    if (key === 'Z') app.exit({ count, wrong })
    else if (key.charCodeAt(0) === A + (count % 26)) count++
    else wrong++
  })
  setTimeout(() => {
    while (!existsSync(unblock)) {}
  }, 0)
})
process.stdout.write(`${JSON.stringify(result)}\n`)
