// `npm run codegen [-- flags]`: builds the compiler if need be and runs it.
import { ROOT } from './run.mjs'
import { buildCodegen, install } from './steps.mjs'

for (const step of [install, buildCodegen]) {
  const code = step()
  if (code !== 0) process.exit(code)
}
process.chdir(process.env.INIT_CWD ?? ROOT)
await import('../codegen/dist/cli.cjs')
