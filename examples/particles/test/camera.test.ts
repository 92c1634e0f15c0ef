import { ReadonlySlotBuffer } from '@sparktui/signals'
import { expect, test } from 'vitest'
import { Camera, type Scene } from '../../dist/particles/camera.js'
import { NIGHT, PALETTE, paletteEntry, ramp } from '../../dist/particles/palette.js'

/** A box, 2 wide, with these particles. */
function scene(particles: readonly { x: number; y: number; heat?: number }[]): Scene {
  const slots = (values: number[]) => new ReadonlySlotBuffer({ view: Float32Array.from(values) })
  return {
    motion: {
      positionX: slots(particles.map(({ x }) => x)),
      positionY: slots(particles.map(({ y }) => y)),
      heat: slots(particles.map(({ heat = 0 }) => heat)),
    },
    flying: particles.length,
    width: 2,
  }
}

test('a particle in the middle of a pixel counts there alone', () => {
  const camera = new Camera(4, 2)
  camera.expose(scene([{ x: 1.25, y: 0.75 }]))
  expect([...camera.density]).toEqual([0, 0, 0, 0, 0, 0, 1, 0])
})

test('a particle at the corner of four pixels counts a quarter in each', () => {
  const camera = new Camera(4, 2)
  camera.expose(scene([{ x: 1, y: 0.5 }]))
  expect([...camera.density]).toEqual([0, 0.25, 0.25, 0, 0, 0.25, 0.25, 0])
})

test.each([
  { x: 0, y: 0, pixel: 0 },
  { x: 2, y: 0, pixel: 3 },
  { x: 0, y: 1, pixel: 4 },
  { x: 2, y: 1, pixel: 7 },
])('a particle in the corner $x, $y counts in the pixel there, whole', ({ x, y, pixel }) => {
  const camera = new Camera(4, 2)
  camera.expose(scene([{ x, y }]))
  expect(camera.density[pixel]).toBe(1)
})

test('all of the particles are in the picture, picture after picture', () => {
  const camera = new Camera(7, 5)
  const many = scene(Array.from({ length: 1000 }, (_, i) => ({ x: (i * 0.618) % 2, y: (i * 0.414) % 1 })))
  for (let picture = 0; picture < 3; picture++) {
    camera.expose(many)
    expect(camera.density.reduce((sum, one) => sum + one)).toBeCloseTo(1000, 1)
  }
})

test('only the particles that fly are seen', () => {
  const camera = new Camera(4, 2)
  camera.expose({ ...scene([{ x: 1.25, y: 0.75 }]), flying: 0 })
  expect([...camera.picture].every((entry) => PALETTE[entry] === NIGHT)).toBe(true)
})

test('what moved away glows on in the next picture, and darker in each after that', () => {
  const camera = new Camera(4, 2)
  const light = () => (camera.picture[0] ?? 0) % 17
  camera.expose(scene([{ x: 0.25, y: 0.25 }]))
  const lights = [light()]
  for (let picture = 0; picture < 8; picture++) {
    camera.expose(scene([{ x: 1.75, y: 0.75 }]))
    lights.push(light())
  }
  expect(lights[1]).toBeGreaterThan(0)
  expect(lights[1]).toBeLessThan(lights[0] ?? 0)
  expect(lights.at(-1)).toBe(0)
})

test('the palette is dark where there is no light, and hot colours are redder than cold ones', () => {
  for (const heat of [0, 0.5, 1]) expect(PALETTE[paletteEntry(0, heat)]).toBe(NIGHT)
  expect(PALETTE.every((color) => Number.isInteger(color) && color >= 0 && color <= 0xffffff)).toBe(true)
  expect(paletteEntry(1, 1)).toBe(PALETTE.length - 1)
  expect(ramp(1) >> 16).toBeGreaterThan(ramp(0) >> 16)
})
