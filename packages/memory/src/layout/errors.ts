/** A node that the buffer has no slot for. */
export class NodeRangeError extends RangeError {
  override readonly name = 'NodeRangeError'

  constructor(
    readonly field: string,
    readonly node: number,
    readonly capacity: number,
  ) {
    super(`${field}: there is no node ${node}; give an integer from 0 to ${capacity - 1}`)
  }
}

/** A capacity that no buffer can have. */
export class CapacityRangeError extends RangeError {
  override readonly name = 'CapacityRangeError'

  constructor(
    readonly capacity: number,
    readonly most: number,
  ) {
    super(`capacity: ${capacity} is not possible; give a multiple of 64, at most ${most}`)
  }
}

/** A size that no text pool can have. */
export class TextBytesRangeError extends RangeError {
  override readonly name = 'TextBytesRangeError'

  constructor(
    readonly textBytes: number,
    readonly most: number,
  ) {
    super(`textBytes: ${textBytes} is not possible; give a multiple of 64, at most ${most}`)
  }
}
