import { type App, box, each, signal, text } from 'sparktui'

type Printed = Parameters<App['print']>[0]

/** Shows what a program prints above it, as the scrollback of a terminal does: a screen of a test has none. */
export function printing(_app: App, build: (printer: Pick<App, 'print'>) => unknown): void {
  const printed = signal<readonly Printed[]>([])
  const print = (content: Printed) => {
    printed.value = [...printed.peek(), content]
  }
  box({ flexDirection: 'column', width: '100%', height: '100%', justifyContent: 'end' }, () => {
    each(printed, (item) => {
      const content = item.peek()
      box({ flexDirection: 'column', flexShrink: 0 }, () => (typeof content === 'function' ? content() : text(content)))
    })
    build({ print })
  })
}
