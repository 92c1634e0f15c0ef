import type { StatementStructures } from 'ts-morph'
import type { EnumModel, FlagSet, Inventory } from '../../model.js'
import { camel, pascal, plural, screaming } from '../../names.js'
import { usedProps } from './codecs.js'
import { StructureKind } from './morph.js'
import { doc, docs, type FilePlan, group, quoted, sentence, union } from './plan.js'

/** Whether an inventory has words at all. */
export function hasWords({ enums, flags, primitives }: Inventory): boolean {
  return enums.length + flags.length + primitives.length > 0
}

export function enumsFile(inventory: Inventory): FilePlan {
  const { enums, flags } = inventory
  const wired = enumsOfProps(inventory)
  const statements = [
    ...(enums.length > 0 ? [NEAREST_IMPORT, ERROR] : []),
    ...enums.flatMap((model) => enumStatements(model, wired.has(model.name))),
    ...flags.map(flagStatements),
    ...(enums.length > 0 ? [ENCODE] : []),
    ...(enums.some(isDense) ? [NUMBERED] : []),
    ...(enums.some((model) => !isDense(model)) ? [INVERSE] : []),
  ]
  return { name: 'enums', statements }
}

/** Enums of which a prop of some primitive takes words. */
function enumsOfProps(inventory: Inventory): Set<string> {
  const used = usedProps(inventory).filter(({ codec }) => codec === 'enum')
  return new Set(used.flatMap(({ writes }) => writes.slice(0, 1).flatMap((field) => field.enum?.name ?? [])))
}

/** Whether something generated guesses what a wrong word was meant to be. */
export function guessesWords({ enums, primitives }: Inventory): boolean {
  return enums.length + primitives.length > 0
}

/** What an enum's words and functions are called. */
export function enumNames(name: string) {
  const type = pascal(name)
  const constant = screaming(name)
  return {
    type,
    words: plural(constant),
    numbers: `${constant}_NUMBERS`,
    byNumber: `${constant}_WORDS`,
    encode: `encode${type}`,
    decode: `decode${type}`,
  }
}

/** Its numbers are 0, 1, 2 … in the order of its words. */
function isDense({ values }: EnumModel): boolean {
  return values.every(({ value }, index) => value === index)
}

/** @param wired whether the primitives look its words up */
function enumStatements(model: EnumModel, wired: boolean): (string | StatementStructures)[] {
  const names = enumNames(model.name)
  const words = model.values.map(({ name }) => name)
  const open = `export type ${names.type} = `
  const list = group('[', words.map(quoted), ']', {
    column: `export const ${names.words} = `.length,
    after: ' as const'.length,
  })
  const decode = isDense(model) ? `${names.words}[number]` : `${names.byNumber}.get(number)`
  return [
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: names.type,
      type: union(words, open.length),
      docs: docs(enumDoc(model)),
    },
    `${doc(`Every \`${names.type}\`, in the inventory's order.`)}export const ${names.words} = ${list} as const`,
    numberTables(model, wired),
    {
      kind: StructureKind.Function,
      isExported: true,
      name: names.encode,
      parameters: [{ name: 'word', type: names.type }],
      returnType: 'number',
      docs: docs('The number that stands for a word in memory.\n\n@throws {EnumValueError} if it is no such word'),
      statements: [`return encode(${quoted(camel(model.name))}, ${names.numbers}, word)`],
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: names.decode,
      parameters: [{ name: 'number', type: 'number' }],
      returnType: `${names.type} | undefined`,
      docs: docs('The word that a number in memory stands for, if any.'),
      statements: [`return ${decode}`],
    },
  ]
}

function enumDoc({ doc: text, values }: EnumModel): string {
  const said = values.filter((value) => value.doc !== '')
  const items = said.map((value) => `- \`${value.name}\`: ${value.doc}`)
  return [sentence(text), ...(items.length > 0 ? ['', ...items] : [])].join('\n')
}

function numberTables(model: EnumModel, wired: boolean): string {
  const names = enumNames(model.name)
  const head = wired ? `${doc(`The number of each \`${names.type}\`.`)}export ` : ''
  if (isDense(model)) return `${head}const ${names.numbers} = numbered(${names.words})`
  const pairs = model.values.map(({ name, value }) => `[${value}, ${quoted(name)}]`)
  const open = `const ${names.byNumber} = new Map<number, ${names.type}>(`
  return [
    `${open}${group('[', pairs, ']', { column: open.length, after: 1 })})`,
    `${head}const ${names.numbers} = inverse(${names.byNumber})`,
  ].join('\n')
}

function flagStatements(set: FlagSet): string {
  const type = pascal(set.name)
  const bits = set.bits.map((bit) => {
    const comment = bit.doc === '' ? '' : doc(sentence(bit.doc), 2)
    return `${comment}  ${camel(bit.name)}: 1 << ${bit.bit},\n`
  })
  const object = `${doc(`${sentence(set.doc)} Masks, joined by \`|\`.`)}export const ${type} = {\n${bits.join('')}} as const`
  return `${object}\n\n/** One of its masks. */\nexport type ${type} = (typeof ${type})[keyof typeof ${type}]`
}

const NEAREST_IMPORT = `import { nearest } from './nearest.js'`

const ERROR = `/** A word that an enum does not have. */
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
    const advice = guess === undefined ? \`use \${[...words].join(', ')}\` : \`did you mean \${JSON.stringify(guess)}?\`
    super(\`\${name}: \${JSON.stringify(value) ?? String(value)} is not one of its words; \${advice}\`)
    this.enum = name
    this.value = value
    this.nearest = guess
  }
}`

const ENCODE = `function encode(name: string, numbers: ReadonlyMap<string, number>, word: string): number {
  const number = numbers.get(word)
  if (number === undefined) throw new EnumValueError(name, word, [...numbers.keys()])
  return number
}`

const NUMBERED = `function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, number) => [word, number]))
}`

const INVERSE = `function inverse(words: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
  return new Map(Array.from(words, ([number, word]) => [word, number]))
}`
