/** Bits of a node, the hot ones low: engines tell those in fewer bytes. The low six are those of `alien-signals/system`. */
export const MUTABLE = 1
export const WATCHING = 2
/** Its function runs now. */
export const RUNNING = 4
/** Marked while it ran: the next mark passes through it again. */
export const RECURSED = 8
export const DIRTY = 16
/** A node above it may have changed. */
export const PENDING = 32
/** Its dependencies are compared now. */
export const CHECKING = 64
/** The last run threw; the cached value is what it threw. */
export const THROWN = 256
/** Forwards a source to a slot, inside the propagation of a change. Neither an effect nor a derived. */
export const REPEATER = 1 << 19
/** A repeater that forwards now, a signal whose repeaters do. */
export const FORWARDING = 512
/** Its run or its comparing was given up for a derived that lies too deep, and begins again when that is done. */
export const GIVEN_UP = 128

export const BUSY = RUNNING | CHECKING | GIVEN_UP
export const STALE = DIRTY | PENDING
