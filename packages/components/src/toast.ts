import { box, type Color, each, onCleanup, portal, signal, text } from 'sparktui'
import { look } from './look.js'

export type ToastKind = 'info' | 'success' | 'warning' | 'error'

interface Toast {
  readonly id: number
  readonly kind: ToastKind
  readonly message: string
}

/** Shows messages that go by themselves. */
export type Toaster = (message: string, kind?: ToastKind) => void

export interface ToasterOptions {
  /** How long one stays, in milliseconds. 4000 unless given. */
  readonly stayMs?: number
  /** More than these push out the oldest. 4 unless given. */
  readonly most?: number
}

const MARKS: Readonly<Record<ToastKind, readonly [mark: string, color: Color]>> = {
  info: ['●', look.accent],
  success: ['✔', look.success],
  warning: ['▲', look.warning],
  error: ['✖', look.danger],
}

/** A corner of the screen for messages, the newest at the bottom. A click takes one away. */
export function toaster({ stayMs = 4000, most = 4 }: ToasterOptions = {}): Toaster {
  const toasts = signal<readonly Toast[]>([])
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let nextId = 0
  const remove = (id: number) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    toasts.value = toasts.peek().filter((toast) => toast.id !== id)
  }
  onCleanup(() => {
    for (const timer of timers.values()) clearTimeout(timer)
  })
  portal({ bottom: 1, right: 2, maxWidth: '90%', flexDirection: 'column', alignItems: 'flex-end' }, () => {
    each(
      toasts,
      (toast) => {
        const { id, kind, message } = toast.peek()
        const [mark, color] = MARKS[kind]
        box(
          {
            border: 'round',
            borderColor: color,
            backgroundColor: look.surface,
            paddingX: 1,
            columnGap: 1,
            maxWidth: '100%',
            role: kind === 'error' || kind === 'warning' ? 'alert' : 'status',
            onClick: () => remove(id),
          },
          () => {
            text(mark, { color, flexShrink: 0 })
            text(message)
          },
        )
      },
      { key: ({ id }) => id },
    )
  })
  return (message, kind = 'info') => {
    const toast = { id: nextId++, kind, message }
    for (const old of toasts.peek().slice(0, Math.max(0, toasts.peek().length + 1 - most))) remove(old.id)
    toasts.value = [...toasts.peek(), toast]
    timers.set(
      toast.id,
      setTimeout(() => remove(toast.id), stayMs),
    )
  }
}
