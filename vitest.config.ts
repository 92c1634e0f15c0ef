import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { docsAsTests } from './scripts/docs-as-tests.js'

const options = {
  setupFiles: ['./vitest.setup.ts'],
  pool: 'forks' as const,
  // Deep runs take minutes on a busy machine.
  testTimeout: process.env.SPARKTUI_DEEP === undefined ? 60_000 : 600_000,
  hookTimeout: 60_000,
}
const bundle = fileURLToPath(new URL('packages/signals/dist/index.min.js', import.meta.url))

const component = (module: string) => fileURLToPath(new URL(`packages/components/src/${module}`, import.meta.url))
const face = (module: string) => fileURLToPath(new URL(`packages/sparktui/src/${module}.ts`, import.meta.url))

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...options,
          name: 'sources',
          include: [
            'packages/*/test/**/*.test.ts',
            'codegen/test/**/*.test.ts',
            'examples/*/test/**/*.test.ts',
            'scripts/test/**/*.test.mjs',
            'bench/**/*.test.mjs',
          ],
          exclude: ['**/node_modules/**'],
        },
      },
      {
        // The programs in the documentation do what is said of them.
        plugins: [docsAsTests()],
        resolve: {
          alias: [
            // A component of the sources is built in an app of the sources.
            { find: /^@sparktui\/components$/, replacement: component('index.ts') },
            { find: /^@sparktui\/components\/(.+)$/, replacement: component('$1.ts') },
            { find: /^sparktui$/, replacement: face('index') },
            { find: /^sparktui\/test$/, replacement: face('test/index') },
            { find: /^sparktui\/(ansi|motion|themes)$/, replacement: face('$1') },
          ],
        },
        test: {
          ...options,
          name: 'docs',
          include: ['docs/{testing,protocol}.md', 'docs/{guide,primitives,components,coming-from}/**/*.md'],
        },
      },
      {
        // What ships of the signals is one minified module: every test holds of it too.
        resolve: { alias: [{ find: /^(\.\.\/)+src\/index\.js$/, replacement: bundle }] },
        test: { ...options, name: 'minified signals', include: ['packages/signals/test/**/*.test.ts'] },
      },
    ],
  },
})
