/** What this package answers where the suite accepts several: as its README says. */
export const ANSWERS: Record<string, string> = {
  '#17 computed evaluation timing': 'lazy',
  '#15 unread computed subscription': 'no subscription',
  '#146 recompute count on multiple dep changes': 'single recompute',
  '#29 NaN equality semantics': 'Object.is',
  '#167 computed NaN downstream propagation': 'Object.is',
  '#30 same-reference signal write': 'skips',
  '#176 batch return value': 'returns value',
  '#173 mid-propagation read isolation': 'post-write',
  '#174 intra-run read-after-write': 'post-write',
  '#88 effect subscription after first-run throw': 'unsubscribes',
  '#106 effect throw isolation in flush': 'continues',
  '#86 computed error caching': 'caches error',
  '#107 non-Error throw caching': 'caches error',
  // Each write runs the effect, which then wakes itself once and settles.
  '#49 inner write re-run through computed chain': 'runs 2x per write',
  '#62 infinite loop in effect': 'cycle detected',
  // What one effect sets reaches another when that one runs, once for all of it.
  '#175 effect multi-signal write batching': 'batched',
}
