import type { SlotTarget } from '@sparktui/signals'
import { type Origin, type PropRule, PropTarget, reject } from './model.js'

/** Hands texts to the runtime; `undefined` is an empty one. */
class TextTarget extends PropTarget {
  constructor(private readonly origin: Origin) {
    super()
  }

  protected override write(node: number, value: unknown): void {
    const { text } = this.origin.runtime
    if (value === undefined) text?.set(node, '')
    else if (typeof value === 'string' || typeof value === 'number') text?.set(node, value)
    else reject(this.origin, value, 'give a text or a number')
  }
}

/** A prop of texts, which the runtime puts into the pool. */
export function textProp(writes: string): PropRule {
  return { writes, target: (origin) => new TextTarget(origin) }
}

/** Hands values to a target of the runtime's. */
class OwnTarget extends PropTarget {
  constructor(private readonly target: SlotTarget<unknown> | undefined) {
    super()
  }

  protected override write(node: number, value: unknown): void {
    this.target?.set(node, value)
  }
}

/** A prop whose values the runtime reads itself, and writes as a whole. */
export function ownProp(): PropRule {
  return { writes: '', target: (origin) => new OwnTarget(origin.runtime.own?.(origin)) }
}
