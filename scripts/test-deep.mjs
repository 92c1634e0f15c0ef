// `npm run test:deep`: the same tests with large counts, and whatever takes minutes. Seeds are printed by the tests.
process.env.SPARKTUI_DEEP = '1'
await import('./test.mjs')
