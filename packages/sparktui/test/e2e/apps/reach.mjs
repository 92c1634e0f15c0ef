// What has the focus scrolls something in it by its keys and takes pastes. The key b blocks the main thread until the file that is
// named appears.
import { existsSync } from 'node:fs'
import { box, createRef, mount, onKey, signal, text } from 'sparktui'

const [, , unblock] = process.argv

await mount((app) => {
  const log = signal([])
  const note = (line) => {
    log.value = [...log.value, line]
  }
  const rows = createRef()
  const down = { flexDirection: 'column' }
  const scrolling = { overflow: 'scroll', scrollbar: 'none', onScroll: ({ x, y }) => note(`scroll ${x} ${y}`) }
  const heard = { keysScroll: rows, onPaste: ({ text }) => note(`paste ${text}`) }
  box({ focusable: true, autoFocus: true, ...down, ...heard }, () => {
    text('here')
    box({ ref: rows, width: 10, height: 3, ...down, ...scrolling }, () => {
      for (let row = 0; row < 9; row++) text(`row ${row}`, { flexShrink: 0 })
    })
  })
  text(() => `log ${log.value.join(', ')}`)
  onKey('z', () => note('key z'))
  onKey('b', () => {
    note('blocked')
    setTimeout(() => {
      while (!existsSync(unblock)) {}
      note('free')
    }, 0)
  })
  onKey('x', () => app.exit())
})
