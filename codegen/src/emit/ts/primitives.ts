import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import type { Inventory, Primitive, Prop } from '../../model.js'
import { camel, pascal, screaming } from '../../names.js'
import { enumNames } from './enums.js'
import { StructureKind } from './morph.js'
import { byName, doc, docs, type FilePlan, group, quoted, sentence } from './plan.js'
import { ruleEntry, ruleName, unitsType, valueType } from './prop-code.js'
import { propDoc } from './prop-doc.js'
import { usedProps, usesCodec } from './runtime.js'

/** Props that are declared together. */
interface PropSet {
  readonly name: string
  readonly props: readonly Prop[]
}

export function primitivesFile(inventory: Inventory): FilePlan {
  const sets = setsOf(inventory)
  return {
    name: 'primitives',
    statements: [
      imports(inventory),
      components(inventory),
      roles(inventory),
      ...sets.map((set) => propsInterface(set, inventory)),
      ...inventory.primitives.map((primitive) => primitiveInterface(primitive)),
      ...sets.map((set) => setTable(set, inventory)),
      allTargets(inventory),
      createTargets(inventory),
      ...inventory.primitives.map((primitive) => wireFunction(primitive)),
    ],
  }
}

function setsOf(inventory: Inventory): PropSet[] {
  const used = usedProps(inventory)
  const names = [...new Set(used.map(({ set }) => set))]
  return names.map((name) => ({ name, props: used.filter((prop) => prop.set === name) }))
}

function setNames(primitive: Primitive): string[] {
  return [...new Set(primitive.props.map(({ set }) => set))]
}

function setConstant(set: string): string {
  return `${screaming(set)}_SET`
}

function imports(inventory: Inventory): string {
  const used = usedProps(inventory)
  const memory = [
    ...(usesCodec(inventory, 'color') ? ['type Color'] : []),
    ...(usesCodec(inventory, 'length') ? ['type Length'] : []),
    'type Prop',
    'type PropSet',
    'Wiring',
    ...new Set(used.map(ruleName)),
  ].sort(byName)
  const enums = new Set(used.filter(({ codec }) => codec === 'enum').map((prop) => prop.writes[0]?.enum?.name ?? ''))
  const units = used.filter(({ codec }) => codec === 'length').map((prop) => unitsType(prop, inventory))
  const flags = used.flatMap((prop) => (prop.codec === 'flag' ? [pascal(prop.writes[0]?.flags?.name ?? '')] : []))
  const words = [
    ...[...enums].map((name) => `type ${enumNames(name).type}`),
    ...[...new Set([...enums, ...units])].map((name) => enumNames(name).words),
    ...new Set(flags),
  ].sort(byName)
  return [
    importOf(memory, '@sparktui/memory'),
    ...(words.length > 0 ? [importOf(words, './enums.js')] : []),
    `import type { Runtime } from './runtime.js'`,
    `import { PLAN } from './shared-buffer.js'`,
  ].join('\n')
}

function importOf(names: readonly string[], module: string): string {
  const from = ` from '${module}'`
  return `${group('import {', names, '}', { spaced: true, after: from.length })}${from}`
}

function components({ primitives }: Inventory): string {
  const rows = primitives.map(
    ({ name, component, doc: text }) => `${doc(sentence(text), 2)}  ${camel(name)}: ${component.value},\n`,
  )
  return `${doc('What stands in memory for each primitive.')}export const COMPONENTS = {\n${rows.join('')}} as const`
}

function roles({ primitives }: Inventory): string {
  const rows = primitives.map(({ name, role }) => `  ${camel(name)}: ${quoted(role)},\n`)
  return `${doc('What each primitive is to assistive technology.')}export const ROLES = {\n${rows.join('')}} as const`
}

function propsInterface({ name, props }: PropSet, inventory: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${pascal(name)}Props`,
    docs: docs(`Props of the set \`${name}\`.`),
    properties: props.map((prop) => ({
      name: prop.name,
      type: `Prop<${valueType(prop)}>`,
      hasQuestionToken: true,
      isReadonly: true,
      docs: docs(propDoc(prop, inventory), 2),
    })),
  }
}

function primitiveInterface(primitive: Primitive): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${pascal(primitive.name)}Props`,
    extends: setNames(primitive).map((set) => `${pascal(set)}Props`),
    docs: docs(`${sentence(primitive.doc)} Its role is \`${primitive.role}\`.`),
  }
}

function setTable({ name, props }: PropSet, inventory: Inventory): string {
  const rows = props.map((prop) => ruleEntry(prop, inventory))
  return `${doc(`What the props of the set \`${name}\` write, and how.`)}const ${setConstant(name)}: PropSet = {\n${rows.join('')}}`
}

function allTargets({ primitives }: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Targets',
    docs: docs('Where the props of every primitive go.'),
    properties: primitives.map(({ name }) => ({
      name: camel(name),
      type: `Wiring<${pascal(name)}Props>`,
      isReadonly: true,
    })),
  }
}

function createTargets({ primitives }: Inventory): StatementStructures {
  const rows = primitives.map((primitive) => {
    const head = `    ${camel(primitive.name)}: `
    const sets = `[${setNames(primitive).map(setConstant).join(', ')}]`
    const content = primitive.content === undefined ? [] : [quoted(primitive.content.name)]
    const args = ['runtime', 'fields', quoted(camel(primitive.name)), sets, ...content]
    return `${head}${group('new Wiring(', args, ')', { indent: 4, column: head.length, after: 1 })},\n`
  })
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createTargets',
    parameters: [{ name: 'runtime', type: 'Runtime' }],
    returnType: 'Targets',
    docs: docs('Where props go, made once per app.'),
    statements: ['const fields = PLAN.fields()', `return {\n${rows.join('')}  }`],
  }
}

function wireFunction(primitive: Primitive): StatementStructures {
  const name = camel(primitive.name)
  const { content } = primitive
  const parameters = [
    { name: 'targets', type: 'Targets' },
    { name: 'node', type: 'number' },
    { name: 'props', type: `${pascal(primitive.name)}Props` },
    ...(content ? [{ name: 'content', type: `Prop<${valueType(content)}>`, hasQuestionToken: true }] : []),
  ]
  const said = content ? `\n\n@param content stands above \`props.${content.name}\`` : ''
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: `wire${pascal(primitive.name)}`,
    parameters,
    returnType: 'void',
    docs: docs(
      `Writes what is given to a node of \`${name}\` and repeats its sources as long as the scope lives. Of several props that write one field, the one that writes the fewest fields wins, in whatever order they are given. \`ref\`, \`key\` and what starts with \`on\` is left to the face.${said}`,
    ),
    statements: [`targets.${name}.wire(node, props${content ? ', content' : ''})`],
  }
}
