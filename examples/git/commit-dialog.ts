import { dialog } from '@sparktui/components'
import { box, type Signal, signal, text, textarea } from 'sparktui'
import { pressable } from '../pressable.js'

export interface CommitDialogProps {
  readonly open: Signal<boolean>
  readonly stagedCount: () => number
  /** Makes the commit; the dialog stays open with the message unless it tells true. */
  readonly onCommit: (message: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks for the message of a commit. */
export function commitDialog({ open, stagedCount, onCommit, onClose }: CommitDialogProps): void {
  const message = signal('')
  const commit = async () => {
    if (message.peek().trim() === '' || !(await onCommit(message.peek()))) return
    message.value = ''
    open.value = false
    onClose()
  }
  dialog(
    {
      open,
      onClose,
      title: () => `Commit ${stagedCount()} staged ${stagedCount() === 1 ? 'path' : 'paths'}`,
      width: 72,
    },
    () => {
      textarea({
        value: message,
        autoFocus: true,
        height: 6,
        flexShrink: 1,
        minHeight: 2,
        placeholder: 'Say what the commit does, a blank line, and why',
        placeholderColor: '$muted',
        onSubmit: commit,
      })
      box({ columnGap: 2, flexShrink: 0 }, () => {
        pressable('Commit', commit)
        text('Alt-Enter commits, Esc leaves it', { color: '$muted', textWrap: 'nowrap', textOverflow: 'ellipsis' })
      })
    },
  )
}
