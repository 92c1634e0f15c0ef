import type { Plan } from '../oracle/plan.js'
import { play, written } from './player.js'

/** One case as the file has it, numbers as text where they may be NaN or -0, which JSON has not. */
export interface Trace {
  items: object[]
  ops: object[]
  /** What happened, as the player notes it. */
  log: string[]
}

const VALUES = new Set(['value', 'at', 'factor'])

/** Plays a plan, and spells it and what happened as the file does. */
export function record(plan: Plan): Trace {
  const spell = (key: string, value: unknown) => (VALUES.has(key) && typeof value === 'number' ? written(value) : value)
  const { items, ops } = JSON.parse(JSON.stringify(plan, spell)) as Omit<Trace, 'log'>
  return { items, ops, log: play(plan) }
}

export function parsePlan({ items, ops }: Trace): Plan {
  const parse = (key: string, value: unknown) => (VALUES.has(key) ? Number(value) : value)
  return JSON.parse(JSON.stringify({ items, ops }), parse) as Plan
}

/** A case to a line. */
export function format(traces: readonly Trace[]): string {
  return `[\n${traces.map((trace) => JSON.stringify(trace)).join(',\n')}\n]\n`
}

export function parse(text: string): Trace[] {
  return JSON.parse(text) as Trace[]
}
