// What is measured, by address: `{ group, shape, rival }` leads to something that runs and knows what must come out.
import { LIBRARIES } from './libraries.mjs'
import { cells } from './shapes/cells.mjs'
import { creations } from './shapes/creation.mjs'
import { dynamics } from './shapes/dynamic.mjs'
import { kairo } from './shapes/kairo.mjs'
import { elements, repeaters } from './shapes/slots.mjs'

/** Shapes that every library builds from signals, deriveds and effects. */
export const GRAPHS = { kairo, cells, dynamics, creations }
export const SLOTS = { repeaters, elements: { elements } }

/** @returns every graph shape as `{ group, shape, name }` */
export function graphShapes() {
  return Object.entries(GRAPHS).flatMap(([group, shapes]) =>
    Object.entries(shapes).map(([shape, { name }]) => ({ group, shape, name })),
  )
}

/**
 * Builds one.
 *
 * @returns `run`, timed, and `check`, which throws where a run's answer is not the one expected
 */
export async function build({ group, shape, rival }) {
  return group in GRAPHS ? graph(GRAPHS[group][shape], rival) : slot(SLOTS[group][shape], rival)
}

async function graph({ name, make, expected }, rival) {
  const module = await import(LIBRARIES[rival])
  const want = JSON.stringify(expected(module))
  const check = (answer) => {
    // Of runs that go to and fro only every second one is checked.
    if (answer !== undefined && JSON.stringify(answer) !== want) throw new AnswerError(rival, name, answer, want)
  }
  return { run: make(module), check }
}

async function slot({ name, rivals }, rival) {
  const module = rival === 'alien-signals' ? await import('alien-signals') : await import('@sparktui/signals')
  const check = (isRight) => {
    if (!isRight()) throw new AnswerError(rival, name, 'other values in the slots', 'what was set')
  }
  return { run: rivals[rival](module), check }
}

class AnswerError extends Error {
  constructor(rival, name, answer, want) {
    super(`${rival}, ${name}: gives ${JSON.stringify(answer)} instead of ${want}`)
    this.name = 'AnswerError'
  }
}
