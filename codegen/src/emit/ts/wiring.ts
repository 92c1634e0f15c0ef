import type { StatementStructures } from 'ts-morph'
import { rivalsOf } from '../../claims.js'
import type { Inventory, Primitive, Prop } from '../../model.js'
import { camel, pascal, screaming } from '../../names.js'
import { StructureKind } from './morph.js'
import { doc, docs, group, quoted } from './plan.js'
import { valueType } from './prop-code.js'

/** The function that wires a primitive's props, and the list of their names. */
export function wiring(primitive: Primitive): (string | StatementStructures)[] {
  const name = camel(primitive.name)
  const type = pascal(primitive.name)
  const list = `${screaming(primitive.name)}_PROPS`
  const content = primitive.content
  const cases = primitive.props.map((prop) => {
    const target = claimed(prop, primitive)
      ? `own.${prop.name}.without(${claimName(prop, primitive)}(props))`
      : `own.${prop.name}`
    const guard = prop === content ? 'if (content === undefined) ' : ''
    return `      case '${prop.name}':\n        ${guard}bind(${target}, node, props.${prop.name})\n        break\n`
  })
  const parameters = [
    { name: 'targets', type: 'Targets' },
    { name: 'node', type: 'number' },
    { name: 'props', type: `${type}Props` },
    ...(content ? [{ name: 'content', type: `Prop<${valueType(content)}>`, hasQuestionToken: true }] : []),
  ]
  const said = content ? `\n\n@param content stands above \`props.${content.name}\`` : ''
  return [
    `const ${list}: readonly string[] = ${group(
      '[',
      primitive.props.map((prop) => quoted(prop.name)),
      ']',
      { column: `const ${list}: readonly string[] = `.length },
    )}`,
    {
      kind: StructureKind.Function,
      isExported: true,
      name: `wire${type}`,
      parameters,
      returnType: 'void',
      docs: docs(
        `Writes what is given to a node of \`${name}\` and repeats its sources as long as the scope lives. Of several props that write one field, the one that writes the fewest fields wins, in whatever order they are given. \`ref\`, \`key\` and what starts with \`on\` is left to the face.${said}`,
      ),
      statements: [
        `const own = targets.${name}`,
        ...(content ? [`bind(own.${content.name}, node, content)`] : []),
        `for (const prop in props) {\n    switch (prop) {\n${cases.join('')}      default:\n        refuseUnknown(targets.runtime, '${name}', prop, props, ${list})\n    }\n  }`,
      ],
    },
  ]
}

/** Where the rivals of a prop are all of its own set, every primitive has the same; else each has its own. */
function scopeOf(prop: Prop, primitive: Primitive): string {
  const rivals = rivalsOf(prop, primitive.props).flat()
  return rivals.every(({ set }) => set === prop.set) ? prop.set : primitive.name
}

function claimed(prop: Prop, primitive: Primitive): boolean {
  return rivalsOf(prop, primitive.props).some((rivals) => rivals.length > 0)
}

function claimName(prop: Prop, primitive: Primitive): string {
  return `${camel(scopeOf(prop, primitive))}${pascal(prop.name)}Claims`
}

/** One function for each prop that may lose parts to more specific ones. */
export function claims({ primitives }: Inventory): string[] {
  const found = new Map<string, string>()
  for (const primitive of primitives) {
    for (const prop of primitive.props) {
      if (!claimed(prop, primitive)) continue
      const name = claimName(prop, primitive)
      if (!found.has(name)) found.set(name, claimFunction(name, prop, primitive))
    }
  }
  return [...found.values()]
}

function claimFunction(name: string, prop: Prop, primitive: Primitive): string {
  const terms = rivalsOf(prop, primitive.props).flatMap((rivals, part) => {
    if (rivals.length === 0) return []
    const given = rivals.map((rival) => `props.${rival.name} !== undefined`).join(' || ')
    return [`(${given} ? ${2 ** part} : 0)`]
  })
  const line = `  return ${terms.join(' | ')}`
  const body =
    terms.length === 1
      ? `  return ${terms.join('').slice(1, -1)}`
      : line.length <= 120
        ? line
        : `  return (\n    ${terms.join(' |\n    ')}\n  )`
  const comment = doc(`The parts of \`${prop.name}\` that more specific props write.`)
  return `${comment}function ${name}(props: ${pascal(scopeOf(prop, primitive))}Props): number {\n${body}\n}`
}

export const UNKNOWN = `/** Props that are no fields. */
const OTHERS: ReadonlySet<string> = new Set(['ref', 'key', 'role', 'label'])

function refuseUnknown(
  runtime: Runtime,
  primitive: string,
  prop: string,
  props: object,
  known: readonly string[],
): void {
  if (prop.startsWith('on') || OTHERS.has(prop)) return
  const guess = nearest(prop, known)
  const advice = guess === undefined ? 'remove it' : \`did you mean \${JSON.stringify(guess)}?\`
  const value: unknown = Reflect.get(props, prop)
  if (value !== undefined) runtime.reject(primitive, prop, value, \`\${primitive} has no such prop; \${advice}\`)
}`
