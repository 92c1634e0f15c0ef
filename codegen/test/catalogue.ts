import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Diagnostics } from '../src/index.js'
import { parseBytes } from '../src/load.js'

const FOLDER = fileURLToPath(new URL('catalogue/', import.meta.url))

/** One wrong inventory of `catalogue/`; its comments say what is wrong, and what must be hinted at. */
export interface WrongInventory {
  /** Name of the file, without its ending; it begins with the code that it is about, if it is about one. */
  readonly name: string
  readonly code: string | undefined
  readonly about: string
  readonly hint: string | undefined
  /** The path of the snapshot beside it. */
  readonly snapshot: string
  readonly text: string
  readonly found: Diagnostics
}

/** The whole catalogue, in the order of names. */
export function catalogue(): WrongInventory[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((file) => {
    const bytes = readFileSync(`${FOLDER}${file}`)
    const found = parseBytes(file, bytes)
    if (!(found instanceof Diagnostics)) throw new Error(`${file}: has no fault`)
    const text = bytes.toString('utf8')
    const name = file.replace(/\.yaml$/, '')
    const code = /^sk\d{4}/.exec(name)?.[0].toUpperCase()
    const about = /^# (?!hint:)(.*?)\r?$/m.exec(text)?.[1] ?? ''
    const hint = /^# hint: (.*?)\r?$/m.exec(text)?.[1]
    return { name, code, about, hint, snapshot: `${FOLDER}${name}.txt`, text, found }
  })
}
