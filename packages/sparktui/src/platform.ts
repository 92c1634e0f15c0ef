import { builtin } from './builtin.js'

/** Platforms that an addon is published for, by the names of their packages, as `scripts/platforms.mjs` has them. */
export const PREBUILT: readonly string[] = [
  'linux-x64-gnu',
  'linux-x64-musl',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
]

/** What ELF calls the segment that names the loader of a program. */
const INTERPRETER = 3
/** Places in the header of a file of 64 bits, and in the header of a segment. */
const SEGMENTS_AT = 32
const SEGMENT_BYTES_AT = 54
const SEGMENT_COUNT_AT = 56
/** Headers and the loader's name stand at the very start of what linkers write. */
const HEAD_BYTES = 4096

/**
 * Names of the addons that can be meant for a platform, the likeliest first: platform and processor as Node names them, for
 * Linux with the C library that the running program was linked with. Where that cannot be told, with either.
 */
export function platformNames(
  platform: NodeJS.Platform,
  arch: string,
  program: string = process.execPath,
): readonly string[] {
  const name = `${platform}-${arch}`
  if (platform !== 'linux') return [name]
  const libc = libcOf(program)
  return libc === undefined ? [`${name}-gnu`, `${name}-musl`] : [`${name}-${libc}`]
}

/** The C library that a program of Linux is linked with, by the loader that it names; undefined if it does not tell. */
export function libcOf(program: string): 'gnu' | 'musl' | undefined {
  const loader = loaderOf(headOf(program))
  if (loader === undefined) return undefined
  return loader.includes('/ld-musl-') ? 'musl' : loader.includes('/ld-linux') ? 'gnu' : undefined
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  const { closeSync, openSync, readSync } = builtin('node:fs')
  try {
    const fd = openSync(file, 'r')
    try {
      return head.subarray(0, readSync(fd, head, 0, HEAD_BYTES, 0))
    } finally {
      closeSync(fd)
    }
  } catch {
    return head.subarray(0, 0)
  }
}

/** The file that the system has load a program; undefined for what is no ELF file of 64 bits, lowest byte first. */
function loaderOf(head: Buffer): string | undefined {
  if (head.length < 64 || head.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') return undefined
  const bytes = head.readUInt16LE(SEGMENT_BYTES_AT)
  const start = Number(head.readBigUInt64LE(SEGMENTS_AT))
  for (let index = 0; index < head.readUInt16LE(SEGMENT_COUNT_AT); index++) {
    const at = start + index * bytes
    if (at + 40 > head.length) return undefined
    if (head.readUInt32LE(at) !== INTERPRETER) continue
    const from = Number(head.readBigUInt64LE(at + 8))
    return head.toString('latin1', from, from + Number(head.readBigUInt64LE(at + 32))).replace(/\0.*/s, '')
  }
  return undefined
}
