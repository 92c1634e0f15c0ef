import { child, type Report } from '../report.js'
import type { Path } from '../source.js'
import { listAt } from './scope.js'

/** `renamedFrom` names what is no more, and each old name has one heir. */
export function checkRenames(report: Report, data: unknown): void {
  const sections = listAt(data, 'sections')
  const inSections = (key: string) => sections.flatMap((section, at) => entries(section, key, ['sections', at]))
  checkScope(report, entries(data, 'groups', []))
  checkScope(report, entries(data, 'enums', []))
  checkScope(report, entries(data, 'flags', []))
  for (const [list, inner] of [['enums', 'values'] as const, ['flags', 'bits'] as const]) {
    for (const { raw, path } of entries(data, list, [])) checkScope(report, entries(raw, inner, path))
  }
  checkScope(report, entries(data, 'sections', []))
  checkScope(report, inSections('fields'))
  checkScope(report, [...entries(child(data, 'header'), 'words', ['header']), ...inSections('words')])
  const props = entries(data, 'props', [])
  for (const set of new Set(props.map(({ raw }) => child(raw, 'set')))) {
    checkScope(
      report,
      props.filter(({ raw }) => child(raw, 'set') === set),
    )
  }
  checkScope(report, entries(data, 'primitives', []))
}

interface Entry {
  readonly raw: unknown
  readonly path: Path
}

function entries(value: unknown, key: string, at: Path): Entry[] {
  return listAt(value, key).map((raw, index) => ({ raw, path: [...at, key, index] }))
}

function checkScope(report: Report, scope: readonly Entry[]): void {
  const heirs = new Map<string, Entry>()
  for (const one of scope) {
    const old = child(one.raw, 'renamedFrom')
    if (typeof old !== 'string') continue
    const path = [...one.path, 'renamedFrom']
    const bearer = scope.find(({ raw }) => child(raw, 'name') === old)
    const heir = heirs.get(old)
    if (bearer) {
      const related = { path: [...bearer.path, 'name'], message: 'it is here' }
      const message = `${JSON.stringify(old)} is still in use, so nothing was renamed from it`
      report.add(path, { code: 'SK1001', message, help: 'remove renamedFrom', related })
    } else if (heir) {
      const related = { path: [...heir.path, 'renamedFrom'], message: 'first given here' }
      const message = `${JSON.stringify(old)} has been renamed already`
      report.add(path, { code: 'SK1002', message, help: 'keep one renamedFrom for it', related })
    }
    heirs.set(old, heir ?? one)
  }
}
