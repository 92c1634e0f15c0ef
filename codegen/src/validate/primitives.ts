import { isAmbiguous } from '../claims.js'
import type { Primitive, Prop } from '../model.js'
import type { Report } from '../report.js'
import { notOneOf } from '../saying.js'
import { type PrimitiveInput, PrimitiveShape } from '../shape.js'
import type { Path } from '../source.js'
import { checkOnce } from './codecs.js'
import type { FoundProp } from './props.js'
import { Names, type Scope } from './scope.js'

/** The enum whose values say what a node is. */
const COMPONENT_ENUM = 'component_type'

export function readPrimitives(
  report: Report,
  list: readonly unknown[],
  found: readonly FoundProp[],
  scope: Scope,
): Primitive[] {
  const names = new Names<Primitive>('a primitive', 'SK0408')
  const sets = [...new Set(found.map(({ set }) => set))]
  for (const [index, raw] of list.entries()) {
    const path = ['primitives', index]
    const shaped = report.shaped(PrimitiveShape, raw, path)
    names.declare(report, path, raw, shaped && readPrimitive(report, shaped, path, found, sets, scope))
  }
  checkSets(report, found)
  return names.values
}

function readPrimitive(
  report: Report,
  input: PrimitiveInput,
  path: Path,
  found: readonly FoundProp[],
  sets: readonly string[],
  scope: Scope,
): Primitive | undefined {
  const component = componentOf(report, [...path, 'component'], input.component, scope)
  for (const [index, set] of input.sets.entries()) {
    if (sets.includes(set)) continue
    report.add([...path, 'sets', index], { code: 'SK0405', ...notOneOf(set, 'a prop set', sets) })
  }
  checkOnce(report, [...path, 'sets'], input.sets)
  const own = found.filter(({ set }) => input.sets.includes(set))
  checkClashes(report, own, input.name)
  if (!component || !input.sets.every((set) => sets.includes(set))) return undefined
  const content = contentOf(report, [...path, 'content'], input.content, own)
  const props = own.map(({ prop }) => prop).filter((prop) => prop !== undefined)
  return { name: input.name, component, role: input.role, children: input.children, content, props, doc: input.doc }
}

function componentOf(report: Report, path: Path, name: string, scope: Scope): Primitive['component'] | undefined {
  const model = scope.enums.get(COMPONENT_ENUM)
  if (!model) {
    if (!scope.enums.all.includes(COMPONENT_ENUM)) {
      const message = `there is no enum ${COMPONENT_ENUM} to take ${JSON.stringify(name)} from`
      const help = 'add it to enums'
      report.add(path, { code: 'SK0409', message, help })
    }
    return undefined
  }
  const value = model.values.find((one) => one.name === name)
  if (!value) {
    const known = model.values.map((one) => one.name)
    report.add(path, { code: 'SK0406', ...notOneOf(name, `a value of ${COMPONENT_ENUM}`, known) })
  }
  return value
}

function contentOf(
  report: Report,
  path: Path,
  name: string | undefined,
  own: readonly FoundProp[],
): Primitive['content'] {
  if (name === undefined) return undefined
  const found = own.find((one) => one.name === name)
  if (!found) {
    const known = own.map((one) => one.name)
    report.add(path, { code: 'SK0408', ...notOneOf(name, 'a prop of this primitive', known) })
  }
  return found?.prop
}

/** A name stands once in a set. */
function checkSets(report: Report, found: readonly FoundProp[]): void {
  const first = new Map<string, FoundProp>()
  for (const one of found) {
    const key = `${one.set}.${one.name}`
    const before = first.get(key)
    if (before) {
      report.add([...one.path, 'name'], {
        code: 'SK0301',
        message: `${JSON.stringify(one.name)} is a prop of the set ${one.set} already`,
        help: 'give each its own name',
        related: { path: [...before.path, 'name'], message: 'first defined here' },
      })
    }
    first.set(key, before ?? one)
  }
}

/** Props that meet in a primitive have different names, and of two that write one field one is more specific. */
function checkClashes(report: Report, own: readonly FoundProp[], primitive: string): void {
  for (const [index, one] of own.entries()) {
    for (const other of own.slice(0, index)) {
      const related = { path: [...other.path, 'name'], message: 'the other is here' }
      if (one.name === other.name) {
        if (one.set === other.set) continue
        const message = `${primitive} has two props ${JSON.stringify(one.name)}, of the sets ${other.set} and ${one.set}`
        const help = 'rename one'
        report.add([...one.path, 'name'], { code: 'SK0810', message, help, related })
      } else if (one.prop && other.prop && !areTexts(one.prop, other.prop) && isAmbiguous(one.prop, other.prop)) {
        const message = `writes what ${JSON.stringify(other.name)} writes, and neither is more specific`
        const help = 'let one write more fields'
        report.add([...one.path, 'writes'], { code: 'SK0809', message, help, related })
      }
    }
  }
}

/** Two texts in two places are named as such. */
function areTexts(one: Prop, other: Prop): boolean {
  const slice = ({ writes }: Prop) => writes.map(({ name }) => name).join()
  return one.codec === 'text' && other.codec === 'text' && slice(one) !== slice(other)
}
