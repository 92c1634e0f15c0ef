// Three functions, each so small that engines inline it wherever it is called. `Object.is` they do not, for numbers.

/** `Object.is`. */
export function isSame(a: unknown, b: unknown): boolean {
  return isAlike(a, b) && isSameZero(a, b)
}

function isAlike(a: unknown, b: unknown): boolean {
  // biome-ignore lint/suspicious/noSelfCompare: of all values only NaN is not itself
  return a === b || (a !== a && b !== b)
}

function isSameZero(a: unknown, b: unknown): boolean {
  return a !== 0 || 1 / a === 1 / (b as number)
}
