import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'codegen/test/**/*.test.ts', 'scripts/test/**/*.test.mjs'],
    setupFiles: ['./vitest.setup.ts'],
    pool: 'forks',
    // Deep runs take minutes on a busy machine.
    testTimeout: process.env.SPARKTUI_DEEP === undefined ? 60_000 : 600_000,
    hookTimeout: 60_000,
  },
})
