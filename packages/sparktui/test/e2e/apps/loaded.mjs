// biome-ignore-all lint/suspicious/noConsole: what the console says is what is tested
// l tells which of Node's modules for streams, sockets and terminals were loaded since the start, w writes to both streams, x exits.
// With TEST_EARLY one stream was asked for before; with TEST_WRAPPED somebody puts a getter of his own before ours.
import { box, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

if (process.env.TEST_EARLY !== undefined) process.stdout.write('early\n')
function wrap(name) {
  const { get, ...rest } = Object.getOwnPropertyDescriptor(process, name)
  Object.defineProperty(process, name, { ...rest, get: () => get.call(process) })
}

const before = new Set(process.moduleLoadList)
const loaded = signal('not asked')
await mount((app) => {
  box({ flexDirection: 'column', border: 'round', width: 40 }, () => text(() => `loaded: ${loaded.value}`))
  onKey('l', () => {
    const since = process.moduleLoadList.filter((name) => !before.has(name) && /stream|tty|\bnet$/.test(name))
    loaded.value = since.join(', ') || 'nothing'
  })
  onKey('w', () => {
    if (process.env.TEST_WRAPPED !== undefined) wrap('stdout')
    console.log('logged')
    console.error('complained')
    process.stdout.write('written\n')
    loaded.value = 'wrote'
  })
  onKey('x', () => app.exit())
})
process.stdout.write('the end\n')
