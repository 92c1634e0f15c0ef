import { readdirSync, readFileSync } from 'node:fs'

/** The one child of a shell. */
export function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
}

/** Resolves when the guardian of an app is there. Which thread of it started that is not known. */
export async function guardianOf(pid: number): Promise<void> {
  const tasks = `/proc/${pid}/task`
  const hasChild = () => readdirSync(tasks).some((task) => readText(`${tasks}/${task}/children`) !== '')
  while (!hasChild()) await turn()
}

export const turn = () => new Promise((resolve) => setImmediate(resolve))

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
