import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { diff } from '../src/diff/diff.js'
import { renderDifference } from '../src/diff/tell.js'
import { Diagnostics } from '../src/index.js'
import { type ReadInventory, readInventory } from '../src/load.js'

const SCHEMA = fileURLToPath(new URL('../../schema/', import.meta.url))

/** The inventory of the last release. */
function lastRelease(): string {
  const numbers = (name: string) => name.replace('.yaml', '').split('.').map(Number)
  const names = readdirSync(`${SCHEMA}releases`).filter((name) => /^\d+\.\d+\.\d+\.yaml$/.test(name))
  const byVersion = (a: string, b: string) =>
    numbers(a).reduce((order, number, index) => order || number - (numbers(b)[index] ?? 0), 0)
  return `${SCHEMA}releases/${names.sort(byVersion).at(-1)}`
}

async function read(file: string): Promise<ReadInventory> {
  const result = await readInventory(file)
  if (result instanceof Diagnostics) throw new Error(result.render())
  return result
}

test('nothing breaks since the last release but what the inventory approves', async () => {
  const [old, now] = [await read(lastRelease()), await read(`${SCHEMA}sparktui.yaml`)]
  const difference = diff(old, now)
  expect(difference.isFine, renderDifference(difference, old, now)).toBe(true)
})
