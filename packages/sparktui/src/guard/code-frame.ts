import { builtin } from '../builtin.js'
import { isOwn, type Place, placesOf } from './place.js'

/** Lines shown before and after the one that threw. */
const AROUND = 3

/** A line of a file. */
export interface CodeLine {
  readonly number: number
  readonly text: string
}

/** What is known of where an error comes from. */
export interface Origin {
  /** Frames of the program, the innermost first: without ours, and without those of the runtime. */
  readonly places: readonly Place[]
  /** The lines around the innermost place whose file can be read; none if there is no such place. */
  readonly code: readonly CodeLine[]
  /** The place of these. */
  readonly at: Place | undefined
}

/** Where an error comes from, by its stack. */
export function originOf(error: unknown): Origin {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const places = placesOf(stack).filter((place) => !isForeign(place))
  for (const place of places) {
    const code = linesAround(place)
    if (code.length > 0) return { places, code, at: place }
  }
  return { places, code: [], at: undefined }
}

/** Of the runtime, of us, or of the signals, whose functions stand between all others. */
function isForeign(place: Place): boolean {
  return (
    place.file.startsWith('node:') ||
    isOwn(place) ||
    /[\\/](?:@sparktui|packages)[\\/]signals[\\/](?:dist|src)[\\/]/.test(place.file)
  )
}

function linesAround({ file, line }: Place): readonly CodeLine[] {
  let lines: readonly string[]
  try {
    lines = builtin('node:fs').readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    return []
  }
  if (line > lines.length) return []
  const first = Math.max(1, line - AROUND)
  return lines.slice(first - 1, line + AROUND).map((text, i) => ({ number: first + i, text }))
}
