// One app on stdout, which is no terminal, and two more in the same process, each on a terminal of TEST_TTYS: shows the last key; x exits.
import { onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

await mount(
  (app) => {
    text('to a stream')
    app.exit()
  },
  { mode: 'plain' },
)
await Promise.all(
  process.env.TEST_TTYS.split(' ').map(async (tty, number) => {
    await mount(
      (app) => {
        const key = signal('nothing')
        text(() => `app ${number} on ${app.columns.value}: ${key.value}`)
        for (const each of ['a', 'b']) {
          onKey(each, () => {
            key.value = each
          })
        }
        onKey('x', () => app.exit())
      },
      { tty },
    )
    process.stdout.write(`ended ${number}\n`)
  }),
)
