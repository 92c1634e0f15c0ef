import { onKey, text } from 'sparktui'
import { mount } from './mount.mjs'

await mount((app) => {
  const lines = () => {
    const { colorDepth, colorReason, synchronized, isAnswered, scheme } = app.capabilities.value
    return `${colorDepth} by ${colorReason}, synchronized ${synchronized}, answered ${isAnswered}, scheme ${scheme}`
  }
  text(lines)
  text('red', { color: '#ff0000' })
  onKey('q', () => app.exit())
})
