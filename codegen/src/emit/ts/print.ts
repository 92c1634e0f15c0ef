import type {
  CodeBlockWriter,
  OptionalKind,
  Project as ProjectType,
  SourceFileStructure,
  StatementStructures,
} from 'ts-morph'
import type { Inventory } from '../../model.js'
import type { EmittedFile } from '../file.js'
import { IndentationText, NewLineKind, Project, QuoteKind, StructureKind } from './morph.js'
import { type FilePlan, WIDTH } from './plan.js'

/**
 * Prints whole statements, however many members they have: adding nodes to a file one by one costs ts-morph minutes on a
 * large inventory. What is a text already does not go through its writer, which looks at every letter.
 */
export function print(inventory: Inventory, command: string, plans: readonly FilePlan[]): EmittedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single,
      useTrailingCommas: true,
    },
  })
  return plans.map(({ name, statements }) => {
    const texts = statements.map((one) => (typeof one === 'string' ? one : tidied(printed(project, shaped(one)))))
    return { path: `src/${name}.ts`, text: `${[header(inventory, command), ...texts].join('\n\n')}\n` }
  })
}

/**
 * Prints structures and leaves it at that. `createSourceFile`, the public way, parses what it printed and builds a
 * tree of it that nobody looks at: two thirds of the time. What is used here instead is not in ts-morph's types; its
 * version is pinned, and the snapshots of what fixtures emit hold it.
 */
function printed(project: ProjectType, statement: StatementStructures): string {
  const context: Printing = Reflect.get(project, '_context')
  const writer = project.createWriter()
  context.structurePrinterFactory.forSourceFile({ isAmbient: false }).printText(writer, { statements: [statement] })
  return writer.toString()
}

/** The part of ts-morph that prints structures. */
interface Printing {
  readonly structurePrinterFactory: {
    forSourceFile(options: { readonly isAmbient: boolean }): {
      printText(writer: CodeBlockWriter, structure: OptionalKind<SourceFileStructure>): void
    }
  }
}

/**
 * ts-morph parts lines of a function that need no parting. It sets in each line of a function's statements and of a
 * type, which have their place already.
 */
function shaped(statement: StatementStructures): StatementStructures {
  if (statement.kind === StructureKind.TypeAlias && typeof statement.type === 'string') {
    return { ...statement, type: outdented(statement.type) }
  }
  if (statement.kind !== StructureKind.Function || !Array.isArray(statement.statements)) return statement
  return { ...statement, statements: statement.statements.map((one) => outdented(String(one))).join('\n') }
}

function outdented(text: string): string {
  return text.replaceAll('\n  ', '\n')
}

function tidied(text: string): string {
  const parted = text
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ \{\n\}/g, ' {}')
  return parted
    .split('\n')
    .map((line) => narrowed(withoutSemicolon(line)))
    .join('\n')
}

/** ts-morph ends what it prints by a semicolon. Its formatter could take it away, at ten times the cost of printing. */
function withoutSemicolon(line: string): string {
  if (!/[; ]$/.test(line) || /^\s*(\/?\*|\/\/)/.test(line)) return line
  const text = line.trimEnd()
  return text.endsWith(';') ? text.slice(0, -1) : text
}

/** ts-morph writes the head of a function or of an interface on one line, however long. */
function narrowed(line: string): string {
  if (line.length <= WIDTH) return line
  const head = /^((?:export )?function \w+\()(.*)(\): .* \{)$/.exec(line)
  if (head) {
    const [, open, parameters = '', close] = head
    return [open, ...parameters.split(PARAMETER_END).map((one) => `  ${one},`), close].join('\n')
  }
  const [, open, bases, close] = /^((?:export )?interface \w+) extends (.*) (\{(?:\})?)$/.exec(line) ?? []
  return bases === undefined ? line : `${open}\n  extends ${bases.replaceAll(', ', ',\n    ')} ${close}`
}

/** A comma before the name of a parameter, or before one that is taken apart. */
const PARAMETER_END = /, (?=\w+: |\{ \w+(?:, \w+)* \}: )/

function header({ name, hash }: Inventory, command: string): string {
  return [
    `// Written by sparktui-codegen from the inventory \`${name}\`, layout hash ${hash}.`,
    `// To change it, edit the inventory and run \`${command}\`.`,
  ].join('\n')
}
