// Fields that can have the focus and a button. The key b blocks the main thread until the file that is named appears.
import { existsSync } from 'node:fs'
import { box, createRef, onKey, signal, text } from 'sparktui'
import { mount } from './mount.mjs'

const [, , unblock] = process.argv

await mount((app) => {
  const log = signal([])
  const note = (line) => {
    log.value = [...log.value, line]
  }
  const field = (name) => {
    const ref = createRef()
    box(
      {
        ref,
        focusable: true,
        border: 'single',
        focusRingColor: 'ansi(1)',
        hoverBackgroundColor: 'ansi(2)',
        pressedBackgroundColor: 'ansi(3)',
        onFocus: () => note(`focus ${name}`),
        onClick: () => note(`click ${name}`),
      },
      () => text(name),
    )
  }
  box(() => {
    field('one')
    field('two')
    field('three')
  })
  box({
    width: 4,
    height: 1,
    backgroundColor: '#000000',
    hoverBackgroundColor: '#ff0000',
    transition: 1500,
    transitionEasing: 'linear',
  })
  text(() => `log ${log.value.join(', ')}`)
  onKey(({ text: typed }) => typed !== '' && typed !== 'b' && note(`key ${typed}`))
  onKey('b', () => {
    note('blocked')
    setTimeout(() => {
      while (!existsSync(unblock)) {}
      note('free')
    }, 0)
  })
  onKey('ctrl+q', () => app.exit(), { global: true })
})
