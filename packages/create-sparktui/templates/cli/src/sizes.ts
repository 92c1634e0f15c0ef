import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Something in a folder, with all that is in it. */
export interface Entry {
  readonly name: string
  readonly bytes: number
  readonly files: number
}

/** Measures what is in a folder, one after the other, until `stop`. What cannot be read counts as nothing. */
export async function* measure(folder: string, names: readonly string[], stop: AbortSignal): AsyncGenerator<Entry> {
  for (const name of names) {
    const { bytes, files } = await sizeOf(join(folder, name), stop)
    if (stop.aborted) return
    yield { name, bytes, files }
  }
}

async function sizeOf(path: string, stop: AbortSignal): Promise<{ bytes: number; files: number }> {
  const sum = { bytes: 0, files: 0 }
  try {
    const stat = await lstat(path)
    if (!stat.isDirectory()) return { bytes: stat.size, files: 1 }
    for (const name of await readdir(path)) {
      if (stop.aborted) break
      const inside = await sizeOf(join(path, name), stop)
      sum.bytes += inside.bytes
      sum.files += inside.files
    }
  } catch {
    // Gone by now, or not ours to read.
  }
  return sum
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** `1536` as `1.5 kB`. */
export function inUnits(bytes: number): string {
  let [value, unit] = [bytes, 0]
  // What would be written as 1000.0 is 1.0 of the next unit.
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${value.toFixed(unit === 0 ? 0 : 1)} ${UNITS[unit]}`
}
