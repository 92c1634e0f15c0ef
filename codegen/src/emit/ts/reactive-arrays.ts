import type { InterfaceDeclarationStructure, StatementStructures } from 'ts-morph'
import type { Field, Group, Inventory } from '../../model.js'
import { camel, pascal } from '../../names.js'
import { ARRAYS, allFields, fieldDoc } from './facts.js'
import { StructureKind } from './morph.js'
import { docs, type FilePlan, group as list, sentence } from './plan.js'

/** A reactive group with the fields that stand in its arrays. */
interface ReactiveGroup {
  readonly group: Group
  readonly name: string
  readonly type: string
  readonly fields: readonly Field[]
}

export function reactiveArraysFile(inventory: Inventory): FilePlan {
  const groups = reactiveGroups(inventory)
  const ofEngine = groups.flatMap(({ fields }) => fields.filter(isEngines))
  const back = ofEngine.length > 0
  return {
    name: 'reactive-arrays',
    statements: [
      imports(groups, back),
      ...groups.map(arraysInterface),
      resultInterface(groups, back),
      ...(back ? [BACK_INTERFACE] : []),
      createFunction(groups, back),
      ...groups.map(groupFunction),
      ...(back ? backStatements(groups, ofEngine) : []),
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
  const writes = groups.some(({ fields }) => !fields.every(isEngines))
  const signals = [
    'AtomicsNotifier',
    'type Notifier',
    ...(back ? ['type ReadonlySlotBuffer'] : []),
    ...(writes || back ? ['SharedSlotBuffer'] : []),
  ]
  const buffer = [...(writes || back ? ['GROUPS'] : []), 'type SharedBuffer']
  return [
    `import { Commits } from '@sparktui/memory'`,
    `import { ${signals.join(', ')} } from '@sparktui/signals'`,
    `import { ${buffer.join(', ')} } from './shared-buffer.js'`,
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
  if (back)
    members.push({
      name: 'engineFields',
      type: 'EngineFields',
      text: 'How what the engine wrote gets into the arrays.',
    })
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: 'ReactiveArrays',
    docs: docs('The fields as reactive arrays. What the engine writes has no setter.'),
    properties: members.map(({ name, type, text }) => ({ name, type, isReadonly: true, docs: docs(text, 2) })),
  }
}

const BACK_INTERFACE = `/**
 * Private copies of what the engine writes: the arrays show these, so that a node's fields are always of one frame.
 * \`groups\` is a mask of \`GROUPS\`.
 */
export interface EngineFields {
  /** Copies from shared memory to where nobody reads yet. For \`ReadBack.take\`. */
  copy(node: number, groups: number): void
  /** Shows what was copied and marks what depends on it; call it in a \`batch()\`. For \`ReadBack.take\`. */
  accept(node: number, groups: number): void
  /** Shows the defaults, for a new node. */
  reset(node: number): void
}`

function createFunction(groups: readonly ReactiveGroup[], back: boolean): StatementStructures {
  const args = (group: ReactiveGroup) => {
    const writes = !group.fields.every(isEngines)
    return [...(writes ? ['buffer', 'commits'] : []), ...(group.fields.some(isEngines) ? ['shown'] : [])]
  }
  const names = groups.map(({ name }) => name)
  const parts = groups.map((group) => `const ${group.name} = create${group.type}(${args(group).join(', ')})`)
  const engine = groups.filter(({ fields }) => fields.some(isEngines)).map(({ name }) => name)
  const members = [...names, 'commits', ...(back ? ['engineFields'] : [])]
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: 'createReactiveArrays',
    parameters: [
      { name: 'buffer', type: 'SharedBuffer' },
      {
        name: 'notifier',
        type: 'Notifier',
        initializer: `new AtomicsNotifier(buffer.words, buffer.at.wake, { step: 'add' })`,
      },
    ],
    returnType: 'ReactiveArrays',
    docs: docs(
      'Makes the reactive arrays of a buffer, once per app.\n\n@param notifier told at the end of every commit; by default it adds one to the wake word and notifies it',
    ),
    statements: [
      'const commits = new Commits(buffer.words, buffer.at, notifier)',
      ...(back ? ['const shown = createCopies(buffer.capacity)'] : []),
      ...parts,
      ...(back ? [`const engineFields = createEngineFields(${['buffer', 'shown', ...engine].join(', ')})`] : []),
      `return ${list('{', members, '}', { indent: 2, column: '  return '.length, spaced: true })}`,
    ],
  }
}

function groupFunction({ group, type, fields }: ReactiveGroup): StatementStructures {
  const own = fields.filter((field) => !isEngines(field))
  const shows = fields.some(isEngines)
  const statements: string[] = []
  if (own.length > 0) {
    const mask = `GROUPS.${camel(group.name)}`
    const flags = `{ bytes: buffer.dirty, bit: ${mask}, blocks: buffer.dirtyBlocks }`
    const members = ['flags', ...(group.counter === undefined ? [] : [`counter: views.${camel(group.counter)}`])]
    statements.push('const { views } = buffer', `const flags = ${flags}`)
    statements.push(`const shared = { ${[...members, 'commit: commits'].join(', ')} }`)
  }
  const rows = fields.map((field) => {
    const name = camel(field.name)
    const options = isEngines(field) ? [`view: shown.${name}`] : [`view: views.${name}`, '...shared']
    const head = `    ${name}: `
    const place = { indent: 4, column: head.length, after: 1, spaced: true }
    return `${head}${list('new SharedSlotBuffer({', [`name: '${name}'`, ...options], '})', place)},\n`
  })
  statements.push(rows.length > 0 ? `return {\n${rows.join('')}  }` : 'return {}')
  const parameters = [
    ...(own.length > 0
      ? [
          { name: 'buffer', type: 'SharedBuffer' },
          { name: 'commits', type: 'Commits' },
        ]
      : []),
    ...(shows ? [{ name: 'shown', type: 'Copies' }] : []),
  ]
  return { kind: StructureKind.Function, name: `create${type}`, parameters, returnType: type, statements }
}

function backStatements(groups: readonly ReactiveGroup[], fields: readonly Field[]): (string | StatementStructures)[] {
  const engine = groups.filter((group) => group.fields.some(isEngines))
  return [
    {
      kind: StructureKind.Interface,
      name: 'Copies',
      docs: docs('One private array for each field that the engine writes.'),
      properties: fields.map((field) => ({ name: camel(field.name), type: ARRAYS[field.type], isReadonly: true })),
    },
    {
      kind: StructureKind.Function,
      name: 'createCopies',
      parameters: [{ name: 'capacity', type: 'number' }],
      returnType: 'Copies',
      statements: [
        `return {\n${fields.map((field) => `    ${camel(field.name)}: new ${ARRAYS[field.type]}(capacity),\n`).join('')}  }`,
      ],
    },
    {
      kind: StructureKind.Function,
      name: 'createEngineFields',
      parameters: [
        { name: '{ views, capacity }', type: 'SharedBuffer' },
        { name: 'shown', type: 'Copies' },
        ...engine.map(({ name, type }) => ({ name, type })),
      ],
      returnType: 'EngineFields',
      statements: [
        'const staged = createCopies(capacity)',
        'const changed = [0]',
        `return {\n${backMethod('copy', engine, copyLine)}${backMethod('accept', engine, acceptLine)}${resetMethod(engine)}  }`,
      ],
    },
  ]
}

type LineOf = (field: Field, group: ReactiveGroup) => string[]

function backMethod(name: string, groups: readonly ReactiveGroup[], lineOf: LineOf): string {
  const blocks = groups.map((one) => {
    const lines = one.fields.filter(isEngines).flatMap((field) => lineOf(field, one))
    const body = lines.map((line) => `        ${line}\n`).join('')
    return `      if ((groups & GROUPS.${camel(one.group.name)}) !== 0) {\n${body}      }\n`
  })
  const first = name === 'accept' ? '      changed[0] = node\n' : ''
  return `    ${name}(node, groups) {\n${first}${blocks.join('')}    },\n`
}

const copyLine: LineOf = (field) => {
  const name = camel(field.name)
  return [`staged.${name}[node] = views.${name}[node] ?? ${field.default}`]
}

const acceptLine: LineOf = (field, group) => {
  const name = camel(field.name)
  return [
    `shown.${name}[node] = staged.${name}[node] ?? ${field.default}`,
    `${group.name}.${name}.notifyChanged(changed)`,
  ]
}

function resetMethod(groups: readonly ReactiveGroup[]): string {
  const lines = groups.flatMap((group) =>
    group.fields.filter(isEngines).flatMap((field) => {
      const name = camel(field.name)
      return [`shown.${name}[node] = ${field.default}`, `${group.name}.${name}.notifyChanged(changed)`]
    }),
  )
  return `    reset(node) {\n      changed[0] = node\n${lines.map((line) => `      ${line}\n`).join('')}    },\n`
}
