import { builtin } from '../builtin.js'

/** Where in a file something was called, counted from 1. */
export interface Place {
  /** The name of the function, if it has one. */
  readonly caller: string
  /** A path. Of what is no file, whatever the engine calls it: `node:fs`, `eval`. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** `at call (file:///a.ts:1:2)`, `at file:///a.ts:1:2`, and `call@/a.ts:1:2` of JavaScriptCore. */
const FRAME =
  /^\s*(?:at )?(?:async )?(?:(.*?)(?: \(|@))?((?:file:\/\/|node:|\/|[A-Za-z]:\\)[^()]*?|[^\s()]*?):(\d+):(\d+)\)?$/

/** The folder of what `sparktui` is made of, sources or modules that ship; this file lies in it or in a folder of it. */
const OWN = new URL(import.meta.url.includes('/guard/') ? '..' : '.', import.meta.url)

/** The places of a stack, the innermost first. */
export function placesOf(stack: string): readonly Place[] {
  const places: Place[] = []
  for (const line of stack.split('\n')) {
    const match = FRAME.exec(line)
    if (match === null) continue
    const [, caller = '', file = '', row, column] = match
    places.push({ caller, file: pathOf(file), line: Number(row), column: Number(column) })
  }
  return places
}

/** Whether a place is in `sparktui` itself. */
export function isOwn({ file }: Place): boolean {
  return file.startsWith(builtin('node:url').fileURLToPath(OWN))
}

/** As short as can be from where the program was started. */
export function shortPath(file: string): string {
  const from = `${process.cwd()}/`
  return file.startsWith(from) ? file.slice(from.length) : file
}

function pathOf(file: string): string {
  // What tools append to a path to have a module loaded anew.
  return file.startsWith('file://')
    ? builtin('node:url').fileURLToPath(file.replace(/\?.*$/, ''))
    : file.replace(/\?.*$/, '')
}
