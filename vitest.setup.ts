import { afterEach } from 'vitest'

/** A stray `console` call fails the test that made it. */
const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const
const calls: string[] = []

for (const method of METHODS) {
  console[method] = (...args: unknown[]) => {
    calls.push(`console.${method}(${args.map(String).join(', ')})`)
  }
}

afterEach(() => {
  const made = calls.splice(0)
  if (made.length > 0) throw new StrayConsoleError(made)
})

class StrayConsoleError extends Error {
  constructor(made: readonly string[]) {
    super(`console: a test may not print; found ${made.join('; ')}`)
    this.name = 'StrayConsoleError'
  }
}
