import { type App, box, each, input, mount, onKey, type Signal, show, signal, text } from 'sparktui'
import type { Wishes } from './arguments.js'
import { checkFolder } from './create.js'
import { type Language, TEMPLATES, type Template } from './templates.js'

/** All that has to be known to make a program. */
export interface Answers {
  readonly folder: string
  readonly template: Template
  readonly language: Language
}

/** A word that can be chosen. */
interface Choice<T> {
  readonly value: T
  readonly word: string
  readonly about: string
}

/** What is taken where nothing is said. */
export const USUAL: Answers = { folder: 'sparktui-app', template: TEMPLATES[0] as Template, language: 'ts' }

const LANGUAGES: readonly Choice<Language>[] = [
  { value: 'ts', word: 'TypeScript', about: 'checked and compiled by tsc' },
  { value: 'js', word: 'JavaScript', about: 'runs as it is' },
]

/**
 * Asks what the command line leaves open, below the prompt.
 *
 * @returns undefined if whoever was asked does not want any more
 */
export function ask(wishes: Wishes): Promise<Answers | undefined> {
  return mount<Answers | undefined>((app) => questions(app, wishes), { mode: 'inline' })
}

/** The questions that are open, one after the other; what was answered stays above. */
export function questions(app: App<Answers | undefined>, wishes: Wishes): void {
  const folder = signal(wishes.folder)
  const template = signal(wishes.template)
  const language = signal(wishes.language)
  const next = () => {
    if (folder.value === undefined) return 'folder'
    if (template.value === undefined) return 'template'
    return language.value === undefined ? 'language' : undefined
  }
  const answered = <T>(into: Signal<T | undefined>, value: T) => {
    into.value = value
    if (next() === undefined) app.exit(answersOf(folder.value, template.value, language.value))
  }
  box({ flexDirection: 'column' }, () => {
    heard('Folder', () => folder.value)
    heard('Template', () => template.value?.name)
    heard('Language', () => LANGUAGES.find(({ value }) => value === language.value)?.word)
    each(
      () => [next()],
      (open) => {
        if (open.peek() === 'folder') line((value) => answered(folder, value))
        if (open.peek() === 'template') choose('Template', ALL, (value) => answered(template, value))
        if (open.peek() === 'language') choose('Language', LANGUAGES, (value) => answered(language, value))
      },
      { key: (open) => open },
    )
  })
  onKey('escape', () => app.exit(undefined))
}

const ALL: readonly Choice<Template>[] = TEMPLATES.map((value) => ({ value, word: value.name, about: value.about }))

function answersOf(folder = USUAL.folder, template = USUAL.template, language = USUAL.language): Answers {
  return { folder, template, language }
}

/** An answer that was given. */
function heard(title: string, answer: () => string | undefined): void {
  show(
    () => answer() !== undefined,
    () => {
      box({ gap: 1 }, () => {
        text('✓', { color: '$success' })
        text(title.padEnd(9), { color: '$muted' })
        text(() => answer() ?? '')
      })
    },
  )
}

/** Asks for a folder. */
function line(answer: (folder: string) => void): void {
  const error = signal<string | undefined>(undefined)
  box({ gap: 1 }, () => {
    text('?', { color: '$primary', bold: true })
    text('Folder'.padEnd(9), { bold: true })
    input({
      autoFocus: true,
      flexGrow: 1,
      placeholder: USUAL.folder,
      error,
      validate: (typed) => faultOf(typed || USUAL.folder),
      onSubmit: (typed) => answer(typed || USUAL.folder),
    })
  })
  show(
    () => error.value !== undefined,
    () => text(() => `  ${error.value}`, { color: '$error' }),
  )
}

function faultOf(folder: string): string | undefined {
  try {
    checkFolder(folder)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Asks for one of a few: arrows move, Enter takes. */
function choose<T>(title: string, choices: readonly Choice<T>[], answer: (value: T) => void): void {
  const at = signal(0)
  const step = (by: number) => {
    at.value = (at.peek() + by + choices.length) % choices.length
  }
  box({ gap: 1 }, () => {
    text('?', { color: '$primary', bold: true })
    text(title, { bold: true })
    text('↑ ↓ Enter', { color: '$muted' })
  })
  for (const [own, { word, about }] of choices.entries()) {
    const isAt = () => at.value === own
    box({ gap: 1 }, () => {
      text(() => (isAt() ? '❯' : ' '), { color: '$primary' })
      text(word.padEnd(11), { color: () => (isAt() ? '$primary' : '$text'), bold: isAt, flexShrink: 0 })
      text(about, { color: '$muted', textWrap: 'nowrap', textOverflow: 'ellipsis' })
    })
  }
  onKey('up', () => step(-1))
  onKey('down', () => step(1))
  onKey('enter', () => answer((choices[at.peek()] as Choice<T>).value))
}
