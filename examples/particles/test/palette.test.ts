import { expect, test } from 'vitest'
import { inkOf, paletteEntry } from '../palette.js'

test.each([
  { upper: 0, lower: 0, ink: ' ' },
  { upper: 1, lower: 1, ink: '@' },
  // Half of the light of a cell, wherever it is: the fifth step of nine, as a half is rounded up.
  { upper: 1, lower: 0, ink: '+' },
  { upper: 0, lower: 1, ink: '+' },
  { upper: 0.5, lower: 0.5, ink: '+' },
])('two pixels of light $upper and $lower are drawn as $ink, however hot', ({ upper, lower, ink }) => {
  for (const heat of [0, 0.5, 1]) expect(inkOf(paletteEntry(upper, heat), paletteEntry(lower, 1 - heat))).toBe(ink)
})
