import { COMPONENTS, decodeComponentType, ROLES } from '@sparktui/generated'
import type { AppCore } from '../core.js'
import { nearest } from '../nearest.js'
import { QueryError } from './errors.js'

/** What a node is to assistive technology, as the inventory has it. */
export type Role = (typeof ROLES)[keyof typeof ROLES]

/** What a text is to be: all of it, or what a pattern finds in it. */
export type TextMatch = string | RegExp

/** A node of the app, as it was when it was found. */
export interface TestNode {
  readonly role: Role
  /** What it and all in it say, separated by spaces. */
  readonly text: string
  /** Cells from the left edge of the screen. */
  readonly x: number
  /** Cells from the top edge of the screen. */
  readonly y: number
  readonly width: number
  readonly height: number
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
    return this.all().filter((node) => node.role === ROLES.text && matches(node.text, match))
  }

  /** Nodes of a role, those of a name only if one is given. */
  allByRole(role: Role, name?: TextMatch): readonly TestNode[] {
    return this.all().filter((node) => node.role === role && (name === undefined || matches(node.text, name)))
  }

  /** @throws {QueryError} unless there is just one */
  byText(match: TextMatch): TestNode {
    const texts = () => this.allByText(/(?:)/).map((node) => node.text)
    return this.one(`getByText(${String(match)})`, this.allByText(match), () => known('texts', texts(), match))
  }

  /** @throws {QueryError} unless there is just one */
  byRole(role: Role, name?: TextMatch): TestNode {
    const query = name === undefined ? `getByRole('${role}')` : `getByRole('${role}', { name: ${String(name)} })`
    const names = () => this.allByRole(role).map((node) => node.text)
    return this.one(query, this.allByRole(role, name), () => known(`names of role ${role}`, names(), name ?? ''))
  }

  private one(query: string, found: readonly TestNode[], help: () => string): TestNode {
    const [only] = found
    if (only === undefined || found.length > 1) throw new QueryError(query, found.length, this.screen(), help())
    return only
  }

  private all(): readonly TestNode[] {
    const nodes: TestNode[] = []
    this.visit(this.core.root, nodes)
    return nodes.slice(1)
  }

  /** Adds a node and all below it. Returns what they say. */
  private visit(node: number, into: TestNode[]): readonly string[] {
    const { views } = this.core.buffer
    const at = into.length
    const place = {
      x: views.computedX[node] as number,
      y: views.computedY[node] as number,
      width: views.computedWidth[node] as number,
      height: views.computedHeight[node] as number,
    }
    const component = decodeComponentType(views.componentType[node] as number)
    const role = ROLES[component as keyof typeof ROLES]
    const texts = [...this.ownText(node)]
    into.push({ role, text: '', ...place })
    for (
      let child = views.firstChildIndex[node] as number;
      child !== NONE;
      child = views.nextSibling[child] as number
    ) {
      texts.push(...this.visit(child, into))
    }
    into[at] = { role, text: texts.join(' '), ...place }
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
