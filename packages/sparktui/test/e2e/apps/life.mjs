// biome-ignore-all lint/suspicious/noConsole: what the console says is what is tested
// What an app does with its terminal beside drawing: p prints, c writes to the console, s lends the terminal to a child, m goes
// to the other mode, b blocks for good, u claims Ctrl-Z, l listens to SIGTERM itself, x exits with the count.
import { spawnSync } from 'node:child_process'
import { bold, box, onKey, signal, t, text } from 'sparktui'
import { mount } from './mount.mjs'

const count = signal(0)
const said = signal('')
const sinks = { panel: (line, stream) => (said.value = `${stream}: ${line}`), off: 'off' }
const sink = sinks[process.env.TEST_CONSOLE]
const result = await mount(
  (app) => {
    box({ flexDirection: 'column', border: 'round', width: 40 }, () => {
      text(() => `count ${count.value} ${app.mode.value}`)
      text(() => said.value || 'nothing said')
    })
    onKey('up', () => {
      count.value++
    })
    onKey('p', () => app.print(`printed ${count.value}`))
    onKey('r', () => app.print(t`${bold('rich')} ${count.value}`))
    onKey('n', () => app.print(() => box({ border: 'single', width: 12 }, () => text(`drawn ${count.peek()}`))))
    onKey('c', () => {
      console.log('logged %d', count.value)
      console.error('complained', { n: count.value })
      process.stdout.write('half ')
      process.stdout.write(Buffer.from('a line\n'))
      process.stderr.write('stray\n')
    })
    onKey('s', async () => {
      const status = await app.suspend(() => {
        console.log('lent')
        const child = spawnSync('sh', ['-c', process.env.TEST_CHILD ?? 'true'], { stdio: 'inherit' })
        return child.status ?? child.signal
      })
      said.value = `child ended by ${status}`
    })
    onKey('m', () => {
      app.mode.value = app.mode.value === 'inline' ? 'fullscreen' : 'inline'
    })
    onKey('b', () => {
      said.value = 'blocked'
      app.commit()
      while (true) {}
    })
    onKey('l', () => {
      process.on('SIGTERM', () => {
        said.value = 'heard SIGTERM'
      })
      said.value = 'listening'
    })
    onKey('u', () => {
      onKey('ctrl+z', () => {
        said.value = 'undone'
      })
      said.value = 'claimed'
    })
    onKey('x', () => app.exit(count.value))
  },
  { mode: process.env.TEST_MODE ?? 'fullscreen', ...(sink && { console: sink }) },
)
process.stdout.write(`result ${result}\n`)
