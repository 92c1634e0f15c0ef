import type { Class, Rule, Verdict } from '../../src/diff/rules.js'

/** One change to `fixtures/gauge.yaml`, and all that `diff` says of it. */
export interface Mutation {
  readonly rule: Rule
  readonly class: Class
  readonly verdict: Verdict
  /** Passages of the fixture, and what stands there in the new inventory. */
  readonly edits: readonly (readonly [from: string, to: string])[]
  /** The same for the old one, where the change is something that goes. */
  readonly before?: readonly (readonly [from: string, to: string])[]
  /** Each `rule field`, in the order in which they are told. */
  readonly says: readonly string[]
}
