import { ROOT, run } from './run.mjs'

/** Folders whose package.json says, under `sparktui-codegen`, what the compiler makes of which inventory. */
export const FOLDERS = ['.', 'examples/particles']

/**
 * Runs the compiler for every inventory of this repository.
 *
 * @param words the command line without the program
 * @param streams as `stdio` of a child process; stdout goes to our stderr unless given
 * @param start runs a command, as `run` does
 * @returns the worst of the exit codes
 */
export function compileEach(words, streams = ['ignore', 2, 2], start = run) {
  const codes = FOLDERS.map((folder) =>
    start(process.execPath, [`${ROOT}/codegen/dist/cli.cjs`, ...words], { cwd: `${ROOT}/${folder}`, stdio: streams }),
  )
  return Math.max(...codes)
}

/**
 * Whether a command line is about every inventory: it makes or checks, and names none.
 *
 * @param words the command line without the program
 */
export function isForEach(words) {
  const [command, ...options] = words[0]?.startsWith('-') === false ? words : ['', ...words]
  return ['', 'generate', 'check'].includes(command) && options.every((option) => option === '--check')
}
