// `npm run codegen [-- command and options]`: builds the compiler if need be and runs it.
import { ROOT } from './run.mjs'
import { buildCodegen, buildTypeScript, install } from './steps.mjs'

/** The example of `init` stands on the packages of this checkout. */
const steps = process.argv[2] === 'init' ? [install, buildCodegen, buildTypeScript] : [install, buildCodegen]
for (const step of steps) {
  const code = step()
  if (code !== 0) process.exit(code)
}
process.chdir(process.env.INIT_CWD ?? ROOT)
await import('../codegen/dist/cli.cjs')
