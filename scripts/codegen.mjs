// `npm run codegen [-- command and options]`: builds the compiler if need be and runs it, for every inventory of this
// repository where the command names none.
import { resolve } from 'node:path'
import { compileEach, isForEach } from './inventories.mjs'
import { ROOT } from './run.mjs'
import { buildCodegen, buildTypeScript, install } from './steps.mjs'

const words = process.argv.slice(2)
/** The example of `init` stands on the packages of this checkout. */
const steps = words[0] === 'init' ? [install, buildCodegen, buildTypeScript] : [install, buildCodegen]
for (const step of steps) {
  const code = step()
  if (code !== 0) process.exit(code)
}
const folder = resolve(process.env.INIT_CWD ?? ROOT)
if (folder === ROOT && isForEach(words)) process.exitCode = compileEach(words, 'inherit')
else {
  process.chdir(folder)
  await import('../codegen/dist/cli.cjs')
}
