import { dialog } from '@sparktui/components'
import { box, input, onKey, signal, text, textarea } from 'sparktui'
import { pressable } from '../pressable.js'
import type { Card } from './board.js'

/** A dialog for what a card says. `done` is called with what is to be changed, or nothing where all stays as it was. */
export function editor(card: Card, done: (change?: Pick<Card, 'title' | 'note'>) => void): void {
  const open = signal(true)
  const title = signal(card.title)
  const note = signal(card.note)
  const save = () => done({ title: title.peek().trim() || card.title, note: note.peek().trim() })
  const label = (name: string) => text(name, { color: '$muted', flexShrink: 0 })
  dialog({ open, title: card.title === '' ? 'New card' : `Card ${card.id}`, width: 56, onClose: () => done() }, () => {
    onKey('ctrl+s', save)
    box({ flexDirection: 'column', flexShrink: 0 }, () => {
      label('Title')
      input({ value: title, autoFocus: true, placeholder: 'What is to be done?', onSubmit: save })
    })
    box({ flexDirection: 'column', flexShrink: 1 }, () => {
      label('Note')
      textarea({ value: note, height: 4, flexShrink: 1, placeholder: 'What is known about it' })
    })
    box({ columnGap: 2, justifyContent: 'end', flexShrink: 0, roving: 'row' }, () => {
      pressable('Cancel', () => done())
      pressable('Save', save)
    })
  })
}
