import type { StatementStructures } from 'ts-morph'
import type { EnumModel, FlagSet, Inventory } from '../../model.js'
import { camel, pascal, plural, screaming } from '../../names.js'
import { StructureKind } from './morph.js'
import { doc, docs, type FilePlan, group, quoted, sentence, union } from './plan.js'

/** Whether an inventory has words at all. */
export function hasWords({ enums, flags, primitives }: Inventory): boolean {
  return enums.length + flags.length + primitives.length > 0
}

export function enumsFile({ enums, flags }: Inventory): FilePlan {
  const statements = [
    ...(enums.length > 0 ? [`import { Words } from '@sparktui/memory'`] : []),
    ...enums.flatMap(enumStatements),
    ...flags.map(flagStatements),
  ]
  return { name: 'enums', statements }
}

/** What an enum's words and functions are called. */
export function enumNames(name: string) {
  const type = pascal(name)
  const constant = screaming(name)
  return {
    type,
    list: plural(constant),
    words: `${constant}_WORDS`,
    encode: `encode${type}`,
    decode: `decode${type}`,
  }
}

function enumStatements(model: EnumModel): (string | StatementStructures)[] {
  const names = enumNames(model.name)
  const words = model.values.map(({ name }) => name)
  const open = `export type ${names.type} = `
  const list = group('[', words.map(quoted), ']', {
    column: `export const ${names.list} = `.length,
    after: ' as const'.length,
  })
  return [
    {
      kind: StructureKind.TypeAlias,
      isExported: true,
      name: names.type,
      type: union(words, open.length),
      docs: docs(enumDoc(model)),
    },
    `${doc(`Every \`${names.type}\`, in the inventory's order.`)}export const ${names.list} = ${list} as const`,
    wordsConstant(model),
    {
      kind: StructureKind.Function,
      isExported: true,
      name: names.encode,
      parameters: [{ name: 'word', type: names.type }],
      returnType: 'number',
      docs: docs('The number that stands for a word in memory.\n\n@throws {EnumValueError} if it is no such word'),
      statements: [`return ${names.words}.encode(word)`],
    },
    {
      kind: StructureKind.Function,
      isExported: true,
      name: names.decode,
      parameters: [{ name: 'number', type: 'number' }],
      returnType: `${names.type} | undefined`,
      docs: docs('The word that a number in memory stands for, if any.'),
      statements: [`return ${names.words}.decode(number)`],
    },
  ]
}

function enumDoc({ doc: text, values }: EnumModel): string {
  const said = values.filter((value) => value.doc !== '')
  const items = said.map((value) => `- \`${value.name}\`: ${value.doc}`)
  return [sentence(text), ...(items.length > 0 ? ['', ...items] : [])].join('\n')
}

function wordsConstant(model: EnumModel): string {
  const { type, list, words } = enumNames(model.name)
  const open = `export const ${words} = /* @__PURE__ */ new Words(`
  const args = [quoted(camel(model.name)), list, ...numbersOf(model)]
  return `${doc(`Each \`${type}\` with its number.`)}${group(open, args, ')')}`
}

/** Nothing for 0, 1, 2 …, else runs, as `Words` of `@sparktui/memory` has them. */
function numbersOf({ values }: EnumModel): string[] {
  const runs: { readonly first: number; count: number }[] = []
  for (const { value } of values) {
    const last = runs.at(-1)
    if (last !== undefined && value === last.first + last.count) last.count += 1
    else runs.push({ first: value, count: 1 })
  }
  const numbers = runs.flatMap(({ first, count }) => [`${first}`, `${count}`]).slice(0, -1)
  return numbers.join() === '0' ? [] : [group('[', numbers, ']', { indent: 2, after: 1 })]
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
