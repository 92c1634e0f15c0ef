import { readdir, stat } from 'node:fs/promises'
import { dirname, join, parse, resolve } from 'node:path'
import type { FileEntry, FileSource } from './files/source.js'

/** The files of the machine that the program runs on, for a file picker. */
export function nodeFiles(): FileSource {
  return {
    async list(folder) {
      const entries = await readdir(folder, { withFileTypes: true })
      return Promise.all(entries.map(({ name }) => entryOf(folder, name)))
    },
    join,
    crumbs(path) {
      const whole = resolve(path)
      const parts: { name: string; path: string }[] = []
      for (let at = whole; ; at = dirname(at)) {
        const { base, root } = parse(at)
        parts.unshift({ name: base || root, path: at })
        if (at === dirname(at)) return parts
      }
    },
  }
}

/** A link is what it leads to; one that leads nowhere is a file without a size. */
async function entryOf(folder: string, name: string): Promise<FileEntry> {
  try {
    const found = await stat(join(folder, name))
    return found.isDirectory() ? { name, isFolder: true } : { name, isFolder: false, size: found.size }
  } catch {
    return { name, isFolder: false }
  }
}
