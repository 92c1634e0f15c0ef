import type { ZodType } from 'zod'
import { type Diagnostic, Diagnostics, notOneOf, type Rule } from './diagnostic.js'
import type { Path, Source } from './source.js'

interface Fault {
  readonly rule: Rule
  readonly message: string
  /** Points at the key instead of its value. */
  readonly atKey?: boolean
  /** A second place, with what to say of it. */
  readonly related?: { readonly path: Path; readonly message: string }
}

/** Collects what is wrong while an inventory is checked; says it in the inventory's own terms. */
export class Report {
  readonly #source: Source
  readonly #list: Diagnostic[] = []

  constructor(source: Source) {
    this.#source = source
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

  add(path: Path, { rule, message, atKey, related }: Fault): void {
    const place = atKey ? this.#source.placeOfKey(path) : this.#source.placeOf(path)
    const second = related && { ...this.#source.placeOf(related.path), message: related.message }
    const subject = subjectOf(this.#source.data, path)
    this.#list.push({ rule, ...place, subject, message, ...(second && { related: second }) })
  }

  /** The value at `path` if it has the shape, else nothing, and every fault is noted. */
  shaped<T>(schema: ZodType<T>, value: unknown, path: Path, keys: readonly string[] = []): T | undefined {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      const at = [...path, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          this.add([...at, key], { rule: 'unknown-key', message: notOneOf(key, 'a key here', keys), atKey: true })
        }
      } else {
        const missing = issue.message.startsWith('is missing')
        this.add(at, { rule: missing ? 'missing' : 'shape', message: issue.message })
      }
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
      if (!(depth === 2 && INNER_LISTS.has(step))) subject += subject === '' ? step : `.${step}`
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
