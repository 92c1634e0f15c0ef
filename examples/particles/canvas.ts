import { SharedSlotBuffer } from '@sparktui/signals'
import { box, derived, effect, type ReadonlySignal, text } from 'sparktui'
import { Camera } from './camera.js'
import type { Controls } from './controls.js'
import { inkOf, NIGHT, PALETTE } from './palette.js'
import { BOX, type World } from './world.js'

/** A size in cells. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** What a canvas is made for. */
export interface Picture extends Size {
  readonly hasColors: boolean
}

/** Width of a box that looks undistorted on so many cells, in box heights: a cell is two pixels high. */
export const boxWidth = ({ columns, rows }: Size) => Math.max(0.1, columns / (2 * rows))

/**
 * The particles, two pixels in each cell: the upper half block has the colour of the upper one, its background that of
 * the lower one. No text and no layout ever changes, only the colours of cells whose pixels did. Where
 * there are no colours a cell is a letter, the brighter the more ink it takes.
 */
export function canvas(world: World, controls: Controls, { hasColors, ...size }: Picture): void {
  const { columns, rows } = size
  const camera = new Camera(columns, rows * 2)
  const pixels = new SharedSlotBuffer({ name: 'pixels', type: 'uint8', length: columns * rows * 2 })
  const color = (pixel: number) => PALETTE[pixels.get(pixel)] ?? NIGHT

  // Rust writes all particles and `frames` at once, so that following one slot follows ten thousand. Half of the frames
  // are pictures enough for an eye: what reads this derived does not hear of the others.
  const pictures = derived(() => world.pace.frames.get(BOX) >> 1)
  effect(() => {
    void pictures.value
    const flying = world.pace.flying.peek(BOX)
    pixels.setMany(0, camera.expose({ motion: world.motion, flying, width: boxWidth(size) }))
  })
  box({ flexDirection: 'column', width: columns, height: rows, flexShrink: 0 }, () => {
    for (let row = 0; row < rows; row++) {
      box({ height: 1, flexShrink: 0 }, () => {
        for (let column = 0; column < columns; column++) {
          const upper = row * 2 * columns + column
          const lower = upper + columns
          if (hasColors) text('▀', { flexShrink: 0, color: () => color(upper), backgroundColor: () => color(lower) })
          else text(() => inkOf(pixels.get(upper), pixels.get(lower)), { flexShrink: 0 })
        }
      })
    }
    marker(world, controls, size)
  })
}

/** Shows where the attractor is, if it does anything. */
function marker(world: World, controls: Controls, { columns, rows }: Size): void {
  const at = (share: number, cells: number) => Math.min(cells - 1, Math.floor(Math.max(0, share) * cells))
  text('◎', {
    position: 'absolute',
    left: () => at(controls.attractorAt(world).x, columns),
    top: () => at(controls.attractorAt(world).y, rows),
    color: 'white',
    visibility: () => (controls.attractor.value === 'off' ? 'hidden' : 'visible'),
  })
}

/** A signal of a picture as a list of one, for `each`: another size is another canvas. */
export const asList = (picture: ReadonlySignal<Picture>) => () => [picture.value]
