import type { ReactiveArrays, Runtime } from '@sparktui/generated'
import type { TextPool } from '@sparktui/memory'
import type { SlotTarget } from '@sparktui/signals'
import { ClaimSlots } from '../keys/claim-slots.js'
import type { NotedNodes } from '../node/noted.js'
import { gradientLine, type Refuse } from './gradient.js'
import { LineSlots } from './line-slots.js'
import { placementWord } from './placement.js'
import { tracksLine } from './tracks.js'

type Origin = Parameters<Runtime['own']>[0]

/** Where values go that are more than a number, a word or a colour: titles, gradients and grids. */
export class OwnTargets {
  private readonly decor: LineSlots
  private readonly tracks: LineSlots

  constructor(
    pool: TextPool,
    private readonly arrays: ReactiveArrays,
    noted: NotedNodes,
  ) {
    const { textArrays, layoutArrays } = arrays
    this.decor = new LineSlots(new ClaimSlots(pool, textArrays.decorOffset, textArrays.decorLength, noted))
    this.tracks = new LineSlots(new ClaimSlots(pool, layoutArrays.gridOffset, layoutArrays.gridLength, noted))
  }

  /** Where the values of one prop go. */
  target(origin: Origin): SlotTarget<unknown> {
    const { primitive, prop } = origin
    const place = `${primitive}.${prop}`
    const { gridColumn, gridRow } = this.arrays.layoutArrays
    switch (prop) {
      case 'gridColumn':
      case 'gridRow': {
        const slots = prop === 'gridColumn' ? gridColumn : gridRow
        return checked(origin, (node, value, refuse) => {
          slots.set(node, value === undefined ? 0 : placementWord(value, refuse))
        })
      }
      case 'backgroundImage':
        return checked(origin, (node, value, refuse) => {
          if (typeof value === 'number') refuse("give 'linear-gradient(…)'")
          this.decor.set(node, 'G', value === undefined ? undefined : gradientLine(String(value), place, refuse))
        })
      case 'title':
      case 'bottomTitle':
        return checked(origin, (node, value) => {
          const line = value === undefined || value === '' ? undefined : String(value).replaceAll(/\s*\n\s*/g, ' ')
          this.decor.set(node, prop === 'title' ? 'T' : 'B', line)
        })
      default: {
        const kind = TRACKS[prop] ?? 'c'
        const isTemplate = prop.startsWith('gridTemplate')
        return checked(origin, (node, value, refuse) => {
          const line = value === undefined ? undefined : tracksLine(String(value), isTemplate, refuse)
          this.tracks.set(node, kind, line)
        })
      }
    }
  }

  /** Frees what a node had that is no more. */
  release(node: number): void {
    this.decor.release(node)
    this.tracks.release(node)
  }
}

const TRACKS: Readonly<Record<string, string>> = {
  gridTemplateColumns: 'c',
  gridTemplateRows: 'r',
  gridAutoColumns: 'C',
  gridAutoRows: 'R',
}

/** Takes texts and numbers alone. */
function checked(
  { runtime, primitive, prop }: Origin,
  write: (node: number, value: string | number | undefined, refuse: Refuse) => void,
): SlotTarget<unknown> {
  return {
    set(node, value) {
      const refuse = (expected: string) => runtime.reject(primitive, prop, value, expected)
      const isNumber = typeof value === 'number' && Number.isFinite(value)
      if (value !== undefined && typeof value !== 'string' && !isNumber) refuse('give a text or a number')
      write(node, value as string | number | undefined, refuse)
    },
  }
}
