/** Numbers 0xRRGGBB, from cold to hot. */
const HEAT = [0x3d5afe, 0x7c4dff, 0xd500b9, 0xff4f5e, 0xff9e3d, 0xfff3b0]
/** What is behind the particles. */
export const NIGHT = 0x070a16

/** Steps of heat. */
const HEATS = 15
/** Steps of light, the darkest of which is {@link NIGHT} whatever the heat. */
const LIGHTS = 17

/** The colours that a pixel can have, as numbers 0xRRGGBB. The first is {@link NIGHT}. */
export const PALETTE: readonly number[] = Array.from({ length: HEATS * LIGHTS }, (_, entry) => {
  const light = (entry % LIGHTS) / (LIGHTS - 1)
  const glow = mix(NIGHT, ramp(Math.floor(entry / LIGHTS) / (HEATS - 1)), light ** 0.8)
  // What is dense is a little whiter than its heat.
  return mix(glow, 0xffffff, light ** 5 * 0.35)
})

/**
 * The entry of {@link PALETTE} for a pixel.
 *
 * @param light from 0 to 1
 * @param heat  from 0 to 1
 */
export function paletteEntry(light: number, heat: number): number {
  const lit = Math.round(light * (LIGHTS - 1))
  return lit === 0 ? 0 : Math.round(heat * (HEATS - 1)) * LIGHTS + lit
}

/** From dark to bright, for where there are no colours. */
const INK = ' .:-=+*#%@'

/** The letter that is about as bright as two pixels, one above the other, of these entries of {@link PALETTE}. */
export function inkOf(upper: number, lower: number): string {
  const light = ((upper % LIGHTS) + (lower % LIGHTS)) / 2 / (LIGHTS - 1)
  return INK[Math.round(light * (INK.length - 1))] ?? ' '
}

/** The colour of a heat from 0 to 1. */
export function ramp(heat: number): number {
  const at = heat * (HEAT.length - 1)
  const below = Math.min(HEAT.length - 2, Math.floor(at))
  return mix(HEAT[below] ?? 0, HEAT[below + 1] ?? 0, at - below)
}

/** A colour so far on the way from one to another. */
function mix(from: number, to: number, share: number): number {
  const channel = (shift: number) => {
    const start = (from >> shift) & 0xff
    return Math.round(start + (((to >> shift) & 0xff) - start) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
