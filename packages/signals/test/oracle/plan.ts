import fc from 'fast-check'

/** Values worth setting: zero of both signs, NaN, what Float32 rounds, and small ones that meet again. */
export const VALUES = [0, -0, 1, 2, 3, 4, 5, 0.1, Number.NaN]

/** How an item computes its value from those before it; numbers pick items, modulo what there is. */
export type Rule =
  | { kind: 'sum'; from: number[] }
  | { kind: 'choose'; by: number; even: number; odd: number }
  | { kind: 'parity'; of: number }
  | { kind: 'again'; outer: number; inner: number }
  | { kind: 'throws'; of: number; at: number }

export type Item =
  | { is: 'signal'; value: number }
  | { is: 'derived'; rule: Rule }
  | { is: 'slot'; source: number; getter: boolean; late: boolean }
  | { is: 'written'; source: number; factor: number }

export type Op =
  | { do: 'set'; signal: number; value: number }
  | { do: 'read'; item: number }
  | { do: 'repeat'; source: number; getter: boolean }
  | { do: 'end'; repeater: number }
  | { do: 'watch'; item: number; ends: number | undefined }
  | { do: 'unwatch'; effect: number }
  | { do: 'batch'; ops: Op[]; throws: boolean }

export interface Plan {
  items: Item[]
  ops: Op[]
}

const pick = fc.nat({ max: 50 })
const value = fc.constantFrom(...VALUES)

const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ kind: fc.constant('sum' as const), from: fc.array(pick, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('choose' as const), by: pick, even: pick, odd: pick }),
  fc.record({ kind: fc.constant('parity' as const), of: pick }),
  fc.record({ kind: fc.constant('again' as const), outer: pick, inner: pick }),
  fc.record({ kind: fc.constant('throws' as const), of: pick, at: value }),
)

const item: fc.Arbitrary<Item> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ is: fc.constant('signal' as const), value }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('derived' as const), rule }) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('slot' as const), source: pick, getter: fc.boolean(), late: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('written' as const), source: pick, factor: value }) },
)

const step: fc.Arbitrary<Op> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('set' as const), signal: pick, value }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read' as const), item: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), source: pick, getter: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), repeater: pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('watch' as const),
      item: pick,
      ends: fc.option(pick, { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unwatch' as const), effect: pick }) },
)

const batch: fc.Arbitrary<Op> = fc.record({
  do: fc.constant('batch' as const),
  ops: fc.array(step, { maxLength: 5 }),
  throws: fc.boolean(),
})

export const plans: fc.Arbitrary<Plan> = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 12 }).map((rest) => [{ is: 'signal', value: 1 } as Item, ...rest]),
  ops: fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: batch }), { maxLength: 14 }),
})
