import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import { partsOf } from '../../claims.js'
import type { Field, Inventory, Primitive, Prop } from '../../model.js'
import { camel, pascal } from '../../names.js'
import { usedProps, usesCodec } from './codecs.js'
import { enumNames } from './enums.js'
import { StructureKind } from './morph.js'
import { byName, doc, docs, type FilePlan, group, quoted, sentence } from './plan.js'
import { lengthRules, targetOf, unitsType, valueType } from './prop-code.js'
import { propDoc } from './prop-doc.js'
import { arraysName } from './reactive-arrays.js'
import { claims, UNKNOWN, wiring } from './wiring.js'

/** Props that are declared together, and wired together in every primitive that has them. */
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
      ...sets.map(targetsInterface),
      ...inventory.primitives.map((primitive) => primitiveTargets(primitive)),
      allTargets(inventory),
      createTargets(inventory),
      ...lengthRules(usedProps(inventory), inventory),
      ...sets.map((set) => setTargets(set, inventory)),
      ...inventory.primitives.flatMap((primitive) => wiring(primitive)),
      ...claims(inventory),
      UNKNOWN,
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

function imports(inventory: Inventory): string {
  const used = usedProps(inventory)
  const enums = [
    ...new Set(used.filter(({ codec }) => codec === 'enum').map((prop) => prop.writes[0]?.enum?.name ?? '')),
  ]
  const units = [...new Set(used.filter(({ codec }) => codec === 'length').map((prop) => unitsType(prop, inventory)))]
  const words = [
    ...enums.flatMap((name) => [`type ${enumNames(name).type}`, enumNames(name).numbers]),
    ...units.map((name) => enumNames(name).encode),
    ...(usesCodec(inventory, 'flag')
      ? [...new Set(used.flatMap((prop) => (prop.codec === 'flag' ? [pascal(prop.writes[0]?.flags?.name ?? '')] : [])))]
      : []),
  ].sort(byName)
  const uses = (...codecs: Parameters<typeof usesCodec>[1][]) => usesCodec(inventory, ...codecs)
  const codecs = [
    'bind',
    'type Origin',
    'type Prop',
    'type PropTarget',
    'type Runtime',
    ...(uses('color') ? ['type Color', 'colors'] : []),
    ...(uses('length') ? ['type Length', 'type LengthRule', 'LengthTarget'] : []),
    ...(uses('flag') ? ['FlagTarget'] : []),
    ...(uses('text') ? ['TextTarget'] : []),
    ...(uses('own') ? ['OwnTarget'] : []),
    ...(uses('number', 'integer') ? ['numbers'] : []),
    ...(uses('switch') ? ['switches'] : []),
    ...(uses('enum') ? ['words'] : []),
    ...(uses('number', 'integer', 'switch', 'enum', 'color', 'length', 'flag') ? ['slot'] : []),
    ...(uses('number', 'integer', 'switch', 'enum', 'color') ? ['ValueTarget'] : []),
  ].sort(byName)
  const slots = uses('number', 'integer', 'switch', 'enum', 'color', 'length', 'flag')
  return [
    `${group('import {', codecs, '}', { spaced: true, after: ` from './codecs.js'`.length })} from './codecs.js'`,
    ...(words.length > 0
      ? [`${group('import {', words, '}', { spaced: true, after: ` from './enums.js'`.length })} from './enums.js'`]
      : []),
    `import { nearest } from './nearest.js'`,
    ...(slots ? [`import { FIELDS } from './shared-buffer.js'`] : []),
  ].join('\n')
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

function targetsInterface({ name, props }: PropSet): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${pascal(name)}Targets`,
    docs: docs(`Where the props of the set \`${name}\` go.`),
    properties: props.map((prop) => ({ name: prop.name, type: `PropTarget<${valueType(prop)}>`, isReadonly: true })),
  }
}

function primitiveTargets(primitive: Primitive): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: `${pascal(primitive.name)}Targets`,
    extends: setNames(primitive).map((set) => `${pascal(set)}Targets`),
    docs: docs(`Where the props of \`${camel(primitive.name)}\` go.`),
  }
}

function allTargets({ primitives }: Inventory): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'Targets',
    docs: docs('Where the props of every primitive go.'),
    properties: [
      { name: 'runtime', type: 'Runtime', isReadonly: true },
      ...primitives.map(({ name }) => ({ name: camel(name), type: `${pascal(name)}Targets`, isReadonly: true })),
    ],
  }
}

function createTargets({ primitives }: Inventory): StatementStructures {
  const rows = primitives.map((primitive) => {
    const parts = setNames(primitive).map(
      (set) => `...create${pascal(set)}Targets(runtime, ${quoted(camel(primitive.name))})`,
    )
    const head = `    ${camel(primitive.name)}: `
    return `${head}${group('{', parts, '}', { indent: 4, column: head.length, after: 1, spaced: true })},\n`
  })
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createTargets',
    parameters: [{ name: 'runtime', type: 'Runtime' }],
    returnType: 'Targets',
    docs: docs('Makes the targets, once per app.'),
    statements: [`return {\n    runtime,\n${rows.join('')}  }`],
  }
}

function setTargets({ name, props }: PropSet, inventory: Inventory): StatementStructures {
  const arrays = new Set(
    props.flatMap((prop) =>
      prop.codec === 'text' ? [] : slotsFields(prop, inventory).map(({ group: one }) => arraysName(one)),
    ),
  )
  const rows = props.map((prop) => `    ${prop.name}: ${targetOf(prop, inventory)},\n`)
  return {
    kind: StructureKind.Function,
    name: `create${pascal(name)}Targets`,
    parameters: [
      { name: 'runtime', type: 'Runtime' },
      { name: 'primitive', type: 'string' },
    ],
    returnType: `${pascal(name)}Targets`,
    statements: [
      ...(arrays.size > 0 ? [`const { ${[...arrays].join(', ')} } = runtime.arrays`] : []),
      'const of = (prop: string): Origin => ({ runtime, primitive, prop })',
      `return {\n${rows.join('')}  }`,
    ],
  }
}

function slotsFields(prop: Prop, inventory: Inventory): Field[] {
  const names = new Set(partsOf(prop).flatMap(({ fields }) => fields))
  return inventory.sections.flatMap((section) =>
    section.kind === 'fields' ? section.fields.filter((field) => names.has(field.name)) : [],
  )
}
