/** Red, green and blue, each 0..1 where the screen can show it. */
type Channels = readonly [red: number, green: number, blue: number]

/** `hsl()` of CSS Color 4 §7.1. @param hue degrees @param saturation 0..1 @param lightness 0..1 */
export function hslChannels(hue: number, saturation: number, lightness: number): Channels {
  const spread = saturation * Math.min(lightness, 1 - lightness)
  const channel = (n: number) => {
    const k = modulo(n + hue / 30, 12)
    return lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [channel(0), channel(8), channel(4)]
}

/**
 * `oklch()` of CSS Color 4 §9.4. What no screen shows gives up chroma, never lightness or hue.
 *
 * @param lightness 0..1
 * @param chroma 0 or more; about 0.4 is the most that a screen shows
 * @param hue degrees
 */
export function oklchChannels(lightness: number, chroma: number, hue: number): Channels {
  if (lightness <= 0) return [0, 0, 0]
  if (lightness >= 1) return [1, 1, 1]
  const angle = (hue * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const full = oklabChannels(lightness, chroma * cos, chroma * sin)
  if (isShown(full)) return full
  let shown = 0
  let hidden = chroma
  while (hidden - shown > GAMUT_STEP) {
    const middle = (shown + hidden) / 2
    if (isShown(oklabChannels(lightness, middle * cos, middle * sin))) shown = middle
    else hidden = middle
  }
  return oklabChannels(lightness, shown * cos, shown * sin)
}

/** Chroma that no 8-bit channel can tell from none. */
const GAMUT_STEP = 1e-4
/** Less than a quarter of the step between two 8-bit values. */
const GAMUT_SLACK = 1e-3

function isShown(channels: Channels): boolean {
  return channels.every((channel) => channel >= -GAMUT_SLACK && channel <= 1 + GAMUT_SLACK)
}

/** Björn Ottosson's matrices, as in the sample code of CSS Color 4 §18. */
function oklabChannels(lightness: number, a: number, b: number): Channels {
  const l = (lightness + 0.3963377773761749 * a + 0.2158037573099136 * b) ** 3
  const m = (lightness - 0.1055613458156586 * a - 0.0638541728258133 * b) ** 3
  const s = (lightness - 0.0894841775298119 * a - 1.2914855480194092 * b) ** 3
  return [
    gamma(4.0767416360759574 * l - 3.3077115392580616 * m + 0.2309699031821046 * s),
    gamma(-1.2684379732850317 * l + 2.6097573492876882 * m - 0.3413193760026572 * s),
    gamma(-0.0041960761386756 * l - 0.7034186179359362 * m + 1.7076146940746117 * s),
  ]
}

/** The transfer function of sRGB. */
function gamma(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
