import type { MotionArrays } from './generated/ts/src/index.js'
import { paletteEntry } from './palette.js'

/** What a camera needs to know of a box. */
export interface Scene {
  readonly motion: Pick<MotionArrays, 'positionX' | 'positionY' | 'heat'>
  /** Particles that count: the first so many. */
  readonly flying: number
  /** Box heights. */
  readonly width: number
}

/** Density from which on the light grows no more as it did, beside the mean one. */
const FLOOR = 0.55
/** Light of the mean density. */
const MEAN_LIGHT = 0.6
/** What is left of a picture in the next one. */
const AFTERGLOW = 0.5

/** Takes pictures of particles: how many and how hot they are in each pixel. A moving one leaves a trail. */
export class Camera {
  /** One palette entry per pixel, row by row. */
  readonly picture: Uint8Array
  /** How many particles each pixel has a share of. */
  readonly density: Float32Array
  readonly #warmth: Float32Array
  /** Density as the eye has it: what was there a moment ago still glows. */
  readonly #glow: Float32Array
  #keep = 0

  constructor(
    /** Pixels. */
    readonly columns: number,
    /** Pixels. */
    readonly rows: number,
  ) {
    this.picture = new Uint8Array(columns * rows)
    this.density = new Float32Array(columns * rows)
    this.#warmth = new Float32Array(columns * rows)
    this.#glow = new Float32Array(columns * rows)
  }

  /** Takes a picture. Every particle counts for the four pixels around it, one in all. */
  expose({ motion, flying, width }: Scene): Uint8Array {
    this.density.fill(0)
    // Heat fades as light does, so that their quotient, the heat of a pixel, is that of what glows in it.
    for (let pixel = 0; pixel < this.picture.length; pixel++) {
      this.#glow[pixel] = (this.#glow[pixel] ?? 0) * this.#keep
      this.#warmth[pixel] = (this.#warmth[pixel] ?? 0) * this.#keep
    }
    const xs = motion.positionX.view
    const ys = motion.positionY.view
    const heats = motion.heat.view
    for (let i = 0; i < flying; i++) {
      const x = ((xs[i] ?? 0) / width) * this.columns - 0.5
      const y = (ys[i] ?? 0) * this.rows - 0.5
      this.#add(x, y, (heats[i] ?? 0) / 255)
    }
    return this.#develop(flying)
  }

  #add(x: number, y: number, heat: number): void {
    const left = Math.floor(x)
    const top = Math.floor(y)
    const right = x - left
    const down = y - top
    this.#expose(left, top, (1 - right) * (1 - down), heat)
    this.#expose(left + 1, top, right * (1 - down), heat)
    this.#expose(left, top + 1, (1 - right) * down, heat)
    this.#expose(left + 1, top + 1, right * down, heat)
  }

  /** What would fall beyond a border counts for the pixel at it. */
  #expose(column: number, row: number, share: number, heat: number): void {
    const x = Math.min(this.columns - 1, Math.max(0, column))
    const y = Math.min(this.rows - 1, Math.max(0, row))
    const pixel = y * this.columns + x
    this.density[pixel] = (this.density[pixel] ?? 0) + share
    this.#warmth[pixel] = (this.#warmth[pixel] ?? 0) + share * heat * (1 - this.#keep)
  }

  #develop(flying: number): Uint8Array {
    const mean = flying / this.picture.length
    const exposure = -Math.log(1 - MEAN_LIGHT) / (mean + FLOOR)
    for (let pixel = 0; pixel < this.picture.length; pixel++) {
      const glow = (this.#glow[pixel] ?? 0) + (this.density[pixel] ?? 0) * (1 - this.#keep)
      this.#glow[pixel] = glow
      const heat = glow === 0 ? 0 : Math.min(1, (this.#warmth[pixel] ?? 0) / glow)
      this.picture[pixel] = paletteEntry(1 - Math.exp(-glow * exposure), heat)
    }
    this.#keep = AFTERGLOW
    return this.picture
  }
}
