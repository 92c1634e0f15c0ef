// One scene of one runner, by the driver.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { missing } from './runners.mjs'

const DRIVER = fileURLToPath(new URL('../driver/target/release/sparktui-bench-driver', import.meta.url))
const FOLDER = fileURLToPath(new URL('..', import.meta.url))

/** A runner failed, or the driver did. */
export class DriverError extends Error {
  constructor(job, problem) {
    super(`bench: ${job.name}, ${job.scene}, ${job.texts} texts: ${problem}`)
    this.name = 'DriverError'
    this.problem = problem
  }
}

/**
 * Runs a scene and resolves with what the driver says of it.
 *
 * @param job `{ name, setting, command, settings, scene, texts, columns, rows, args }`
 */
export function drive(job, ...more) {
  const lost = missing(job)
  if (lost !== undefined) return Promise.reject(new DriverError(job, `${lost} is not there; was it built?`))
  const size = ['--cols', job.columns, '--rows', job.rows, '--n', job.texts]
  const args = ['--scene', job.scene, ...size, ...(job.args ?? []), ...more, '--', ...job.command]
  // That one slows every start of Node; what is asked of runners is told by the driver alone.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(DRIVER, args.map(String), { cwd: FOLDER, env: { ...env, ...job.settings[job.setting] } })
    const out = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (data) => (out[stream] += data))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out.stdout))
      else reject(new DriverError(job, out.stderr.trim().slice(-1_500) || `the driver ended with ${code}`))
    })
  })
}
