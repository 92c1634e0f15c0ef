import type { ZodType } from 'zod'
import type { Code } from './codes.js'
import { type Diagnostic, Diagnostics } from './diagnostic.js'
import { nearest } from './nearest.js'
import { notOneOf, type Saying } from './saying.js'
import { keysOf } from './shape.js'
import { faultOf } from './shape-faults.js'
import { type Path, type Source, textDiagnostics } from './source.js'

interface Fault extends Saying {
  readonly code: Code
  /** Points at the key instead of its value. */
  readonly atKey?: boolean
  /** A second place, with what to say of it. */
  readonly related?: { readonly path: Path; readonly message: string; readonly atKey?: boolean }
}

/** Collects what is wrong while an inventory is checked; says it in the inventory's own terms. */
export class Report {
  readonly #source: Source
  readonly #list: Diagnostic[] = []

  constructor(source: Source) {
    this.#source = source
    this.#list.push(...textDiagnostics(source.file, source.faults, (range) => source.spanOf(range)))
  }

  get isClean(): boolean {
    return this.#list.length === 0
  }

  /** Faults so far: equal before and after a check that found nothing. */
  get count(): number {
    return this.#list.length
  }

  get diagnostics(): Diagnostics {
    return new Diagnostics(this.#source.file, this.#source.text, this.#list)
  }

  add(path: Path, { code, message, help, atKey, related }: Fault): void {
    const source = this.#source
    const { file } = source
    const span = atKey ? source.placeOfKey(path) : source.placeOf(path)
    const second = related && {
      file,
      message: related.message,
      ...(related.atKey ? source.placeOfKey(related.path) : source.placeOf(related.path)),
    }
    const subject = subjectOf(source.data, path)
    this.#list.push({ code, severity: 'error', subject, message, help, file, ...span, related: second ? [second] : [] })
  }

  /** The value at `path` if it has the shape, else nothing, and every fault is noted. */
  shaped<T>(schema: ZodType<T>, value: unknown, path: Path): T | undefined {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    const issues = result.error.issues.map((issue) => ({
      issue,
      steps: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    }))
    const meant = new Set<string>()
    for (const { issue, steps } of issues) {
      if (issue.code !== 'unrecognized_keys') continue
      const known = keysOf(schema, steps[0])
      for (const key of issue.keys) {
        const guess = nearest(key, known)
        if (guess !== undefined) meant.add([...steps, guess].join('.'))
        this.add([...path, ...steps, key], { code: 'SK0202', ...notOneOf(key, 'a key here', known), atKey: true })
      }
    }
    for (const { issue, steps } of issues) {
      if (issue.code === 'unrecognized_keys') continue
      const fault = faultOf(issue, steps.reduce(child, value))
      // What lacks only because its key is misspelt has been named with the key.
      if (fault.code !== 'SK0201' || !meant.has(steps.join('.'))) this.add([...path, ...steps], fault)
    }
    return undefined
  }
}

/** `float32[4].group` for `sections[1].fields[4].group`; lists of named things are shown by their names. */
export function subjectOf(data: unknown, path: Path): string {
  let value = data
  let subject = ''
  path.forEach((step, depth) => {
    const inner = child(value, step)
    const name = child(inner, 'name')
    if (typeof step === 'string') {
      if (!(depth === 2 && depth < path.length - 1 && INNER_LISTS.has(step)))
        subject += subject === '' ? step : `.${step}`
    } else if (depth === 1 && typeof name === 'string' && name !== '') {
      subject = path[0] === 'sections' ? name : `${subject}.${name}`
    } else {
      subject += `[${step}]`
    }
    value = inner
  })
  return (subject || 'inventory').replace(/^header\.words/, 'header')
}

/** What a named thing is a list of needs no word of its own. */
const INNER_LISTS = new Set(['fields', 'words', 'values', 'bits'])

/** A member of plain data, or nothing. */
export function child(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    return Object.entries(value).find(([key]) => key === step)?.[1]
  }
  return undefined
}
