// biome-ignore-all lint/suspicious/noConsole: what the console says is what is tested
// Renders an app without a terminal, and meanwhile speaks to the one that there is.
import { text } from 'sparktui'
import { render } from 'sparktui/test'

const ui = render(() => text('seen by no terminal'), { cols: 30, rows: 1 })
process.stdout.write(`it shows: ${ui.text()}\n`)
console.log('said while it is shown')
ui.unmount()
