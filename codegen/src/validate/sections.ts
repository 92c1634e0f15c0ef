import type { Section, Word, Writer } from '../model.js'
import { camel, RUST_KEYWORDS } from '../names.js'
import { child, type Report } from '../report.js'
import { SectionKind, SectionShapes, WordShape } from '../shape.js'
import type { Path } from '../source.js'
import { readFields, typeOf } from './fields.js'
import { listAt, type Scope } from './scope.js'

/** Bytes of the header, and of one word. */
const HEADER_BYTES = 64
const WORD_BYTES = 4

export function readHeader(report: Report, header: unknown, scope: Scope): Section {
  const list = listAt(header, 'words')
  const path = ['header', 'words']
  const bytes = list.length * WORD_BYTES
  if (bytes > HEADER_BYTES) {
    const message = `${list.length} words are ${bytes} bytes`
    const help = `the header has ${HEADER_BYTES}, so move some to a section`
    report.add([...path, HEADER_BYTES / WORD_BYTES], { code: 'SK0901', message, help })
  }
  scope.sections.declare(report, ['header'], { name: 'header' }, true)
  const words = readWords(report, list, path, 'ts', scope)
  return { name: 'header', kind: 'words', writer: 'ts', words, doc: 'Identity, and the words that TypeScript writes.' }
}

export function readSections(report: Report, list: readonly unknown[], scope: Scope): Section[] {
  const sections: Section[] = []
  for (const [index, raw] of list.entries()) {
    const path = ['sections', index]
    scope.sections.declare(report, path, raw, true)
    const section = readSection(report, raw, path, scope)
    if (section) sections.push(section)
  }
  checkSectionNames(report, sections, scope)
  return sections
}

function readSection(report: Report, raw: unknown, path: Path, scope: Scope): Section | undefined {
  const kind = report.shaped(SectionKind, child(raw, 'kind'), [...path, 'kind'])
  if (kind === undefined || !Array.isArray(child(raw, kind) ?? [])) {
    scope.fields.trust()
    scope.words.trust()
  }
  if (kind === undefined) return undefined
  if (kind === 'fields') {
    const shape = SectionShapes.fields
    const shaped = report.shaped(shape, raw, path)
    const name = shaped?.name ?? String(child(raw, 'name'))
    const fields = readFields(report, listAt(raw, 'fields'), [...path, 'fields'], name, typeOf(raw), scope)
    return shaped && { name, kind, type: shaped.type, fields, doc: shaped.doc }
  }
  if (kind === 'words') {
    const shape = SectionShapes.words
    const shaped = report.shaped(shape, raw, path)
    const words = readWords(report, listAt(raw, 'words'), [...path, 'words'], shaped?.writer ?? 'engine', scope)
    return shaped && { ...shaped, words }
  }
  if (kind === 'flags') {
    const shape = SectionShapes.flags
    const shaped = report.shaped(shape, raw, path)
    const bits = shaped?.bits
    if (bits !== undefined && bits !== 'group') scope.flags.resolve(report, [...path, 'bits'], bits)
    return shaped && { ...shaped, bits }
  }
  return report.shaped(SectionShapes.bytes, raw, path)
}

function readWords(report: Report, list: readonly unknown[], path: Path, writer: Writer, scope: Scope): Word[] {
  const words: Word[] = []
  for (const [index, raw] of list.entries()) {
    const at = [...path, index]
    const shaped = report.shaped(WordShape, raw, at)
    const model = shaped?.enum === undefined ? undefined : scope.enums.resolve(report, [...at, 'enum'], shaped.enum)
    scope.words.declare(report, at, raw, shaped && { name: shaped.name, writer })
    if (shaped) words.push({ name: shaped.name, doc: shaped.doc, enum: model })
  }
  return words
}

/** Names that the generated code has for other things where it names sections. */
const TAKEN = new Set(
  (
    'buffer bytes words layout sections capacity textBytes at views options span end ' +
    'await break case catch class const continue debugger default delete do else enum export extends false finally ' +
    'for function if implements import in instanceof interface let new null package private protected public return ' +
    'static super switch this throw true try typeof undefined var void while with yield arguments eval'
  ).split(' '),
)

function checkSectionNames(report: Report, sections: readonly Section[], scope: Scope): void {
  for (const { name } of sections) {
    const path = [...scope.sections.pathOf(name), 'name']
    if (RUST_KEYWORDS.has(name)) {
      const message = `${JSON.stringify(name)} is a keyword of Rust`
      report.add(path, { code: 'SK0303', message, help: 'choose another name' })
    } else if (TAKEN.has(camel(name))) {
      const message = `${JSON.stringify(name)} is taken in the generated code`
      report.add(path, { code: 'SK0304', message, help: 'choose another name' })
    }
  }
}
