import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import type { Field, Group, Inventory } from '../../model.js'
import { camel, pascal } from '../../names.js'
import { allFields, fieldDoc } from './facts.js'
import { StructureKind } from './morph.js'
import { docs, type FilePlan, quoted, sentence } from './plan.js'

/** A reactive group with the fields that stand in its arrays. */
interface ReactiveGroup {
  readonly group: Group
  readonly name: string
  readonly type: string
  readonly fields: readonly Field[]
}

export function reactiveArraysFile(inventory: Inventory): FilePlan {
  const groups = reactiveGroups(inventory)
  const back = groups.some(({ fields }) => fields.some(isEngines))
  return {
    name: 'reactive-arrays',
    statements: [
      imports(groups, back),
      ...groups.map(arraysInterface),
      resultInterface(groups, back),
      plan(groups),
      createFunction(groups, back),
    ],
  }
}

/** The member of `ReactiveArrays` that holds a group. */
export function arraysName(group: Group): string {
  return `${camel(group.name)}Arrays`
}

function reactiveGroups(inventory: Inventory): ReactiveGroup[] {
  const counters = new Set(inventory.groups.map(({ counter }) => counter))
  return inventory.groups
    .filter(({ reactive }) => reactive)
    .map((group) => ({
      group,
      name: arraysName(group),
      type: `${pascal(group.name)}Arrays`,
      fields: allFields(inventory).filter((field) => field.group === group && !counters.has(field.name)),
    }))
}

function isEngines(field: Field): boolean {
  return field.writer === 'engine'
}

function imports(groups: readonly ReactiveGroup[], back: boolean): string {
  const memory = ['type Commits', ...(back ? ['type EngineFields'] : []), 'ReactivePlan']
  const signals = [
    'Notifier',
    ...(back ? ['ReadonlySlotBuffer'] : []),
    ...(groups.some(({ fields }) => !fields.every(isEngines)) ? ['SharedSlotBuffer'] : []),
  ]
  return [
    `import { ${memory.join(', ')} } from '@sparktui/memory'`,
    `import type { ${signals.join(', ')} } from '@sparktui/signals'`,
    `import { GROUPS, PLAN, type SharedBuffer } from './shared-buffer.js'`,
  ].join('\n')
}

function arraysInterface({ group, type, fields }: ReactiveGroup): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: type,
    docs: docs(sentence(group.doc)),
    properties: fields.map((field) => ({
      name: camel(field.name),
      type: isEngines(field) ? 'ReadonlySlotBuffer' : 'SharedSlotBuffer',
      isReadonly: true,
      docs: docs(fieldDoc(field), 2),
    })),
  }
}

function resultInterface(groups: readonly ReactiveGroup[], back: boolean): InterfaceDeclarationStructure {
  const members = groups.map(({ name, type, group }) => ({ name, type, text: sentence(group.doc) }))
  members.push({ name: 'commits', type: 'Commits', text: 'All writes of one turn, as one.' })
  if (back) {
    const text = 'How what the engine wrote gets into the arrays.'
    members.push({ name: 'engineFields', type: 'EngineFields', text })
  }
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'ReactiveArrays',
    docs: docs('The fields as reactive arrays. What the engine writes has no setter.'),
    properties: members.map(({ name, type, text }) => ({ name, type, isReadonly: true, docs: docs(text, 2) })),
  }
}

function plan(groups: readonly ReactiveGroup[]): string {
  const rows = groups.map(({ group }) => {
    const counter = group.counter === undefined ? 'null' : quoted(camel(group.counter))
    return `  ${camel(group.name)}: ${counter},\n`
  })
  return [
    '/** The groups that stand in arrays, with what counts their changes. */',
    `const REACTIVE = new ReactivePlan(() => PLAN.fields(), GROUPS, {\n${rows.join('')}})`,
  ].join('\n')
}

function createFunction(groups: readonly ReactiveGroup[], back: boolean): StatementStructures {
  const members = groups.map(({ name, type, group }) => `${name}: made.arrays<${type}>(${quoted(camel(group.name))})`)
  members.push('commits: made.commits', ...(back ? ['engineFields: made.engineFields'] : []))
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createReactiveArrays',
    parameters: [
      { name: 'buffer', type: 'SharedBuffer' },
      { name: 'notifier', type: 'Notifier', hasQuestionToken: true },
    ],
    returnType: 'ReactiveArrays',
    docs: docs(
      'Makes the reactive arrays of a buffer, once per app.\n\n@param notifier told at the end of every commit; by default it adds one to the wake word and notifies it',
    ),
    statements: [
      'const made = REACTIVE.of(buffer, notifier)',
      `return {\n${members.map((member) => `    ${member},\n`).join('')}  }`,
    ],
  }
}
