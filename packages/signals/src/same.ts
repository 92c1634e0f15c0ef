/** `Object.is`, in a form that engines inline for numbers. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b ? a !== 0 || 1 / a === 1 / (b as number) : Number.isNaN(a) && Number.isNaN(b)
}
