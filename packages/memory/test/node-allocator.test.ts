import { beforeEach, describe, expect, test } from 'vitest'
import { CapacityError, NodeAllocator, NodeReleasedError } from '../src/node-allocator.js'
import { rounds, seeded } from './shared-memory.js'

let log: string[]
const hooks = {
  born: (node: number, generation: number) => void log.push(`born ${node}.${generation}`),
  died: (node: number) => void log.push(`died ${node}`),
  counted: (count: number) => void log.push(`count ${count}`),
}
beforeEach(() => {
  log = []
})

describe('NodeAllocator', () => {
  test('slots are given out from 0, and the count grows with each that was never used', () => {
    const nodes = new NodeAllocator(64, hooks)
    expect([nodes.allocate(), nodes.allocate()]).toEqual([0, 1])
    expect(log).toEqual(['count 1', 'born 0.1', 'count 2', 'born 1.1'])
    expect([nodes.live, nodes.count]).toEqual([2, 2])
  })

  test('a released slot is given out again with another generation and no higher count', () => {
    const nodes = new NodeAllocator(64, hooks)
    nodes.allocate()
    nodes.allocate()
    nodes.release(0)
    expect(nodes.generation(0)).toBe(1)
    log = []
    expect(nodes.allocate()).toBe(0)
    expect(log).toEqual(['born 0.2'])
    expect([nodes.generation(0), nodes.generation(1), nodes.generation(2)]).toEqual([2, 1, 0])
  })

  test('beyond the capacity nothing changes, and the error names the number and the option', () => {
    const nodes = new NodeAllocator(64, hooks)
    for (let i = 0; i < 64; i++) nodes.allocate()
    log = []
    expect(() => nodes.allocate()).toThrow(CapacityError)
    expect(() => nodes.allocate()).toThrow('nodes: all 64 are in use; give a larger `capacity`')
    expect([log, nodes.live, nodes.count]).toEqual([[], 64, 64])
    nodes.release(17)
    expect(nodes.allocate()).toBe(17)
  })

  test.each([-1, 1, 64, 1.5, Number.NaN])('releasing %s, which holds no node, is refused', (node) => {
    const nodes = new NodeAllocator(64, hooks)
    nodes.allocate()
    expect(() => nodes.release(node)).toThrow(NodeReleasedError)
  })

  test('a node released twice is refused and given out once', () => {
    const nodes = new NodeAllocator(64, hooks)
    nodes.allocate()
    nodes.release(0)
    expect(() => nodes.release(0)).toThrow(NodeReleasedError)
    expect([nodes.allocate(), nodes.allocate()]).toEqual([0, 1])
  })

  test('no slot holds two nodes, whatever is released when', () => {
    const random = seeded(1)
    const nodes = new NodeAllocator(128, { born() {}, died() {}, counted() {} })
    const alive = new Map<number, number>()
    for (let i = 0; i < rounds(20_000, 2_000_000); i++) {
      if (alive.size < 128 && random(2) === 0) {
        const node = nodes.allocate()
        expect(alive.has(node)).toBe(false)
        alive.set(node, nodes.generation(node))
      } else if (alive.size > 0) {
        const node = [...alive.keys()][random(alive.size)] as number
        expect(nodes.generation(node)).toBe(alive.get(node))
        alive.delete(node)
        nodes.release(node)
      }
      expect(nodes.live).toBe(alive.size)
    }
  })
})
