import { COMPONENTS, decodeComponentType, ROLES } from '@sparktui/generated'
import type { AppCore } from '../core.js'
import { nearest } from '../nearest.js'
import type { Role } from '../node/role.js'
import { read } from '../read.js'
import { QueryError } from './errors.js'

/** What a text is to be: all of it, or what a pattern finds in it. */
export type TextMatch = string | RegExp

/** A node of the app, as it was when it was found. */
export interface TestNode {
  readonly role: Role
  /** Its label, or else what it says. */
  readonly name: string
  /** What it and all in it say, separated by spaces. */
  readonly text: string
  /** Cells from the left edge of the screen. */
  readonly x: number
  /** Cells from the top edge of the screen. */
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What has been found so far, and how far all around is scrolled. */
interface Visit {
  readonly nodes: TestNode[]
  /** Of each of them. */
  readonly components: number[]
  readonly left: number
  readonly top: number
}

const decoder = new TextDecoder()
const NONE = -1

/** Finds nodes of one app in its shared memory, in the order of the tree. */
export class Query {
  constructor(
    private readonly core: AppCore,
    private readonly screen: () => string,
  ) {}

  /** Texts that say just this, where runs of blanks count as one. */
  allByText(match: TextMatch): readonly TestNode[] {
    return this.all(isText).filter((node) => matches(node.text, match))
  }

  /** Nodes of a role, those of a name only if one is given. */
  allByRole(role: Role, name?: TextMatch): readonly TestNode[] {
    return this.all().filter((node) => node.role === role && (name === undefined || matches(node.name, name)))
  }

  /** @throws {QueryError} unless there is just one */
  byText(match: TextMatch): TestNode {
    const texts = () => this.allByText(/(?:)/).map((node) => node.text)
    return this.one(`getByText(${String(match)})`, this.allByText(match), () => known('texts', texts(), match))
  }

  /** @throws {QueryError} unless there is just one */
  byRole(role: Role, name?: TextMatch): TestNode {
    const query = name === undefined ? `getByRole('${role}')` : `getByRole('${role}', { name: ${String(name)} })`
    const names = () => this.allByRole(role).map((node) => node.name)
    return this.one(query, this.allByRole(role, name), () => known(`names of role ${role}`, names(), name ?? ''))
  }

  private one(query: string, found: readonly TestNode[], help: () => string): TestNode {
    const [only] = found
    if (only === undefined || found.length > 1) throw new QueryError(query, found.length, this.screen(), help())
    return only
  }

  /** All nodes but the root, or those of some components. */
  private all(counts: (component: number) => boolean = () => true): readonly TestNode[] {
    const nodes: TestNode[] = []
    const components: number[] = []
    this.visit(this.core.root, { nodes, components, left: 0, top: 0 })
    return nodes.filter((_, at) => at > 0 && counts(components[at] as number))
  }

  /** Adds a node and all below it. Returns what they say. */
  private visit(node: number, { nodes, components, left, top }: Visit): readonly string[] {
    const { views } = this.core.buffer
    const at = nodes.length
    const place = {
      x: (views.computedX[node] as number) - left,
      y: (views.computedY[node] as number) - top,
      width: views.computedWidth[node] as number,
      height: views.computedHeight[node] as number,
    }
    const component = views.componentType[node] as number
    const role = this.core.nodes.roleOf(node) ?? ROLES[decodeComponentType(component) as keyof typeof ROLES]
    const label = this.core.nodes.labelOf(node)
    const texts = [...this.ownText(node)]
    nodes.push({ role, name: '', text: '', ...place })
    components.push(component)
    const inside = {
      nodes,
      components,
      left: left + (views.scrollX[node] as number),
      top: top + (views.scrollY[node] as number),
    }
    for (
      let child = views.firstChildIndex[node] as number;
      child !== NONE;
      child = views.nextSibling[child] as number
    ) {
      texts.push(...this.visit(child, inside))
    }
    const text = texts.filter((said) => said !== '').join(' ')
    nodes[at] = { role, name: (label === undefined ? undefined : read(label)) ?? text, text, ...place }
    return texts
  }

  private ownText(node: number): readonly string[] {
    const { textPool, views } = this.core.buffer
    if (views.componentType[node] !== COMPONENTS.text) return []
    const offset = views.textOffset[node] as number
    // A copy: decoders refuse shared memory.
    const text = decoder.decode(textPool.slice(offset, offset + (views.textLength[node] as number)))
    return [text.trim().replaceAll(/\s+/g, ' ')]
  }
}

function isText(component: number): boolean {
  return component === COMPONENTS.text
}

function matches(text: string, match: TextMatch): boolean {
  return typeof match === 'string' ? text === match : match.test(text)
}

function known(what: string, there: readonly string[], match: TextMatch): string {
  const meant = typeof match === 'string' ? nearest(match, there) : undefined
  if (meant !== undefined) return `did you mean ${JSON.stringify(meant)}?`
  return there.length === 0
    ? `there are no ${what}`
    : `${what}: ${there.map((text) => JSON.stringify(text)).join(', ')}`
}
