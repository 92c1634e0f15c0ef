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
  #words: ReadonlyMap<number, Word> | undefined

  /**
   * @param name the enum, in camelCase
   * @param numbers those of the words; where they rise one by one, the first of them
   */
  constructor(
    readonly name: string,
    readonly all: readonly Word[],
    private readonly numbers: number | readonly number[] = 0,
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
    const { numbers } = this
    if (typeof numbers === 'number') return this.all[number - numbers]
    this.#words ??= new Map(this.all.map((word, at) => [this.numberAt(at), word]))
    return this.#words.get(number)
  }

  private numberAt(place: number): number {
    const { numbers } = this
    return typeof numbers === 'number' ? numbers + place : (numbers[place] as number)
  }
}
