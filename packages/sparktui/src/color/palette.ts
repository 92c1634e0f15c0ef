/** The first 16 entries of the palette as xterm has them; terminals differ here and nowhere else. */
const SYSTEM = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
  0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
] as const
const CUBE = 16
const GRAYS = 232
/** Steps of the cube of 6 × 6 × 6 colours. */
const STEPS = [0, 95, 135, 175, 215, 255] as const

/** 0xRRGGBB of an entry of the palette of 256 colours, as xterm has it. */
export function paletteRgb(entry: number): number {
  if (entry < CUBE) return SYSTEM[entry] ?? 0
  if (entry >= GRAYS) return (8 + 10 * (entry - GRAYS)) * 0x010101
  const at = entry - CUBE
  const channel = (step: number) => STEPS[step % 6] ?? 0
  return (channel(Math.floor(at / 36)) << 16) | (channel(Math.floor(at / 6)) << 8) | channel(at)
}

/** `#rrggbb` of what `colorName` gives; undefined for the terminal's own colour. */
export function colorRgb(name: string): string | undefined {
  const entry = /^ansi\((\d+)\)$/.exec(name)?.[1]
  if (entry !== undefined) return `#${paletteRgb(Number(entry)).toString(16).padStart(6, '0')}`
  return name.startsWith('#') ? name.slice(0, 7) : undefined
}
