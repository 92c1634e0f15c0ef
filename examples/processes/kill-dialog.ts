import { confirm } from '@sparktui/components'
import type { Signal } from 'sparktui'
import { printable } from '../printable.js'
import type { Process } from '../system.js'

/** What can be sent, and what it does. */
const SIGNALS: readonly (readonly [NodeJS.Signals, string])[] = [
  ['SIGTERM', 'asks it to end'],
  ['SIGINT', 'as Ctrl-C'],
  ['SIGHUP', 'hang up, or read its configuration'],
  ['SIGSTOP', 'stops it'],
  ['SIGCONT', 'lets it go on'],
  ['SIGKILL', 'ends it at once'],
]

export interface KillDialogProps {
  readonly open: Signal<boolean>
  /** The process that was chosen when the dialog opened. */
  readonly process: () => Process | undefined
  readonly onSend: (process: Process, signal: NodeJS.Signals) => void
  readonly onClose: () => void
}

/** Asks which signal a process shall get. */
export function killDialog({ open, process, onSend, onClose }: KillDialogProps): void {
  const send = (signal: NodeJS.Signals) => () => {
    const meant = process()
    if (meant !== undefined) onSend(meant, signal)
    onClose()
  }
  confirm({
    open,
    title: () => `Signal ${printable(process()?.name ?? '')}`,
    message: () => `process ${process()?.pid}`,
    answers: SIGNALS.map(([signal, does]) => ({
      label: `${signal.slice(3).padEnd(6)}${does}`,
      isDangerous: signal === 'SIGKILL',
      onChoose: send(signal),
    })),
    direction: 'column',
    onClose,
  })
}
