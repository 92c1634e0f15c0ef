// Ten thousand particles that a Rust thread moves, and TypeScript draws and steers, over one shared memory.
import { box, derived, each, mount, onCleanup, onKey, show, signal } from 'sparktui'
import { asList, boxWidth, canvas, type Picture } from './canvas.js'
import { Controls, SCENES } from './controls.js'
import { figuresOf } from './figures.js'
import { footer, frame, header, SIDE_COLUMNS, side } from './panels.js'
import { BOX, openWorld } from './world.js'

/** From this width on there is a panel beside the box. */
const WIDE_COLUMNS = 120
/** Rows of the header, the footer and the frame. */
const OTHER_ROWS = 5
/** Without a terminal there is nobody to watch: so many frames, and the last is all there is to show. */
const PLAIN_FRAMES = 240

await mount((app) => {
  const world = openWorld()
  onCleanup(() => world.close())
  const controls = new Controls()
  const isWide = derived(() => app.columns.value >= WIDE_COLUMNS)
  const hasColors = derived(() => !app.isPlain && app.capabilities.value.colorDepth !== 'none')
  const picture = derived<Picture>(() => ({
    columns: Math.max(1, app.columns.value - 2 - (isWide.value ? SIDE_COLUMNS : 0)),
    rows: Math.max(1, app.rows.value - OTHER_ROWS),
    hasColors: hasColors.value,
  }))
  const figures = derived(() => {
    world.pace.frames.get(BOX)
    if (app.isPlain && world.pace.frames.peek(BOX) >= PLAIN_FRAMES) app.exit()
    return figuresOf(world.motion, world.pace.flying.get(BOX))
  })
  // A canvas has thousands of nodes: it is built once the first frame is on its way.
  const isBegun = signal(false)
  const begin = setImmediate(() => {
    isBegun.value = true
  })
  onCleanup(() => clearImmediate(begin))
  controls.connect(world, () => boxWidth(picture.value))
  if (SCENES[0] !== undefined) controls.show(SCENES[0])

  box({ flexDirection: 'column', height: '100%' }, () => {
    header(world, controls)
    box({ flexGrow: 1, flexShrink: 1, minHeight: 0 }, () => {
      const size = { width: () => picture.value.columns + 2, height: () => picture.value.rows + 2 }
      box({ ...size, border: 'round', borderColor: frame, flexShrink: 0 }, () => {
        show(isBegun, () => each(asList(picture), (one) => canvas(world, controls, one.peek())))
      })
      show(isWide, () => side(world, figures))
    })
    footer(controls, figures)
  })
  keys(controls)
  onKey('q', () => app.exit())
})

function keys(controls: Controls): void {
  onKey('up', () => controls.pull(0, -1))
  onKey('down', () => controls.pull(0, 1))
  onKey('left', () => controls.pull(-1, 0))
  onKey('right', () => controls.pull(1, 0))
  onKey('h', () => controls.moveAttractor(-0.05, 0))
  onKey('l', () => controls.moveAttractor(0.05, 0))
  onKey('k', () => controls.moveAttractor(0, -0.05))
  onKey('j', () => controls.moveAttractor(0, 0.05))
  onKey('a', () => controls.nextAttractor())
  onKey('o', () => controls.toggleRoaming())
  onKey('+', () => controls.addParticles(1))
  onKey('-', () => controls.addParticles(-1))
  onKey('r', () => controls.scatter())
  onKey('space', () => controls.togglePause())
  for (const [index, scene] of SCENES.entries()) onKey(String(index + 1), () => controls.show(scene))
}
