import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The file holds what this program did not write. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path}: ${problem}; mend the file or move it away`)
  }
}

/** One value in a JSON file, written whole or not at all. */
export interface Store<T> {
  /** @throws {StoreError} if the file is there and holds something else */
  load(): T
  save(value: T): void
}

/** Where a program keeps what a user made with it, by the XDG base directory specification. */
export function dataFile(name: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'sparktui', `${name}.json`)
}

/**
 * @param read  turns what was parsed into a value, or throws what is wrong with it
 * @param empty what there is before the first save
 */
export function store<T>(path: string, read: (json: unknown) => T, empty: () => T): Store<T> {
  return {
    load() {
      let text: string
      try {
        text = readFileSync(path, 'utf8')
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return empty()
        throw error
      }
      try {
        return read(JSON.parse(text))
      } catch (error) {
        throw new StoreError(path, error instanceof Error ? error.message : String(error))
      }
    },
    save(value) {
      mkdirSync(dirname(path), { recursive: true })
      const fresh = `${path}.${process.pid}`
      writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`)
      renameSync(fresh, path)
    },
  }
}
