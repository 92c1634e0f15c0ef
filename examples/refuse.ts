/** Ends the program before it begins, with what is wrong in words instead of a trace: the user gave what cannot be used. */
export function refuse(program: string, error: unknown, remedy = ''): never {
  const problem = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${program}: ${problem}${remedy === '' ? '' : `; ${remedy}`}\n`)
  process.exit(1)
}

/** What is there, or the end of the program. */
export function orRefuse<T>(program: string, act: () => T, remedy?: string): T {
  try {
    return act()
  } catch (error) {
    return refuse(program, error, remedy)
  }
}
