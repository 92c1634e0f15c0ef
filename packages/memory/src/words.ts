import { nearest } from './nearest.js'

/** A word that an enum does not have. */
export class EnumValueError extends TypeError {
  override readonly name = 'EnumValueError'
  /** The enum, in camelCase. */
  readonly enum: string
  /** What was given. */
  readonly value: unknown
  /** The word that was probably meant. */
  readonly nearest: string | undefined

  constructor(name: string, value: unknown, words: readonly string[]) {
    const guess = typeof value === 'string' ? nearest(value, words) : undefined
    const advice = guess === undefined ? `use ${words.join(', ')}` : `did you mean ${JSON.stringify(guess)}?`
    super(`${name}: ${JSON.stringify(value) ?? String(value)} is not one of its words; ${advice}`)
    this.enum = name
    this.value = value
    this.nearest = guess
  }
}

/** The words of an enum, and the numbers that stand for them in memory. */
export class Words<Word extends string> {
  #numbers: ReadonlyMap<string, number> | undefined

  /**
   * @param name the enum, in camelCase
   * @param runs the numbers of the words: the first of a run that rises one by one and how many there are, run after run; the
   *   last one has all that are left
   */
  constructor(
    readonly name: string,
    readonly all: readonly Word[],
    private readonly runs: readonly number[] = [0],
  ) {}

  /** The number of a word, if it is one. */
  find(word: unknown): number | undefined {
    this.#numbers ??= new Map(this.all.map((each, at) => [each, this.numberAt(at)]))
    return this.#numbers.get(word as string)
  }

  /** The number that stands for a word in memory. @throws {EnumValueError} if it is no such word */
  encode(word: Word): number {
    const number = this.find(word)
    if (number === undefined) throw new EnumValueError(this.name, word, this.all)
    return number
  }

  /** The word that a number in memory stands for, if any. */
  decode(number: number): Word | undefined {
    const { all, runs } = this
    let place = 0
    for (let at = 0; at < runs.length; at += 2) {
      const offset = number - (runs[at] as number)
      const count = runs[at + 1] ?? all.length - place
      if (offset >= 0 && offset < count) return all[place + offset]
      place += count
    }
    return undefined
  }

  private numberAt(place: number): number {
    const { runs } = this
    let offset = place
    for (let at = 0; ; at += 2) {
      const count = runs[at + 1]
      if (count === undefined || offset < count) return (runs[at] as number) + offset
      offset -= count
    }
  }
}
