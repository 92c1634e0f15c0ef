import type { Code } from '../codes.js'
import type { EnumModel, Field, FlagSet, Group, Writer } from '../model.js'
import { child, type Report } from '../report.js'
import { notOneOf } from '../saying.js'
import type { Path } from '../source.js'

/** A table of what has been declared, by name. A name whose declaration is faulty is known, but has no value. */
export class Names<T> {
  readonly #noun: string
  readonly #code: Code
  readonly #values = new Map<string, T | undefined>()
  readonly #paths = new Map<string, Path>()
  #isTrusted = false

  /**
   * @param noun what it names, with its article
   * @param code what an unknown name is
   */
  constructor(noun: string, code: Code) {
    this.#noun = noun
    this.#code = code
  }

  get all(): string[] {
    return [...this.#values.keys()]
  }

  get values(): T[] {
    return [...this.#values.values()].filter((value) => value !== undefined)
  }

  get(name: string): T | undefined {
    return this.#values.get(name)
  }

  /** Declares what stands at `path`; a second declaration of a name is a fault and leaves the first. */
  declare(report: Report, path: Path, raw: unknown, value: T | undefined): void {
    const name = child(raw, 'name')
    if (typeof name !== 'string') return
    const first = this.#paths.get(name)
    if (first) {
      report.add([...path, 'name'], {
        code: 'SK0301',
        message: `${JSON.stringify(name)} is ${this.#noun} already`,
        help: 'give each its own name',
        related: { path: [...first, 'name'], message: 'first defined here' },
      })
      // Which of the two is meant elsewhere, nobody knows.
      this.#values.set(name, undefined)
      return
    }
    this.#paths.set(name, path)
    this.#values.set(name, value)
  }

  /** Takes every name as known: where the list itself is faulty, what refers to it is not. */
  trust(): void {
    this.#isTrusted = true
  }

  /** What `name` stands for; an unknown name is a fault, one with a faulty declaration is not a second one. */
  resolve(report: Report, path: Path, name: string): T | undefined {
    if (!this.#values.has(name) && !this.#isTrusted) {
      report.add(path, { code: this.#code, ...notOneOf(name, this.#noun, this.all) })
    }
    return this.#values.get(name)
  }

  pathOf(name: string): Path {
    return this.#paths.get(name) ?? []
  }
}

/** A word of the buffer, with the side that writes it. */
export interface OwnedWord {
  readonly name: string
  readonly writer: Writer
}

/** Everything that can be referred to. */
export class Scope {
  readonly groups = new Names<Group>('a group', 'SK0401')
  readonly enums = new Names<EnumModel>('an enum', 'SK0402')
  readonly flags = new Names<FlagSet>('a flag set', 'SK0403')
  readonly sections = new Names<true>('a section', 'SK0404')
  readonly words = new Names<OwnedWord>('a word', 'SK0404')
  readonly fields = new Names<Field>('a field', 'SK0404')
}

/** A list at a key of plain data, empty where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = child(value, key)
  return Array.isArray(list) ? list : []
}
