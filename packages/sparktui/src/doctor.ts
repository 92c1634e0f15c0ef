import type { ColorDepth, ColorReason } from '@sparktui/generated'
import type { Capabilities } from './capabilities.js'

/** What the doctor looks at. */
export interface Patient {
  readonly capabilities: Capabilities
  /** Whether stdout is a terminal, so that it could be asked. */
  readonly isTerminal: boolean
  readonly columns: number
  readonly rows: number
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The runtime and the platform, as they name themselves. */
  readonly runtime: string
  /** Whether the terminal is a console of Windows, which sets no variables. */
  readonly isWindows?: boolean
  readonly messages: readonly string[]
}

const DEPTHS: Readonly<Record<ColorDepth, string>> = {
  none: 'none',
  ansi16: '16',
  ansi256: '256',
  truecolor: 'all 16,777,216',
}

const REASONS: Readonly<Record<ColorReason, string>> = {
  nothing: 'nothing tells of more',
  'no-color': 'NO_COLOR is set',
  'force-color': 'FORCE_COLOR is set',
  colorterm: 'COLORTERM says so',
  term: 'TERM says so',
  'term-program': 'TERM_PROGRAM, or WT_SESSION, names a terminal that has them',
  version: 'the terminal told its name',
  rendition: 'the terminal kept a colour as it was told',
}

/** Lines for people: what was found, why, and what to set. No escape sequences. */
export function report(patient: Patient): string {
  const { capabilities: found, isTerminal, environment, messages, isWindows = false } = patient
  const isUntold = !environment.TERM && !isWindows
  const isPresumed = isWindows && !environment.COLORTERM && found.colorReason === 'colorterm'
  const rows: [what: string, value: string, advice?: string | undefined][] = [
    ['runtime', patient.runtime],
    ['terminal', nameOf(patient)],
    ['TERM', environment.TERM || 'not set', isUntold ? 'set TERM, for instance to xterm-256color' : undefined],
    ['screen', `${patient.columns} by ${patient.rows} cells${pixels(found)}`],
    [
      'colours',
      `${DEPTHS[found.colorDepth]}, as ${isPresumed ? 'every console of Windows 10 has them' : REASONS[found.colorReason]}`,
      colorAdvice(found),
    ],
    ...(isTerminal ? answers(found) : []),
    ...messages.map((message): [string, string] => ['note', message]),
  ]
  return rows
    .map(
      ([what, value, advice]) =>
        `${what.padEnd(14)}${value}\n${advice === undefined ? '' : `${''.padEnd(14)}→ ${advice}\n`}`,
    )
    .join('')
}

function nameOf({ capabilities: found, isTerminal }: Patient): string {
  if (!isTerminal) return 'stdout is none; nothing was asked, and an app prints its last frame as plain text'
  if (!found.isAnswered) return 'it answered nothing within a second'
  return found.terminal || 'it answers, and does not tell its name'
}

function answers(found: Capabilities): [string, string, string?][] {
  const yes = (can: boolean, is: string, else_: string) => (can ? `yes: ${is}` : `no: ${else_}`)
  const { background, scheme } = found
  return [
    ['background', background === undefined ? 'not told: taken for black' : `${background}, ${scheme}`],
    ['synchronized', yes(found.synchronized, 'a frame is shown at once', 'a large frame may be seen half drawn')],
    ['keyboard', yes(found.keyboard, 'keys are told apart, and their release', 'ctrl+i is tab, ctrl+m is enter')],
    [
      'graphemes',
      yes(found.graphemes, 'joined emoji take their own room', 'the cursor is placed after each that is disputed'),
    ],
    ['resizes', yes(found.resizes, 'new sizes come with the input', 'new sizes come by signal')],
  ]
}

function pixels({ cellPixels }: Capabilities): string {
  return cellPixels === undefined ? '' : `, each ${cellPixels.width} by ${cellPixels.height} pixels`
}

function colorAdvice({ colorDepth, colorReason }: Capabilities): string | undefined {
  if (colorReason === 'no-color') return 'unset NO_COLOR for colours'
  if (colorReason === 'force-color') return 'unset FORCE_COLOR to have the terminal decide'
  if (colorDepth === 'truecolor') return undefined
  return 'if the terminal has all colours, set COLORTERM=truecolor'
}
