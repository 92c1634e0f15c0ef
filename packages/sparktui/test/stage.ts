import { COMPONENTS } from '@sparktui/generated'
import { effectScope, NoopNotifier } from '@sparktui/signals'
import { AppCore } from '../src/core.js'
import { build } from '../src/cursor.js'

/** A node as the memory tells it: its text, or what is in it. */
export type Drawn = string | readonly Drawn[]

const decoder = new TextDecoder()

/** An app without an engine, looked at through the shared memory alone. */
export class Stage {
  readonly core: AppCore
  /** Ends the scope of what was built. */
  dispose: () => void = () => {}

  constructor(capacity = 1024, textBytes = 65_536) {
    this.core = new AppCore({ capacity, textBytes }, () => new NoopNotifier())
  }

  build(children: () => void): this {
    this.dispose = effectScope(() => build(this.core, this.core.root, null, children))
    return this
  }

  /** The tree below the root, walked by hand; every link is checked on the way. */
  get drawn(): readonly Drawn[] {
    return this.children(this.core.root)
  }

  /** Slots that hold a node. */
  get live(): number {
    const { views, words, at } = this.core.buffer
    return views.componentType.subarray(0, words[at.nodeCount]).filter((type) => type !== 0).length
  }

  text(node: number): string {
    const { textPool, views } = this.core.buffer
    const offset = views.textOffset[node] as number
    return decoder.decode(textPool.slice(offset, offset + (views.textLength[node] as number)))
  }

  childrenOf(parent: number): number[] {
    const { views, capacity } = this.core.buffer
    const nodes: number[] = []
    for (let node = views.firstChildIndex[parent] as number; node !== -1; node = views.nextSibling[node] as number) {
      if (views.parentIndex[node] !== parent)
        throw new LinkError(node, `its parent is ${views.parentIndex[node]}, not ${parent}`)
      if (views.componentType[node] === 0) throw new LinkError(node, 'it is dead and linked')
      nodes.push(node)
      if (nodes.length > capacity) throw new LinkError(node, 'the chain is a ring')
    }
    if (views.childCount[parent] !== nodes.length) {
      throw new LinkError(parent, `it counts ${views.childCount[parent]} children and has ${nodes.length}`)
    }
    return nodes
  }

  private children(parent: number): readonly Drawn[] {
    const { views } = this.core.buffer
    return this.childrenOf(parent).map((node) =>
      views.componentType[node] === COMPONENTS.text ? this.text(node) : this.children(node),
    )
  }
}

/** The links in memory are no tree. */
class LinkError extends Error {
  constructor(node: number, problem: string) {
    super(`node ${node}: ${problem}`)
    this.name = 'LinkError'
  }
}
