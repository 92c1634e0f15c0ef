import { createRequire } from 'node:module'
import { workerData } from 'node:worker_threads'
import { type RelayWorkerData, relay } from './relay.js'

const { buffer, stop, wake, want, module, exportName, argument } = workerData as RelayWorkerData
const loaded: Record<string, (argument: number) => void> = module.endsWith('.node')
  ? createRequire(import.meta.url)(module)
  : await import(module)
const ring = loaded[exportName]
if (typeof ring !== 'function') {
  throw new TypeError(`relay: ${module} has no function ${exportName}; build the addon again`)
}
relay(new Int32Array(buffer), { wake, want }, new Int32Array(stop), () => ring(argument))
