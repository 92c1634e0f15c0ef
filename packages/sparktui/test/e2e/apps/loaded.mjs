// biome-ignore-all lint/suspicious/noConsole: what the console says is what is tested
// l tells which of Node's modules for streams, sockets and terminals were loaded since the start, w writes to both streams, x exits.
// With TEST_EARLY one stream was asked for before.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

if (process.env.TEST_EARLY !== undefined) process.stdout.write('early\n')
const before = new Set(process.moduleLoadList)
const loaded = signal('not asked')
await mount((app) => {
  box({ flexDirection: 'column', border: 'round', width: 40 }, () => text(() => `loaded: ${loaded.value}`))
  onKey('l', () => {
    const since = process.moduleLoadList.filter((name) => !before.has(name) && /stream|tty|\bnet$/.test(name))
    loaded.value = since.join(', ') || 'nothing'
  })
  onKey('w', () => {
    console.log('logged')
    console.error('complained')
    process.stdout.write('written\n')
    loaded.value = 'wrote'
  })
  onKey('x', () => app.exit())
})
process.stdout.write('the end\n')
