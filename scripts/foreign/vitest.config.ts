import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['scripts/foreign/*.test.ts'],
    // A runtime under qemu takes ten times as long, and what it draws too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
