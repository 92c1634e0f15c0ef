/** Something depends on itself: deriveds, slots or an effect. */
export class CycleError extends Error {
  override readonly name = 'CycleError'
  /** The members of the cycle, each depending on the next one and the last on the first. */
  readonly names: readonly string[]

  constructor(subject: string, names: readonly string[]) {
    super(`${subject} ${[...names, names[0]].join(' -> ')}: depends on itself; break the cycle or read with peek()`)
    this.names = names
  }
}

/** `onCleanup` where nothing runs that could be cleaned up. */
export class NoOwnerError extends Error {
  override readonly name = 'NoOwnerError'

  constructor() {
    super('onCleanup: no effect or scope runs; call it inside one')
  }
}

/** A slot that the buffer does not have. */
export class SlotRangeError extends RangeError {
  override readonly name = 'SlotRangeError'

  constructor(
    readonly buffer: string,
    readonly index: number,
    readonly length: number,
  ) {
    super(`${buffer}[${index}]: no such slot; use an integer from 0 to ${length - 1}`)
  }
}

/** A view that is no typed array of the supported element types. */
export class SlotTypeError extends TypeError {
  override readonly name = 'SlotTypeError'

  constructor(
    readonly type: string,
    types: readonly string[],
  ) {
    super(`slot buffer: ${type} is no element type; use ${types.join(', ')}`)
  }
}
