import { box, type ReadonlySignal, text } from 'sparktui'
import type { Controls } from './controls.js'
import { SCENES } from './controls.js'
import type { Figures } from './figures.js'
import { ramp } from './palette.js'
import { BOX, type World } from './world.js'

/** Width of the panel beside the box, in cells. */
export const SIDE_COLUMNS = 30

export const frame = '#3b4261'
const accent = '#ff9e3d'
const muted = '#737aa2'
const bright = '#c0caf5'

const whole = (value: number) => value.toLocaleString('en-US')
const signed = (value: number, less: string, more: string) =>
  `${value === 0 ? '·' : value < 0 ? less : more} ${Math.abs(value).toFixed(1)}`

/** What moves where, and how fast. */
export function header({ pace }: World, { run }: Controls): void {
  box({ height: 1, flexShrink: 0, paddingX: 1, justifyContent: 'space-between', columnGap: 2 }, () => {
    text('✦ particles', { bold: true, color: accent, textWrap: 'nowrap', flexShrink: 0 })
    text(() => (run.value === 'paused' ? '❚❚ paused: no thread wakes up' : ''), { color: bright, textWrap: 'nowrap' })
    text(() => `${whole(pace.flying.get(BOX))} moved by Rust in ${Math.round(pace.stepTime.get(BOX))} µs a step`, {
      color: muted,
      textWrap: 'nowrap',
      textOverflow: 'ellipsis',
      minWidth: 0,
    })
  })
}

/** What the knobs stand at, and which keys turn them. */
export function footer(controls: Controls, figures: ReadonlySignal<Figures>): void {
  const { gravity, wind, attractor, bounce } = controls
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 3 }, () => {
    knob('↑↓ gravity', () => signed(gravity.value, '↑', '↓'))
    knob('←→ wind', () => signed(wind.value, '←', '→'))
    knob('a', () => attractor.value.padEnd(5))
    knob('bounce', () => bounce.value.toFixed(1))
    knob('speed', () => figures.value.meanSpeed.toFixed(2))
  })
  box({ height: 1, flexShrink: 0, paddingX: 1, columnGap: 2 }, () => {
    // A narrow screen cuts these, not the way out.
    box({ columnGap: 2, flexShrink: 1, minWidth: 0, overflow: 'hidden' }, () => {
      key('1-5', 'scenes')
      key('hjkl', 'attractor')
      key('o', 'roam')
      key('+ -', 'count')
      key('r', 'scatter')
      key('space', 'pause')
    })
    key('q', 'quit')
  })
}

function knob(label: string, value: () => string): void {
  box({ columnGap: 1, flexShrink: 0 }, () => {
    text(label, { color: muted, textWrap: 'nowrap', flexShrink: 0 })
    text(value, { color: bright, bold: true, textWrap: 'nowrap', flexShrink: 0 })
  })
}

function key(name: string, does: string): void {
  box({ columnGap: 1, flexShrink: 0 }, () => {
    text(name, { color: accent, textWrap: 'nowrap', flexShrink: 0 })
    text(does, { color: muted, textWrap: 'nowrap', flexShrink: 0 })
  })
}

/** What there is more room for on a wide screen. */
export function side(world: World, figures: ReadonlySignal<Figures>): void {
  const { motion, pace } = world
  box(
    {
      flexDirection: 'column',
      width: SIDE_COLUMNS,
      flexShrink: 0,
      paddingX: 2,
      paddingTop: 1,
      gap: 1,
      overflow: 'hidden',
    },
    () => {
      part('Scenes', () => {
        for (const [index, scene] of SCENES.entries()) key(String(index + 1), scene.name)
      })
      part('All of them', () => {
        row('mean speed', () => figures.value.meanSpeed.toFixed(3))
        row('mean height', () => figures.value.meanHeight.toFixed(3))
        row('steps', () => whole(pace.steps.get(BOX)))
      })
      // Three slots of one particle, tracked one by one.
      part('The first of them', () => {
        row('x', () => motion.positionX.get(0).toFixed(3))
        row('y', () => motion.positionY.get(0).toFixed(3))
        row('heat', () => String(motion.heat.get(0)))
      })
      part('Heat', () => heats(figures))
    },
  )
}

function part(title: string, children: () => void): void {
  box({ flexDirection: 'column', flexShrink: 0 }, () => {
    text(title, { bold: true, color: accent })
    children()
  })
}

function row(label: string, value: () => string): void {
  box({ height: 1, justifyContent: 'space-between' }, () => {
    text(label, { color: muted })
    text(value, { color: bright })
  })
}

/** A bar per twelfth of heat, as long as its share of the fullest. */
function heats(figures: ReadonlySignal<Figures>): void {
  const bars = figures.peek().heats.length
  for (let bar = bars - 1; bar >= 0; bar--) {
    const length = () => {
      const { heats } = figures.value
      return Math.round(((heats[bar] ?? 0) / Math.max(1, ...heats)) * (SIDE_COLUMNS - 4))
    }
    text(() => '━'.repeat(length()) || '·', { color: ramp(bar / (bars - 1)), textWrap: 'nowrap' })
  }
}
