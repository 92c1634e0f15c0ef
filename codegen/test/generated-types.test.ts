import { expect, test } from 'vitest'
import { complaintsOf } from './compiled.js'

const HEAD = `import * as g from '@sparktui/generated'
const buffer = g.createSharedBuffer({ capacity: 64 })
const arrays = g.createReactiveArrays(buffer)
const targets = null! as g.Targets
void [arrays, targets]
`

/** The lines of a program that do not compile. */
async function wrong(lines: readonly string[]): Promise<string[]> {
  const complaints = await complaintsOf({ 'program.ts': `${HEAD}${lines.join('\n')}\n` })
  const first = HEAD.split('\n').length
  const numbers = complaints.map((line) => Number(/^program\.ts\((\d+),/.exec(line)?.[1] ?? 0))
  return [...new Set(numbers)].map((number) => lines[number - first] ?? complaints.join('\n'))
}

test('what the engine writes has no setter, and cannot be written through its view', async () => {
  const lines = [
    'arrays.layoutArrays.computedX.set(0, 1)',
    'arrays.layoutArrays.computedX.setMany(0, [1])',
    'arrays.interactionArrays.scrollY.clear()',
    'arrays.interactionArrays.focusedState.set(0, 1)',
    'buffer.views.computedX[0] = 1',
    'buffer.views.engineGen.fill(0)',
    'buffer.events[0] = 1',
    'buffer.events.fill(0)',
    'arrays.layoutArrays.computedX = arrays.layoutArrays.width',
    'buffer.views.width = new Float32Array(1)',
  ]
  expect(await wrong(lines)).toEqual(lines)
})

test('what TypeScript writes can be written, and all can be read', async () => {
  const lines = [
    'arrays.layoutArrays.width.set(0, 1)',
    'buffer.views.width[0] = 1',
    'buffer.textPool[0] = 1',
    'export const x: number = arrays.layoutArrays.computedX.get(0)',
    'export const y: number | undefined = buffer.views.computedY[0]',
    'export const z: number | undefined = buffer.events[0]',
  ]
  expect(await wrong(lines)).toEqual([])
})

test('no array holds links, counters or nothing known', async () => {
  const lines = [
    'arrays.layoutArrays.parentIndex',
    'arrays.layoutArrays.dirtyLayout',
    'arrays.layoutArrays.fgColor',
    'buffer.views.colour',
  ]
  expect(await wrong(lines)).toEqual(lines)
})

test('props take values, signals and getters of their own type', async () => {
  const right = [
    `g.wireBox(targets, 0, { width: 12, height: '50%', minWidth: 'auto', padding: () => 1, flexDirection: 'row' })`,
    `g.wireBox(targets, 0, { padding: undefined, color: () => undefined, border: { value: 'round', peek: () => 'round' } })`,
    `g.wireText(targets, 0, { bold: true, textAlign: () => 'right' }, () => 'text')`,
  ]
  expect(await wrong(right)).toEqual([])
  const bad = [
    `g.wireBox(targets, 0, { width: '12' })`,
    `g.wireBox(targets, 0, { padding: 'auto' })`,
    `g.wireBox(targets, 0, { flexDirection: 'colum' })`,
    `g.wireBox(targets, 0, { flexDirection: () => 'colum' })`,
    `g.wireBox(targets, 0, { bold: true })`,
    `g.wireText(targets, 0, { gap: 1 })`,
    `g.wireText(targets, 0, {}, true)`,
    `g.encodeFlexDirection('colum')`,
  ]
  expect(await wrong(bad)).toEqual(bad)
})
