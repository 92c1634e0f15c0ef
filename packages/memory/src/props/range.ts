/** How a refusal tells of a range; nothing where every number is in it. */
export function rangeText(min: number, max: number): string {
  if (min > -Infinity && max < Infinity) return ` from ${min} to ${max}`
  if (min > -Infinity) return `, at least ${min}`
  return max < Infinity ? `, at most ${max}` : ''
}
