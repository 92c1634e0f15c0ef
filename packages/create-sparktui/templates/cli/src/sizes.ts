import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Something in a folder, with all that is in it. */
export interface Entry {
  readonly name: string
  readonly bytes: number
  readonly files: number
}

/** Measures what is in a folder, one after the other. What cannot be read counts as nothing. */
export async function* measure(folder: string): AsyncGenerator<Entry> {
  for (const name of await readdir(folder)) {
    const { bytes, files } = await sizeOf(join(folder, name))
    yield { name, bytes, files }
  }
}

async function sizeOf(path: string): Promise<{ bytes: number; files: number }> {
  const sum = { bytes: 0, files: 0 }
  try {
    const stat = await lstat(path)
    if (!stat.isDirectory()) return { bytes: stat.size, files: 1 }
    for (const name of await readdir(path)) {
      const inside = await sizeOf(join(path, name))
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
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${value.toFixed(power === 0 ? 0 : 1)} ${UNITS[power]}`
}
