import { type App, box, onKey, signal, text } from 'sparktui'

/** A counter. Children are functions that run once; what can change is a signal or a function. */
export function counter(app: App<number>): void {
  const count = signal(0)
  box({ flexDirection: 'column', border: 'round', padding: 1, gap: 1 }, () => {
    text(() => `Count: ${count.value}`, { bold: true, color: '$primary' })
    text('up and down to count, q to quit', { color: '$muted' })
  })
  onKey('up', () => count.value++)
  onKey('down', () => count.value--)
  onKey('q', () => app.exit(count.value))
}
