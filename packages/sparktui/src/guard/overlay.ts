import { derived, effectScope, signal } from '@sparktui/signals'
import { inspected } from '../builtin.js'
import type { AppCore } from '../core.js'
import { build } from '../cursor.js'
import { Fragment } from '../fragment.js'
import { onKey } from '../input.js'
import { box, text } from '../primitives.js'
import { bold, span, t } from '../rich/rich-text.js'
import { type CodeLine, type Origin, originOf } from './code-frame.js'
import { type Place, shortPath } from './place.js'

/** Above all that a program stacks. */
const TOP = 2_000_000_000
const FRAMES = 8

const COLORS = { ground: '#1c1c22', text: '#e4e4e7', faint: '#a1a1aa', alarm: '#dc2626', onAlarm: '#ffffff' } as const

/** Errors that nobody took, over the interface whose they are, one after the other. */
export class ErrorOverlay {
  private readonly errors = signal<readonly unknown[]>([])
  private close: (() => void) | undefined

  /**
   * @param isInline whether the screen is as high as what is on it, so that the overlay must have room of its own
   * @param end ends the program by an error
   */
  constructor(
    private readonly app: AppCore,
    private readonly isInline: boolean,
    private readonly end: (error: unknown) => void,
  ) {}

  /** Shows an error, now or after those that are shown. @throws {CapacityError} if there is no room for it */
  add(error: unknown): void {
    const before = this.errors.peek()
    this.errors.value = [...before, error]
    if (before.length === 0) this.open(error)
  }

  private open(error: unknown): void {
    const { tree, root } = this.app
    const fragment = new Fragment(root, null)
    fragment.isDetached = true
    const endScope = effectScope(() => build(this.app, root, fragment, () => this.draw(error)))
    tree.attach(fragment, tree.lastChildOf(root))
    this.close = () => {
      endScope()
      tree.detach(fragment)
      tree.release(fragment)
    }
  }

  /** To the next error, or back to the program. */
  private next(): void {
    this.close?.()
    this.errors.value = this.errors.peek().slice(1)
    const [error] = this.errors.peek()
    if (this.errors.peek().length > 0) this.open(error)
  }

  private draw(error: unknown): void {
    const origin = originOf(error)
    const frame = {
      ...(this.isInline ? {} : ({ position: 'absolute', inset: 0 } as const)),
      zIndex: TOP,
      flexDirection: 'column',
      rowGap: 1,
      paddingX: 2,
      paddingY: 1,
      overflowY: 'auto',
      color: COLORS.text,
      backgroundColor: COLORS.ground,
      focusable: true,
      autoFocus: true,
      focusScope: 'trap',
    } as const
    box(frame, () => {
      onKey('escape', () => this.next(), { description: 'go on' })
      onKey('ctrl+c', () => this.end(error), { description: 'end' })
      text(
        t`${span({ color: COLORS.onAlarm, backgroundColor: COLORS.alarm, bold: true }, ` ${nameOf(error)} `)} ${messageOf(error)}`,
        {
          flexShrink: 0,
        },
      )
      drawCode(origin)
      drawPlaces(origin)
      const more = derived(() => (this.errors.value.length > 1 ? `  ${this.errors.value.length - 1} more` : ''))
      text(t`${bold('Esc')} goes on  ${bold('Ctrl-C')} ends the program${more}`, { color: COLORS.faint, flexShrink: 0 })
    })
  }
}

function drawCode({ at, code }: Origin): void {
  if (at === undefined) return
  box({ flexDirection: 'column', flexShrink: 0 }, () => {
    text(placeText(at), { bold: true })
    const width = String(code.at(-1)?.number ?? 0).length
    for (const line of code) drawLine(line, at, width)
  })
}

function drawLine({ number, text: code }: CodeLine, { line, column }: Place, width: number): void {
  const isIt = number === line
  const gutter = `${isIt ? '>' : ' '} ${String(number).padStart(width)} │ `
  const look = isIt ? { color: COLORS.text, bold: true } : { color: COLORS.faint }
  text(gutter + untabbed(code), { ...look, textWrap: 'nowrap', textOverflow: 'ellipsis' })
  const before = gutter.length + untabbed(code.slice(0, column - 1)).length
  if (isIt) text(`${' '.repeat(before)}^`, { color: COLORS.alarm, textWrap: 'nowrap' })
}

function untabbed(code: string): string {
  return code.replaceAll('\t', '  ')
}

function drawPlaces({ places }: Origin): void {
  if (places.length === 0) return
  box({ flexDirection: 'column', flexShrink: 0, color: COLORS.faint }, () => {
    for (const place of places.slice(0, FRAMES)) {
      const caller = place.caller === '' ? '' : `${place.caller} `
      text(`at ${caller}${placeText(place)}`, { textWrap: 'nowrap', textOverflow: 'ellipsis-middle' })
    }
    if (places.length > FRAMES) text(`and ${places.length - FRAMES} more`)
  })
}

function placeText({ file, line, column }: Place): string {
  return `${shortPath(file)}:${line}:${column}`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'thrown'
}

/** What it says, and what those say that caused it. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return inspected(error)
  const causes = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause]
  return [error.message, ...causes.map((cause) => `caused by ${nameOf(cause)}: ${messageOf(cause)}`)].join('\n')
}
