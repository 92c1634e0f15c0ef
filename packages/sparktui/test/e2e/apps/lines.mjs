// biome-ignore-all lint/suspicious/noConsole: what the console says is what is tested
// An app that prints and counts by itself, for where there is no terminal.
import { bold, box, signal, t, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = signal(0)
const result = await mount(
  async (app) => {
    text(() => `count ${count.value}`, { color: 'red' })
    text('always the same')
    await new Promise((resolve) => setTimeout(resolve, 20))
    app.print('printed \x1b[31mred\x1b[m\x1b[2J')
    console.log('logged')
    app.print(t`${bold('rich')} text`)
    app.print(() => box({ border: 'single', width: 8 }, () => text('box')))
    app.mode.value = 'inline'
    const lent = await app.suspend(() => 'lent')
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      count.value++
    }
    app.exit(lent)
  },
  { plain: process.env.TEST_PLAIN ?? 'last', mode: process.env.TEST_MODE ?? 'fullscreen', maxFps: 100 },
)
process.stdout.write(`result ${result}\n`)
